/** `lectern roll`: the demo course in its next terms, and what is refused. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { roll, type RollOptions } from '../../src/commands/roll.ts';
import { readCourse } from '../../src/course/course.ts';
import { courseFolder, head } from '../course/folder.ts';
import { cli } from '../cli.ts';
import { runBuild } from './site.ts';

const spring = { name: 'Spring 2023', starts: '2023-01-17', ends: '2023-05-05' };
const fall = { name: 'Fall 2023', starts: '2023-08-28', ends: '2023-12-17' };

/** What the demo course says about its own term, Fall 2022, found without any of Lectern's code. */
const oldTerm = /\b(fall|autumn)[\s_-]*(of\s*)?[’']?(20)?22\b|\bf(20)?22\b|2022-\d\d-\d\d/gi;
/** Dates that nobody computed: its own. */
const oldDates = /\b(sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i;

async function copyOfDemo(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-roll-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const room of ['_data', 'content', 'slides', 'assignments'])
    await cp(room, join(folder, room), { recursive: true });
  return folder;
}

async function run(folder: string, options: Partial<RollOptions>): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await roll({ folder, ...options, write: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

function lectern(...args: readonly string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...args], (error, _, stderr) => {
      done({ code: error ? Number(error.code) : 0, stderr });
    });
    child.stdin?.end();
  });
}

/** Every file of a folder with what is in it. */
async function texts(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const);
  return new Map(await Promise.all(read));
}

/** Does what the report asks for: replaces each word that it lists, and removes old announcements. */
async function mend(folder: string, report: string): Promise<void> {
  const listed = [...report.matchAll(/^ {2}(\S+):(\d+):(\d+) {2}(?:“(.*)”|the whole announcement)/gm)];
  for (const [, file = '', line, column, word] of listed.reverse()) {
    const path = join(folder, file);
    if (word === undefined) {
      await rm(path);
      continue;
    }
    const lines = (await readFile(path, 'utf8')).split('\n');
    const [row, at] = [Number(line) - 1, Number(column) - 1];
    const text = lines[row] ?? '';
    expect(text.slice(at, at + word.length)).toBe(word);
    lines[row] = `${text.slice(0, at)}now${text.slice(at + word.length)}`;
    await writeFile(path, lines.join('\n'));
  }
}

/** What the instructor adds under `breaks:`. */
const breaks = {
  [spring.name]: ['Spring break: 2023-03-06 to 2023-03-10', 'Carnival: 2023-04-14'],
  [fall.name]: ['Labor Day: 2023-09-04', 'Fall break: 2023-10-16 to 2023-10-20'],
};

test.for([spring, fall])(
  'the demo course in $name: every session in a slot, and nothing of Fall 2022 but what is listed',
  async (term) => {
    const folder = await copyOfDemo();
    const before = (await readCourse(folder)).course?.sessions.filter(({ kind }) => kind !== 'break');
    const { code, text: report } = await run(folder, term);
    expect(code).toBe(0);

    const reported = new Set([...report.matchAll(/^ {2}(\S+?:\d+)/gm)].map(([, place]) => place));
    for (const [file, text] of await texts(folder)) {
      if (reported.has(`${file}:1`) && file.startsWith('content/announcements/')) continue;
      for (const [index, line] of text.split('\n').entries())
        if (line.search(oldTerm) >= 0 || oldDates.test(line))
          expect(reported).toContain(`${file}:${index + 1}`);
    }

    await mend(folder, report);
    const path = join(folder, '_data/schedule.yaml');
    const schedule = await readFile(path, 'utf8');
    const holidays = (breaks[term.name] ?? []).map((line) => `  ${line}\n`).join('');
    await writeFile(path, schedule.replace('# was: breaks:\n', `breaks:\n${holidays}`));

    const { course, problems } = await readCourse(folder);
    expect(problems).toEqual([]);
    const sessions = course?.sessions.filter(({ kind }) => kind !== 'break') ?? [];
    const free = new Set(course?.sessions.filter(({ kind }) => kind === 'break').map(({ date }) => date));
    expect(free.size).toBeGreaterThan(1);
    const titles = (kind: string, of = sessions) =>
      of.filter((one) => one.kind === kind).map(({ title }) => title);
    for (const kind of ['lecture', 'recitation', 'exam', 'guest', 'event'])
      expect(titles(kind)).toEqual(titles(kind, before));
    for (const { kind, meetings } of sessions) {
      for (const { start } of meetings) {
        expect(kind === 'recitation' ? [5] : [1, 3]).toContain(start.weekday);
        expect(free).not.toContain(start.toISODate());
        expect(start.toISODate()?.localeCompare(term.starts)).toBeGreaterThanOrEqual(0);
        expect(start.toISODate()?.localeCompare(term.ends)).toBeLessThanOrEqual(0);
      }
    }
    expect(sessions.filter(({ meetings }) => meetings.length === 0).map(({ title }) => title)).toEqual([
      'Final Project Presentations',
    ]);

    expect(
      (await runChecks(folder, { slides: false })).problems.filter(({ name }) => name === 'term/leftover'),
    ).toEqual([]);
    expect(await runBuild(folder)).toMatchObject({ code: 0 });
    const pages = [...(await texts(join(folder, '_site')))].filter(([file]) =>
      /\.(html|json|xml|ics)$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(40);
    const left = pages.flatMap(([file, html]) =>
      (html.match(oldTerm) ?? []).map((found) => `${file}: ${found}`),
    );
    expect(left).toEqual([]);
  },
);

test('the report: what is commented out, what does not fit, what is left of the old term', async () => {
  const folder = await courseFolder({
    '_data/schedule.yaml': `term: { name: Fall 2022, starts: 2022-08-29, ends: 2022-12-18 }
meetings:
  lecture: { days: Mon, time: 10:00-11:20 }
  recitation: { days: Fri, time: 10:00-10:50 }
breaks: { Labor Day: 2022-09-05 }
sessions:
  - lecture: Knots
  - exam: midterm
    on: 2022-10-10
  - lecture: Wind
  - recitation: Oars
`,
    'content/rules.md': '# Rules\n\nBe on time, in F22 too.\n',
    'content/announcements/2022-09-01-wind.md': '# Wind\n',
  });
  const weeks = { name: 'Summer 2023', starts: '2023-07-03', ends: '2023-07-16' };
  const { code, text } = await run(folder, { ...weeks, meets: 'lecture: Tue 9:00-10:00' });
  expect(code).toBe(0);
  expect(text).toMatchInlineSnapshot(`
    "_data/schedule.yaml is now for Summer 2023, Mon 2023-07-03 to Sun 2023-07-16.

    No longer in force, kept as comments (# was: …): 2 of Fall 2022. Give them their new dates, or delete them.
      _data/schedule.yaml:5  Labor Day: 2022-09-05
      _data/schedule.yaml:9  on: 2022-10-10

    Does not fit:
    _data/schedule.yaml:8:11  error  there is no exam “midterm”  [schedule/unknown-exam]
        → add content/exams/midterm.md, or write its title in place of an id, such as exam: Midterm
    _data/schedule.yaml:10:14  error  1 session too many for the term’s 2 lecture slots: no date is left from “Wind” on  [schedule/too-many-sessions]
        → remove or merge sessions, let two share a slot (with: previous), or extend the term

    Free slots:
      lecture: none
      recitation: 1, from Fri 2023-07-14 on

    Still of Fall 2022, 2 places in 2 files:
      content/announcements/2022-09-01-wind.md:1:1  the whole announcement: remove it, or give it a new date
      content/rules.md:3:16  “F22”

    lectern check lists remnants of other terms at any time."
  `);
  expect(await readFile(join(folder, '_data/schedule.yaml'), 'utf8')).toMatchInlineSnapshot(`
    "term: { name: Summer 2023, starts: 2023-07-03, ends: 2023-07-16 }
    meetings:
      lecture: { days: Tue, time: 9:00-10:00 }
      recitation: { days: Fri, time: 10:00-10:50 }
    # was: breaks: { Labor Day: 2022-09-05 }
    sessions:
      - lecture: Knots
      - exam: midterm
        # was: on: 2022-10-10
      - lecture: Wind
      - recitation: Oars
    "
  `);
  expect(await readdir(join(folder, '_data'))).toEqual(['course.yaml', 'schedule.yaml']);
});

test('an unreadable schedule is not touched', async () => {
  const broken = `${head}sessions:\n  - lecture: [\n`;
  const folder = await courseFolder({ '_data/schedule.yaml': broken });
  const { code, text } = await run(folder, spring);
  expect(code).toBe(1);
  expect(text).toMatch(
    /^_data\/schedule\.yaml:\d+:\d+ {2}error[\s\S]*\n\nNothing was written: fix these first\.$/,
  );
  expect(await readFile(join(folder, '_data/schedule.yaml'), 'utf8')).toBe(broken);
});

test('a date that something else refers to is not removed', async () => {
  const linked = `${head}breaks: { Fast: &fast 2022-03-02 }\nsessions:\n  - lecture: Knots\n    note: *fast\n`;
  const folder = await courseFolder({ '_data/schedule.yaml': linked });
  const { code, text } = await run(folder, spring);
  expect(`exit ${code}\n${text}`).toMatchInlineSnapshot(`
    "exit 1
    _data/schedule.yaml:7:11  error  a value cannot begin with *  [yaml/syntax]
        → put the text in quotes: note: '*fast'

    Nothing was written: something still refers to a date that would be removed. Write it out first."
  `);
  expect(await readFile(join(folder, '_data/schedule.yaml'), 'utf8')).toBe(linked);
});

test('missing options are asked for, until the answer is valid', async () => {
  const folder = await courseFolder();
  const answers = ['', 'Spring 2023', 'January', '2023-01-17', '2022-05-05', '2025-05-05', '2023-05-05'];
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  expect((await run(folder, { ask })).code).toBe(0);
  expect(asked.join('\n')).toMatchInlineSnapshot(`
    "Name of the new term, such as Spring 2023: 
    the term needs a name, such as Spring 2023
    Name of the new term, such as Spring 2023: 
    Its first day, such as 2023-01-17: 
    “January” is not a date; write one such as 2023-01-17
    Its first day, such as 2023-01-17: 
    Its last day, such as 2023-05-05: 
    the term would end on 2022-05-05, before it starts on 2023-01-17
    Its last day, such as 2023-05-05: 
    the term would last from 2023-01-17 to 2025-05-05, more than a year
    Its last day, such as 2023-05-05: "
  `);
  expect(await readFile(join(folder, '_data/schedule.yaml'), 'utf8')).toContain(
    'term: { name: Spring 2023, starts: 2023-01-17, ends: 2023-05-05 }',
  );
});

test.for([
  [[], '--name is missing: lectern roll --name "Spring 2023" --starts 2023-01-17 --ends 2023-05-05'],
  [
    ['--name', 'S', '--starts', '17 January', '--ends', '2023-05-05'],
    '--starts: “17 January” is not a date; write one such as 2023-01-17',
  ],
  [
    ['--name', 'S', '--starts', '2023-05-05', '--ends', '2023-01-17'],
    '--ends: the term would end on 2023-01-17, before it starts on 2023-05-05',
  ],
  [
    ['--meets', 'lecture: noon'],
    '--meets: “lecture: noon” does not say when something meets; write lecture: Tue Thu 13:25-14:45',
  ],
] satisfies [string[], string][])('without a terminal, wrong use is said: %s', async ([options, message]) => {
  const folder = await courseFolder();
  expect(await lectern('roll', ...options, folder)).toEqual({ code: 2, stderr: `${message}\n` });
  expect(await readFile(join(folder, '_data/schedule.yaml'), 'utf8')).toBe(head);
});
