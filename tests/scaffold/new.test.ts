/** `lectern new`: what it writes is a course without a problem, whenever and wherever it is written. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { newCourse, type NewOptions } from '../../src/commands/new.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { version } from '../../src/runtime/package.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-new-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const usual = { yes: true, timezone: 'America/New_York', now: '2022-10-05T12:00' };

/** Writes `my-course`, or what is said, into a folder of the test’s own. */
async function run(options: Partial<NewOptions> = {}, parent?: string) {
  const folder = join(parent ?? (await emptyFolder()), options.folder ?? 'my-course');
  const lines: string[] = [];
  const code = await newCourse({ ...usual, ...options, folder, write: (line) => lines.push(line) });
  const said = lines.join('\n').replaceAll(folder, 'my-course');
  return { folder, code, said, read: (file: string) => readFile(join(folder, file), 'utf8') };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((file) => file.slice(folder.length + 1))
    .filter((file) => !file.startsWith('.git/'))
    .sort();
}

test('a course of a few files, in a repository of its own, and what to do next', async () => {
  const { folder, code, said, read } = await run();
  expect(code).toBe(0);
  expect(said).toMatchInlineSnapshot(`
    "Wrote 17 files to my-course: “My course”, Fall 2022, Mon 2022-10-03 to Fri 2023-01-13.

    Next:
      cd my-course && npm install
      npm start"
  `);
  expect(await filesIn(folder)).toEqual([
    '.github/workflows/course.yml',
    '.gitignore',
    '.vscode/extensions.json',
    '.vscode/lectern.code-snippets',
    '.vscode/settings.json',
    'AGENTS.md',
    'README.md',
    '_data/course.yaml',
    '_data/schedule.yaml',
    'assignments/A1.md',
    'content/announcements/2022-10-05-welcome.md',
    'content/index.md',
    'content/syllabus.md',
    'package.json',
    'slides/01_welcome/welcome.md',
    'slides/02_slides/loop.svg',
    'slides/02_slides/slides.md',
  ]);
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    name: 'my-course',
    dependencies: { lectern: `^${version}` },
  });
  // Snippets have variables of the editor’s.
  for (const file of await filesIn(folder))
    expect(`${file}\n${await read(file)}`).not.toMatch(/\$(?!CURRENT_)[A-Z]/);
  const top = execFileSync('git', ['-C', folder, 'rev-parse', '--show-toplevel'], { encoding: 'utf8' });
  expect(top.trim().endsWith('/my-course')).toBe(true);
});

test('every answer is an option', async () => {
  const { folder, said, read } = await run({
    title: 'C++: "An Intro" #1',
    name: 'Sommer 2023',
    starts: '2023-04-17',
    ends: '2023-07-21',
    meets: 'lecture A: Tue Thu 9:00-10:30 in Hall: 2, lecture B: Mon Wed 9:00-10:30, lab: Fri 10:00-11:50',
    timezone: 'Europe/Berlin',
    language: 'de',
    yes: false,
  });
  expect(said).toContain('“C++: "An Intro" #1”, Sommer 2023, Mon 2023-04-17 to Fri 2023-07-21.');
  expect((await read('_data/schedule.yaml')).split('\n').slice(3, 23).join('\n')).toMatchInlineSnapshot(`
    "term:
      name: Sommer 2023
      starts: 2023-04-17
      ends: 2023-07-21

    meetings:
      lecture:
        - section: A
          days: Tue, Thu
          time: 9:00-10:30
          place: "Hall: 2"
        - section: B
          days: Mon, Wed
          time: 9:00-10:30
      lab:
        days: Fri
        time: 10:00-11:50

    # Days without classes: what would have been taught then moves on by itself.
    # breaks:"
  `);
  const { course, problems } = await readCourse(folder);
  expect(problems).toEqual([]);
  expect(course).toMatchObject({
    title: 'C++: "An Intro" #1',
    timeZone: 'Europe/Berlin',
    language: 'de',
  });
});

test('what is not an option is asked for, with what Enter means, until the answer is valid', async () => {
  const asked: string[] = [];
  const answers = ['', '', 'Mars/Olympus', 'Europe/Vienna', '', '', 'Winter 2022', 'lab: Fri 9:00-10:00', ''];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  const { folder } = await run({ yes: false, ask, timezone: undefined });
  expect(asked.map((question) => question.replace(/(?<=Time zone \[).*(?=\])/, 'here')).join('\n'))
    .toMatchInlineSnapshot(`
    "Title of the course [My course]: 
    Language it is written in [en]: 
    Time zone [here]: 
    there is no time zone “Mars/Olympus”; write an IANA name such as America/New_York
    Time zone [here]: 
    First day of the term [2022-10-03]: 
    Its last day [2023-01-13]: 
    Its name [Fall 2022]: 
    When it meets, such as lecture: Tue Thu 13:25-14:45, lab: Fri 9:00-10:50 [lecture: Mon Wed 10:00-11:20]: 
    a new course has lectures; write when they are: lecture: Tue Thu 13:25-14:45
    When it meets, such as lecture: Tue Thu 13:25-14:45, lab: Fri 9:00-10:50 [lecture: Mon Wed 10:00-11:20]: "
  `);
  expect((await readCourse(folder)).course).toMatchObject({
    title: 'My course',
    timeZone: 'Europe/Vienna',
    term: { name: 'Winter 2022' },
  });
});

test.for([
  [{ yes: false }, '--title is missing: answer with options, or take the defaults with --yes'],
  [{ title: ' ' }, '--title: the course needs a title, of one line'],
  [
    { timezone: 'Mars' },
    '--timezone: there is no time zone “Mars”; write an IANA name such as America/New_York',
  ],
  [{ language: 'x' }, '--language: “x” is not a language tag; write one such as en, de or pt-BR'],
  [{ starts: 'May' }, '--starts: “May” is not a date; write one such as 2023-01-17'],
  [
    { meets: 'noon' },
    '--meets: “noon” does not say when something meets; write lecture: Tue Thu 13:25-14:45',
  ],
  [{ now: 'noon' }, '--now is a time such as 2022-09-05T10:00, not “noon”.'],
  [
    { starts: '2022-10-03', ends: '2022-10-05' },
    'Nothing was written: the three lectures of a new course do not fit into this term.\n_data/schedule.yaml:32:14  error  1 session too many',
  ],
] satisfies [Partial<NewOptions>, string][])(
  'wrong use is said, and nothing is written: %s',
  async ([options, message]) => {
    const parent = await emptyFolder();
    await expect(run(options, parent)).rejects.toThrow(message);
    expect(await readdir(parent)).toEqual([]);
  },
);

test('nothing is overwritten', async () => {
  const parent = await emptyFolder();
  await mkdir(join(parent, 'my-course'));
  await writeFile(join(parent, 'my-course/thesis.md'), 'Mine');
  await expect(run({}, parent)).rejects.toThrow(
    'my-course is not an empty folder. Choose a new one: nothing of yours is overwritten.',
  );
  expect(await filesIn(parent)).toEqual(['my-course/thesis.md']);
});

test('a clone of an empty repository is filled, and a course within a repository is told where to publish it', async () => {
  const clone = await emptyFolder();
  execFileSync('git', ['init', '--quiet'], { cwd: clone });
  const { said } = await run({ folder: '.' }, clone);
  expect(said).not.toContain('repository');
  expect(await readdir(clone)).toContain('_data');
  const within = await run({ folder: 'other' }, clone);
  expect(within.said).toMatch(
    /^It is in the git repository .*: to publish it from there, move my-course\/\.github to its root\.$/m,
  );
  expect(existsSync(join(within.folder, '.git'))).toBe(false);
});

test('on any day, in any zone and language, a new course has no problem, and a lecture is still to come', async () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const zones = [
    'UTC',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Africa/Cairo',
  ];
  await fc.assert(
    fc.asyncProperty(
      moment.map((date) => date.toISOString()),
      fc.constantFrom(...zones),
      fc.constantFrom('en', 'de', 'ja', 'ar', 'pt-BR'),
      async (now, timezone, language) => {
        const { folder } = await run({ now, timezone, language });
        const { problems } = await runChecks(folder, { slides: false });
        expect(problems.map(formatProblem)).toEqual([]);
        const { course } = await readCourse(folder, now);
        const starts = course?.sessions.flatMap(({ meetings }) =>
          meetings.map(({ start }) => start.toMillis()),
        );
        expect(Math.max(...(starts ?? []))).toBeGreaterThan(Date.parse(now));
        expect(course?.announcements).toHaveLength(1);
      },
    ),
    { numRuns: 30, seed: 5 },
  );
});
