/** No byte of a site comes from what is not released yet. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildOptions } from '../../src/commands/build.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';
import { lectern, runBuild } from './site.ts';

/** A word that appears nowhere else. */
const canary = 'Xq7vCanary';

const course: Files = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\nrepository: https://github.com/example/rowing\nurl: https://example.org/rowing/\n',
  '_data/schedule.yaml': `${head}
release:
  decks: 1 day before the session
sessions:
  - lecture: 01_boats
  - lecture: 02_oars
    materials: [{ Sheet: /lectures/02_oars/sheet.pdf }]
    due: I1
  - lecture: 03_wind
    due: I2
`,
  'slides/01_boats/b.md':
    '# Boats\n\n---\n\n## Hull\n\n---\n\n<!-- include: 03_wind -->\n\n---\n\n[Next](../03_wind/)\n',
  'slides/02_oars/o.md': `# Oars\n\n---\n\n## ${canary}\n\nNote: ${canary} in notes\n`,
  [`slides/02_oars/${canary}.svg`]: `<svg xmlns="http://www.w3.org/2000/svg"><title>${canary}</title></svg>`,
  'slides/03_wind/w.md': `---\nreleased: no\n---\n# Wind\n\n---\n\n## ${canary}\n\n![${canary}](gust.svg)\n`,
  'slides/03_wind/gust.svg': `<svg xmlns="http://www.w3.org/2000/svg"><desc>${canary}</desc></svg>`,
  'content/index.md':
    'See [the oars](lectures/02_oars.md), [a test](/exams/quiz/), and [a sheet](lectures/02_oars/sheet.pdf).\n',
  'content/lectures/02_oars.md': `---\nreleased: Wed 2022-01-12 09:00\n---\n# Oars\n\n${canary} page\n`,
  'content/lectures/02_oars/sheet.pdf': canary,
  'content/exams/quiz.md': `---\nreleased: 2022-03-01\n---\n# Quiz\n\n${canary}\n`,
  'content/announcements/2022-02-01-news.md': `---\nreleased: 2022-02-01\n---\n# ${canary} news\n\n${canary}\n`,
  'content/later/index.md': `---\nreleased: 2022-04-01\n---\n# ${canary}\n\n${canary}\n`,
  'content/later/file.txt': canary,
  'assignments/I1.md': `---\nreleased: 7 days before the due time\nlate: 2 days\n---\n# Knots\n\n${canary} work\n`,
  'assignments/I1/starter.txt': `${canary} starter`,
  'assignments/I1/solution.md': `# How to tie it\n\n${canary} solution\n`,
  'assignments/I1/solution/code.txt': `${canary} code`,
  'assignments/I2.md': `---\nreleased: no\n---\n# Bends\n\n## ${canary}\n`,
};

/** Where the word is in a site built as of a moment: files that contain it, and paths that do. */
async function found(folder: string, options: Partial<BuildOptions> = {}): Promise<string[]> {
  const out = join(folder, 'out');
  await runBuild(folder, { ...options, out });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bytes = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return files
    .filter((file, index) => file.includes(canary) || bytes[index]?.includes(canary))
    .map((file) => file.slice(out.length + 1))
    .filter((file) => !file.startsWith('assets/'))
    .sort();
}

test('before its time no trace of it is there, not in a name, a note, a file or a page', async () => {
  const folder = await courseFolder(course);
  expect(await found(folder, { now: '2022-01-01T00:00' })).toEqual([]);
  const schedule = await readFile(join(folder, 'out/schedule/index.html'), 'utf8');
  // Its title may show, without a link.
  for (const title of ['Boats', 'Oars', 'Wind', 'Knots']) expect(schedule).toContain(title);
  expect(schedule).not.toMatch(/href="[^"]*(02_oars|03_wind|I1|I2|quiz)/);
  const home = await readFile(join(folder, 'out/index.html'), 'utf8');
  expect(home).toMatch(/<a>the oars<\/a>, <a>a test<\/a>, and <a>a sheet<\/a>/);
});

test('each is there from its time on, in the course’s zone', async () => {
  const folder = await courseFolder(course);
  // The second lecture is on Wednesday, January 12, at 10:00.
  expect(await found(folder, { now: '2022-01-11T14:59:00Z' })).toEqual([
    'assignments/I1/index.html',
    'assignments/I1/starter.txt',
    'search.js',
  ]);
  expect(await found(folder, { now: '2022-01-11T15:00:00Z' })).toEqual([
    // It has the names of all files.
    '.lectern-files.json',
    'assignments/I1/index.html',
    'assignments/I1/starter.txt',
    // Its page lists the chapters of the deck; its own text comes the day after.
    'lectures/02_oars/index.html',
    'search.js',
    `slides/02_oars/${canary}.svg`,
    'slides/02_oars/handout/index.html',
    'slides/02_oars/index.html',
    'slides/02_oars/o.md',
  ]);
  const solution = ['assignments/I1/solution/code.txt', 'assignments/I1/solution/index.html'];
  // Work is due on the 12th at 23:59, and accepted for two more days.
  expect(await found(folder, { now: '2022-01-14T23:58' })).not.toEqual(expect.arrayContaining(solution));
  expect(await found(folder, { now: '2022-01-14T23:59' })).toEqual(expect.arrayContaining(solution));
  const late = await found(folder, { now: '2030-01-01T00:00' });
  expect(late).toContain('exams/quiz/index.html');
  expect(late.filter((file) => /03_wind|I2/.test(file))).toEqual([]);
});

test('a preview has everything, says so on every page, and never goes to the site’s folder', async () => {
  const folder = await courseFolder(course);
  expect(await found(folder, { all: true })).toEqual(
    expect.arrayContaining([
      'slides/03_wind/index.html',
      'slides/01_boats/index.html',
      'assignments/I2/index.html',
    ]),
  );
  for (const page of [
    'index.html',
    'schedule/index.html',
    'slides/01_boats/index.html',
    'assignments/I2/index.html',
  ])
    expect(await readFile(join(folder, 'out', page), 'utf8')).toContain('class="preview-mark"');
  expect(await lectern('build', folder, '--all', '--out', join(folder, '_site'))).toEqual({
    code: 2,
    said: '--all includes unreleased material, and _site is what gets published; choose another --out.\n',
  });
  expect((await lectern('build', folder, '--all')).said).toContain('_preview in ');
});

test('an invalid time is refused', async () => {
  const folder = await courseFolder(course);
  expect(await lectern('build', folder, '--now', 'tomorrow')).toEqual({
    code: 2,
    said: '--now is a time such as 2022-09-05T10:00, not “tomorrow”.\n',
  });
});

test('lectern check says that a repository may show what the site does not', async () => {
  const { said } = await lectern('check', await courseFolder(course));
  expect(said).toContain(
    '3:13  warning  kept off the site, but visible in https://github.com/example/rowing: unreleased material  [release/public-source]',
  );
});

test('material that never gets a time is reported, and stays out', async () => {
  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}release: { decks: with the session }\n`,
    'slides/01_boats/b.md': `# ${canary}\n`,
  });
  expect((await lectern('check', folder)).said).toContain(
    '1:1  warning  “Xq7vCanary” is never released: its time is counted from something without a date  [release/without-time]',
  );
  expect(await found(folder)).toEqual([]);
});
