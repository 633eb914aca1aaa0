/** What a course team published by mistake over the years, planted in a clean course: each is reported at its line. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { courseFolder } from '../course/folder.ts';

type Edit = readonly [file: string, was: string, is: string];

/** The demo course, with some words of its files replaced by others; a file that is to have more words is new. */
async function edited(edits: readonly Edit[]): Promise<string> {
  const folder = await courseFolder();
  for (const room of ['_data', 'content', 'slides', 'assignments'])
    await cp(room, join(folder, room), { recursive: true });
  for (const [file, was, is] of edits) {
    const path = join(folder, file);
    const text = was === '' ? '' : await readFile(path, 'utf8');
    expect(text).toContain(was);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      text.replace(was, () => is),
    );
  }
  return folder;
}

async function problems(...edits: readonly Edit[]) {
  const folder = await edited(edits);
  const { problems: found } = await runChecks(folder, { slides: false, now: '2022-10-01T12:00' });
  return found.map(({ file, line, name, message }) => `${file}:${line} ${name}: ${message}`);
}

const schedule = '_data/schedule.yaml';

/** The line of the demo's schedule that has these words. */
async function lineOf(words: string): Promise<number> {
  const lines = (await readFile(schedule, 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

test('the clean course has no problems', async () => {
  expect(await problems()).toEqual([]);
});

test('a swapped weekday', async () => {
  expect(await problems([schedule, 'on: Wed 2022-10-05', 'on: Mon 2022-10-05'])).toEqual([
    `${schedule}:${await lineOf('Wed 2022-10-05')} schedule/weekday-mismatch: 2022-10-05 is a Wed, not a Mon`,
  ]);
});

test('the dates of another term, each of them', async () => {
  const found = await problems(
    [schedule, 'name: Fall 2022', 'name: Fall 2023'],
    [schedule, 'starts: 2022-08-29', 'starts: 2023-08-28'],
    [schedule, 'ends: 2022-12-18', 'ends: 2023-12-17'],
  );
  const dated = (await readFile(schedule, 'utf8'))
    .split('\n')
    .flatMap((line, index) =>
      /[: ]2022-\d\d-\d\d/.test(line) && !/starts|ends/.test(line) ? [index + 1] : [],
    );
  expect(dated.length).toBeGreaterThan(5);
  for (const line of dated)
    expect(found.filter((problem) => problem.startsWith(`${schedule}:${line} `))).toHaveLength(1);
});

test('a link to another term’s material', async () => {
  const [found, ...more] = await problems([
    schedule,
    'tree/F2022/recitations/02_kafka',
    'tree/S2022/recitations/02_kafka',
  ]);
  expect(more).toEqual([]);
  expect(found).toMatch(`${schedule}:${await lineOf('02_kafka')} term/leftover: `);
});

test('a lecture listed twice, a deadline given twice, a missing deck, a session on a break', async () => {
  expect(
    await problems(
      [schedule, '  - lecture: 03a_teamwork', '  - lecture: 02_systems'],
      [schedule, 'due: M1', 'due: I1'],
      [schedule, '  - lecture: 24_summary', '  - lecture: 25_summary'],
      [schedule, 'on: Wed 2022-10-05', 'on: Wed 2022-10-19'],
    ),
  ).toEqual([
    `${schedule}:${await lineOf('lecture: 03a_teamwork')} schedule/duplicate-session: the lecture “02_systems” is already listed on line ${await lineOf('lecture: 02_systems')}`,
    `${schedule}:${await lineOf('due: M1')} schedule/duplicate-due: “I1” is already due on line ${await lineOf('due: I1')}`,
    `${schedule}:${await lineOf('on: Wed 2022-10-05')} schedule/on-a-break: Wed 2022-10-19 is “Fall break”`,
    `${schedule}:${await lineOf('lecture: 24_summary')} schedule/unknown-lecture: there is no lecture “25_summary”`,
    'slides/03a_teamwork/teams.md:1 deck/not-shown: no session shows “Teamwork Primer”, and nothing links to it',
    'slides/24_summary/all.md:1 deck/not-shown: no session shows “Summary and Reflection”, and nothing links to it',
  ]);
});

/** A mistake: the words that make it, and the name of what is reported on the line of `mark` in them. */
type Seed = readonly [name: string, mark: string, ...edit: Edit];

const [deck, resources] = ['slides/02_systems/systems.md', 'content/resources.md'];
const [books, role] = ['## Books\n', '## How big is the learned part?\n'];

/** With more behind some words of a file. */
function behind(file: string, words: string, more: string): Edit {
  return [file, words, words + more];
}

/** With a paragraph more on a page. */
function said(text: string): Edit {
  return behind(resources, books, `\n${text}\n`);
}

/** With one more on a slide. */
function shown(text: string): Edit {
  return behind(deck, role, `\n${text}\n`);
}

/** None of them is an error, so that all are found in one run. */
const seeds: readonly Seed[] = [
  ['deadline/on-exam-day', 'due: I2', schedule, 'due: I2', 'due: I2 7 days after'],
  ['deadline/after-a-break', 'due: I3', schedule, 'due: I3', 'due: I3 12 days after'],
  ['deadline/on-a-break', 'due: M3', schedule, 'due: M3', 'due: M3 2022-11-23'],
  ['deadline/after-term', 'due: M4', schedule, 'due: M4', 'due: M4 2 weeks after'],
  ['deadline/at-night', 'due: M2', schedule, 'due: M2', 'due: M2 at 5:00'],
  ['deadline/before-release', 'due: I1', 'assignments/I1.md', 'points:', 'released: 2022-09-30\npoints:'],
  [
    'deadline/after-until',
    'due: [final',
    'assignments/final-report.md',
    'points:',
    'until: 2022-12-10\npoints:',
  ],
  ['schedule/misspelt-name', 'Kastner', schedule, 'Sherry Tongshuang Wu', 'Christian Kastner'],
  ['schedule/at-night', '1:25-2:55', schedule, '13:25-14:55', '1:25-2:55'],
  [
    'schedule/room-taken',
    'office-hours: {',
    ...behind(schedule, 'GHC 5222\n', '  office-hours: { days: Wed, time: 14:00-15:00, place: TEP 1308 }\n'),
  ],
  [
    'schedule/reading-twice',
    'Again: http',
    ...behind(schedule, 'bis: Ch. 6, 7, 24\n', '      - Again: http://mcs.open.ac.uk/mj665/icse17kn.pdf\n'),
  ],
  ['yaml/curly-quotes', 'institution', '_data/course.yaml', 'Carnegie Mellon University', '“CMU”'],
  ['link/insecure', 'gradescope', '_data/course.yaml', 'https://www.grade', 'http://www.grade'],
  ['deck/not-shown', '# Drafts', 'slides/99_drafts/drafts.md', '', '# Drafts\n'],
  ['file/unused', '<svg', 'slides/02_systems/old.svg', '', '<svg xmlns="http://www.w3.org/2000/svg" />\n'],
  [
    'text/wrong-weekday',
    'Oct 5',
    ...behind('content/announcements/2022-09-28-midterm.md', 'next Wednesday', ' (Tue, Oct 5)'),
  ],
  ['text/wrong-weekday', 'Fri, 2022-12-08', ...said('Return them by Fri, 2022-12-08.')],
  ['text/placeholder', 'TODO', ...said('TODO: which edition?')],
  ['text/placeholder', 'Lorem', ...behind('assignments/M1.md', '## Task\n', '\nLorem ipsum dolor.\n')],
  ['text/placeholder', 'TBA', ...shown('Room: TBA')],
  [
    'text/merge-conflict',
    '<<<<<<<',
    ...behind('content/project.md', '## What you get\n', '\n<<<<<<< HEAD\n=======\n>>>>>>> team\n'),
  ],
  ['link/vague', '[here]', ...said('Look [here](/syllabus/).')],
  ['link/vague', '[click here]', ...shown('[click here](https://example.org)')],
  ['link/empty', '[](', ...said('Look at [](/syllabus/).')],
  ['link/empty', '[Shelf](', ...said('[Shelf](#)')],
  ['link/bad-mail', 'mailto:kaestner', ...said('[Write](mailto:kaestner)!')],
  ['link/bad-mail', 'mail.to', ...said('[Write](mail.to:ada@example.org)!')],
  ['link/bad-mail', 'ada@andrew', ...said('Write to ada@andrew for copies.')],
  ['link/local', 'file:///', ...said('[Copy](file:///Users/ada/book.pdf)')],
  ['link/local', 'localhost', ...said('[Copy](http://localhost:8080/book/)')],
  ['link/local', 'C:\\Users', ...said('It is at C:\\Users\\ada\\book.pdf now.')],
  ['heading/skipped-level', '#### Shelf', ...said('#### Shelf')],
  ['heading/second-title', '# Two', 'content/rules.md', '', '# One\n\n# Two\n'],
  [
    'page/duplicate-title',
    'title:',
    'assignments/M4.md',
    'M4: Fairness, Security and Feedback Loops',
    'M3: Monitoring and CD',
  ],
  ['assignment/points', 'points: 100', 'assignments/I3.md', 'with reasons | 10', 'with reasons | 15'],
  [
    'assignment/points',
    'assignments | 45',
    'content/syllabus.md',
    'assignments | 40 %',
    'assignments | 45 %',
  ],
  ['deck/misspelt-notes', 'Notes :', deck, 'Notes:', 'Notes :'],
  ['deck/unclosed-fence', '```python', ...behind(deck, '## After today you can\n', '\n```python\n')],
  ['deck/broken-link', 'nowhere.md', ...shown('[Nowhere](nowhere.md)')],
  ['deck/missing-file', 'boxes.svg', ...shown('![Boxes](boxes.svg)')],
  ['image/no-alt', '![](', ...shown('![](pipeline.svg)')],
  ['page/unknown-section', '#shelves', ...said('See [the shelves](#shelves).')],
  [
    'page/unclosed-fence',
    '```sh',
    ...behind('content/announcements/2022-08-24-waitlist.md', '---\n\n', '```sh\n'),
  ],
  ['schedule/never-due', '# Spare', 'assignments/I9.md', '', '# Spare\n'],
  ['term/leftover', 'Fall 2021', ...said('Books of Fall 2021 are sold.')],
];

test('every mistake of a list is found at its line, and nothing else', async () => {
  expect(seeds.length).toBeGreaterThan(30);
  const folder = await edited(seeds.map(([, , ...edit]) => edit));
  const expected = await Promise.all(
    seeds.map(async ([name, mark, own]) => {
      // An assignment's release is wrong for its deadline.
      const file = name.startsWith('deadline/') ? schedule : own;
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      return `${file}:${lines.findIndex((line) => line.includes(mark)) + 1} ${name}`;
    }),
  );
  const { problems: found } = await runChecks(folder, { slides: false, now: '2022-10-01T12:00' });
  expect(found.map(({ file, line, name }) => `${file}:${line} ${name}`).sort()).toEqual(expected.sort());
});
