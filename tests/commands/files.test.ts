/** Which files of a course are published. */
import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseFolder, head, type Files } from '../course/folder.ts';
import { courseRepository } from '../course/repository.ts';
import { build, lectern } from './site.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** The files of a site that are the course's own. */
function own(site: ReadonlyMap<string, string>): string[] {
  return [...site.keys()].filter(
    (file) => /^(content|images|slides|assignments|exams)\//.test(file) && !file.endsWith('html'),
  );
}

const strays = [
  ...[
    'midterm.md~',
    '#midterm.md#',
    '.#midterm.md',
    'midterm.md.orig',
    'midterm.pdf.bak',
    'midterm.pdf.bak2',
  ],
  ...[
    'midterm.md.rej',
    '.midterm.md.swp',
    'midterm.md.swp',
    'midterm.tmp',
    'final.md.save',
    'final.md.save.1',
  ],
  ...['Thumbs.db', 'thumbs.db', 'desktop.ini', 'Desktop.ini', '~$deck.pptx', '.DS_Store', '.env'],
  ...['node_modules/a/index.js', '__pycache__/a.pyc', '__MACOSX/a.png', '.git/config', 'node_modules/a.md'],
];

test('what editors and other programs leave behind is never published', async () => {
  const folder = await courseFolder({
    ...Object.fromEntries(
      ['content/exams/', 'slides/01_boats/', 'assignments/I1/'].flatMap((place) =>
        strays.map((name) => [place + name, '---\nreleased: no\n---\n# Exam\n']),
      ),
    ),
    'slides/01_boats/b.md': '# Boats\n',
    'slides/01_boats/save.tmp.svg': svg,
    'content/exams/bakery.bak.pdf': '',
  });
  const { run, site } = await build(folder);
  expect(run.said).toContain('; 0 errors, 0 warnings.');
  expect(own(site)).toEqual(['exams/bakery.bak.pdf', 'slides/01_boats/b.md', 'slides/01_boats/save.tmp.svg']);
});

const linked: Files = {
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: 02_oars\n`,
  'shared/pic.svg': svg,
  'common/deck.md': '# Oars\n\n![An oar](img/pic.svg) ![One](one.svg)\n',
  'content/index.md': '![An oar](images/pic.svg)\n',
  'content/images': { linkTo: '../shared' },
  'slides/02_oars/oars.md': { linkTo: '../../common/deck.md' },
  'slides/02_oars/img': { linkTo: '../../content/images' },
  'slides/02_oars/one.svg': { linkTo: '../../shared/pic.svg' },
};

test('symbolic links within a course are followed', async () => {
  const { run, site } = await build(await courseFolder(linked));
  expect(run.said).toContain('; 0 errors, 0 warnings.');
  expect(own(site)).toEqual([
    'images/pic.svg',
    'slides/02_oars/img/pic.svg',
    'slides/02_oars/oars.md',
    'slides/02_oars/one.svg',
  ]);
});

test('a course with symbolic links can be compared with an earlier version', async () => {
  const { said, code } = await lectern('diff', await courseRepository(linked));
  expect({ said, code }).toEqual({ said: 'No session and no deadline changes.\n', code: 0 });
});

test('a symbolic link is released with its target', async () => {
  const folder = await courseFolder({
    'content/quiz.md': '---\nreleased: 2022-03-01\n---\n# Quiz\n',
    'content/quiz/answers.pdf': '',
    'content/images/a.pdf': { linkTo: '../quiz/answers.pdf' },
    'content/images/b': { linkTo: '../quiz' },
  });
  expect(own((await build(folder, { now: '2022-02-01' })).site)).toEqual([]);
  expect(own((await build(folder, { now: '2022-03-01' })).site)).toEqual([
    'images/a.pdf',
    'images/b/answers.pdf',
  ]);
});

test('an unreadable file is an error, and nothing is written', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may read everything');
  const folder = await courseFolder({
    'content/a.md': '# A\n',
    'content/b.pdf': '',
    'content/c/d.md': '# D\n',
  });
  for (const path of ['content/a.md', 'content/b.pdf', 'content/c']) await chmod(join(folder, path), 0);
  const { run, site } = await build(folder);
  await chmod(join(folder, 'content/c'), 0o700);
  expect(run.said.match(/^content.*$/gm)).toEqual(
    ['a.md', 'b.pdf', 'c'].map(
      (name) => `content/${name}:1:1  error  this cannot be read: you may not read it  [course/unreadable]`,
    ),
  );
  expect(site.size).toBe(0);
});

test('what is neither a file nor a folder is an error', async ({ skip }) => {
  skip(process.platform === 'win32', 'there are no named pipes in folders');
  const folder = await courseFolder({ 'content/a.md': '# A\n' });
  execFileSync('mkfifo', [join(folder, 'content/b.md'), join(folder, 'content/c.pdf')]);
  const { run } = await build(folder);
  expect(run.said.match(/^content.*$/gm)).toEqual(
    ['b.md', 'c.pdf'].map(
      (name) =>
        `content/${name}:1:1  error  this cannot be read: it is neither a file nor a folder  [course/unreadable]`,
    ),
  );
});
