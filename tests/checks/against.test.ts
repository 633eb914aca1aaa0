/** `lectern check --against`: the course's deadlines and those of an LMS. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { plain } from './plain.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';

const course: Files = {
  '_data/schedule.yaml': `${head}due:
  I2: Wed 2022-02-02 17:00
  project#M1: Fri 2022-02-11
  project#M2: Fri 2022-02-25
sessions:
  - lecture: Boats
  - lecture: Water
    due: I1
`,
  'assignments/I1.md': '# I1: Knots and bends\n',
  'assignments/I2.md': '# I2: Rowing, alone\n',
  'assignments/project.md': '# Team project\n\n## First outing {#M1}\n\n## Regatta {#M2}\n',
};

/** An LMS's file, with its line ends. */
function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:LMS', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

let uid = 0;

/** Work due at 23:59 has no time in Canvas's calendar. */
function canvas(title: string, start: string, code = 'S22-17445'): readonly string[] {
  const time = start.includes('T') ? `DTSTART:${start}` : `DTSTART;VALUE=DATE;VALUE=DATE:${start}`;
  return [
    'DTSTAMP:20220101T000000Z',
    `UID:event-assignment-${(uid += 1)}`,
    time,
    ...(start.includes('T') ? [`DTEND:${start}`] : []),
    'CLASS:PUBLIC',
    'DESCRIPTION:Hand it in.\\n\\nIn a file\\, please: we read it with a program that we have writ',
    ' ten ourselves.',
    'SEQUENCE:0',
    `SUMMARY:${title} [${code}]`,
    'URL;VALUE=URI:https://canvas.example.edu/calendar?include_contexts=course_1#assignment_1',
  ];
}

function moodle(summary: string, start: string, end = start): readonly string[] {
  return [
    `UID:${(uid += 1)}@moodle.example.edu`,
    `SUMMARY:${summary}`,
    'DESCRIPTION:\\n',
    'CLASS:PUBLIC',
    'LAST-MODIFIED:20220101T000000Z',
    'DTSTAMP:20220101T000000Z',
    `DTSTART:${start}`,
    `DTEND:${end}`,
    'CATEGORIES:Rowing',
  ];
}

async function run(ics: string, files: Files = {}): Promise<string> {
  const folder = await courseFolder({ ...course, ...files });
  await writeFile(join(folder, 'lms.ics'), ics);
  const lines: string[] = [];
  const code = await check({
    ...plain,
    folder,
    against: join(folder, 'lms.ics'),
    write: (line) => lines.push(line),
  });
  return [`exit ${code}`, ...lines].join('\n');
}

const passes = 'exit 0\nFree slots: lecture: 30, from Mon 2022-01-17 on.\n0 errors, 0 warnings, 0 accepted.';

test('a calendar from Canvas that agrees', async () => {
  const lecture = ['UID:event-calendar-event-9', 'DTSTART:20220110T150000Z', 'DTEND:20220110T162000Z'];
  const holiday = [
    'UID:event-calendar-event-8',
    'DTSTART;VALUE=DATE:20220117',
    'SUMMARY:Holiday [S22-17445]',
  ];
  expect(
    await run(
      calendar(
        [...lecture, 'SUMMARY:Boats [S22-17445]'],
        holiday,
        canvas('I1: Knots and Bends', '20220112'),
        canvas('rowing alone', '20220202T220000Z'),
        canvas('Team Project: First Outing', '20220211'),
        canvas('Project M2 (in teams)', '20220226T045900Z'),
        canvas('Essay 3', '20220201', 'ENG-101'),
      ),
    ),
  ).toBe(passes);
});

test('a calendar from Moodle that agrees', async () => {
  expect(
    await run(
      calendar(
        moodle('I1: Knots and bends is due', '20220113T045900Z'),
        moodle('I1: Knots and bends is due to be graded', '20220120T045900Z'),
        moodle('I2: Rowing\\, alone opens', '20220120T045900Z'),
        moodle('I2: Rowing\\, alone is due', '20220202T220000Z'),
        moodle('First outing is due', '20220212T045900Z'),
        moodle('Regata is due', '20220226T045900Z'),
        moodle('Office hours', '20220226T045900Z', '20220226T055900Z'),
      ),
    ),
  ).toBe(passes);
});

test('each difference is reported where the course states the deadline', async () => {
  expect(
    await run(
      calendar(
        canvas('I1: Knots and bends', '20220114'),
        canvas('I2: Rowing, alone', '20220202T230000Z'),
        canvas('First outing', '20220211'),
        canvas('Peer review', '20220301'),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "exit 1
    _data/schedule.yaml
      5:3  warning  “I2” is due Wed 2022-02-02 17:00, but in lms.ics, line 15, Wed 2022-02-02 18:00  [deadline/differs]
          → correct whichever is wrong, here or in the LMS
      7:3  warning  “project#M2”, due Fri 2022-02-25 23:59, is not in lms.ics  [deadline/missing-there]
          → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out
      11:10  warning  “I1” is due Wed 2022-01-12 23:59, but in lms.ics, line 4, Fri 2022-01-14  [deadline/differs]
          → correct whichever is wrong, here or in the LMS

    lms.ics
      38:1  warning  “Peer review” is due Tue 2022-03-01 in the LMS, and nothing of that name is due in the course  [deadline/unknown-here]
          → say when it is due in _data/schedule.yaml, or remove it from the LMS

    Free slots: lecture: 30, from Mon 2022-01-17 on.
    0 errors, 4 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
});

test('a section with another date is not another assignment', async () => {
  const override = canvas('I1: Knots and bends (Section B)', '20220119').map((line) =>
    line.replace('event-assignment-', 'event-assignment-override-'),
  );
  const rest = [
    canvas('I2', '20220202T220000Z'),
    canvas('First outing', '20220211'),
    canvas('Regatta', '20220225'),
  ];
  expect(await run(calendar(canvas('I1: Knots and bends', '20220112'), override, ...rest)))
    .toMatchInlineSnapshot(`
      "exit 1
      _data/schedule.yaml
        11:10  warning  “I1” is due Wed 2022-01-12 23:59, but in lms.ics, line 15, Wed 2022-01-19  [deadline/differs]
            → correct whichever is wrong, here or in the LMS

      Free slots: lecture: 30, from Mon 2022-01-17 on.
      0 errors, 1 warning, 0 accepted.
      Fix them, or accept them for now: lectern check --accept"
    `);
});

test('what each section has for itself is compared by section, and a weekly quiz by number', async () => {
  const files: Files = {
    '_data/schedule.yaml': `${head}  lab:
    - { section: A, days: Tue, time: 14:00-15:50 }
    - { section: B, days: Thu, time: 14:00-15:50 }
due:
  lab1: { A: Tue 2022-01-18, B: Thu 2022-01-20 }
  quizzes: every Friday to 2022-01-21
`,
    'assignments/lab1.md': '# Lab report\n',
    'assignments/quizzes.md': '# Quiz\n',
  };
  const ofSection = (title: string, date: string) =>
    canvas(title, date).map((line) => line.replace('event-assignment-', 'event-assignment-override-'));
  const quizzes = [canvas('Quiz 1', '20220114'), canvas('Quiz 2', '20220121')];
  const sections = (b: string) => [
    ofSection('Lab report (Section B)', b),
    ofSection('Lab report (A)', '20220118'),
  ];
  expect(await run(calendar(...quizzes, ...sections('20220120')), files)).toMatchInlineSnapshot(`
    "exit 1
    assignments/I1.md
      1:1  warning  “I1: Knots and bends” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”

    assignments/I2.md
      1:1  warning  “I2: Rowing, alone” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I2 under a session, or I2 with a date under “due:”; without a date, write “I2: none” there, or “I2: TBA”

    assignments/project.md
      1:1  warning  “Team project” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: project under a session, or project with a date under “due:”; without a date, write “project: none” there, or “project: TBA”

    Free slots: lecture: 32, from Mon 2022-01-10 on; lab A: 16, from Tue 2022-01-11 on; lab B: 16, from Thu 2022-01-13 on.
    0 errors, 3 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
  expect(await run(calendar(...quizzes, ...sections('20220121')), files)).toMatchInlineSnapshot(`
    "exit 1
    _data/schedule.yaml
      8:30  warning  “lab1-b” is due Thu 2022-01-20 23:59, but in lms.ics, line 26, Fri 2022-01-21  [deadline/differs]
          → correct whichever is wrong, here or in the LMS

    assignments/I1.md
      1:1  warning  “I1: Knots and bends” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”

    assignments/I2.md
      1:1  warning  “I2: Rowing, alone” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I2 under a session, or I2 with a date under “due:”; without a date, write “I2: none” there, or “I2: TBA”

    assignments/project.md
      1:1  warning  “Team project” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: project under a session, or project with a date under “due:”; without a date, write “project: none” there, or “project: TBA”

    Free slots: lecture: 32, from Mon 2022-01-10 on; lab A: 16, from Tue 2022-01-11 on; lab B: 16, from Thu 2022-01-13 on.
    0 errors, 4 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
  // One for whom it has no name is that at whose time it is.
  expect(await run(calendar(...quizzes, canvas('Lab report', '20220120')), files)).toMatchInlineSnapshot(`
    "exit 1
    _data/schedule.yaml
      8:11  warning  “lab1-a”, due Tue 2022-01-18 23:59, is not in lms.ics  [deadline/missing-there]
          → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out

    assignments/I1.md
      1:1  warning  “I1: Knots and bends” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”

    assignments/I2.md
      1:1  warning  “I2: Rowing, alone” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I2 under a session, or I2 with a date under “due:”; without a date, write “I2: none” there, or “I2: TBA”

    assignments/project.md
      1:1  warning  “Team project” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: project under a session, or project with a date under “due:”; without a date, write “project: none” there, or “project: TBA”

    Free slots: lecture: 32, from Mon 2022-01-10 on; lab A: 16, from Tue 2022-01-11 on; lab B: 16, from Thu 2022-01-13 on.
    0 errors, 4 warnings, 0 accepted.
    Fix them, or accept them for now: lectern check --accept"
  `);
});

test('a near miss counts only if it can mean one thing', async () => {
  const files: Files = {
    '_data/schedule.yaml': `${head}due: { hw2: 2022-01-12, kant: 2022-01-13, kent: 2022-01-14 }\n`,
    'assignments/hw2.md': '# Homework 2\n',
    'assignments/kant.md': '# Read Kant\n',
    'assignments/kent.md': '# Read Kent\n',
  };
  expect(await run(calendar(canvas('Homework 3', '20220119'), canvas('Read Kint', '20220119')), files))
    .toMatchInlineSnapshot(`
      "exit 1
      _data/schedule.yaml
        4:8  warning  “hw2”, due Wed 2022-01-12 23:59, is not in lms.ics  [deadline/missing-there]
            → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out
        4:25  warning  “kant”, due Thu 2022-01-13 23:59, is not in lms.ics  [deadline/missing-there]
            → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out
        4:43  warning  “kent”, due Fri 2022-01-14 23:59, is not in lms.ics  [deadline/missing-there]
            → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out

      assignments/I1.md
        1:1  warning  “I1: Knots and bends” is never due: the schedule gives it no date  [schedule/never-due]
            → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”

      assignments/I2.md
        1:1  warning  “I2: Rowing, alone” is never due: the schedule gives it no date  [schedule/never-due]
            → write due: I2 under a session, or I2 with a date under “due:”; without a date, write “I2: none” there, or “I2: TBA”

      assignments/project.md
        1:1  warning  “Team project” is never due: the schedule gives it no date  [schedule/never-due]
            → write due: project under a session, or project with a date under “due:”; without a date, write “project: none” there, or “project: TBA”

      lms.ics
        4:1  warning  “Homework 3” is due Wed 2022-01-19 in the LMS, and nothing of that name is due in the course  [deadline/unknown-here]
            → say when it is due in _data/schedule.yaml, or remove it from the LMS
        15:1  warning  “Read Kint” is due Wed 2022-01-19 in the LMS, and nothing of that name is due in the course  [deadline/unknown-here]
            → say when it is due in _data/schedule.yaml, or remove it from the LMS

      Free slots: lecture: 32, from Mon 2022-01-10 on.
      0 errors, 8 warnings, 0 accepted.
      Fix them, or accept them for now: lectern check --accept"
    `);
});

test('times are compared as instants, in whatever zone they are written', async () => {
  const windows = [
    ...['BEGIN:VTIMEZONE', 'TZID:Eastern', 'BEGIN:STANDARD', 'DTSTART:20071104T020000'],
    ...['TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE'],
  ];
  const at = (time: string) => [`UID:${(uid += 1)}`, `DTSTART${time}`];
  const ics = calendar(
    [...at(':20220112T235900'), 'SUMMARY:I1'],
    [...at(';TZID=Europe/Berlin:20220202T230000'), 'SUMMARY:I2'],
    [...at(';TZID=Eastern:20220211T235900'), 'SUMMARY:First outing'],
    [...at(':20220226T045900Z'), 'SUMMARY:Regatta'],
  ).replace('BEGIN:VEVENT', [...windows, 'BEGIN:VEVENT'].join('\r\n'));
  expect(await run(ics)).toBe(passes);
});

test('accepted differences from an LMS stay accepted in a run without it', async () => {
  const folder = await courseFolder(course);
  const lines: string[] = [];
  const options = { ...plain, folder };
  const write = (line: string) => lines.push(line);
  await writeFile(join(folder, 'lms.ics'), calendar());
  const against = join(folder, 'lms.ics');
  await check({ ...options, accept: true, against, write });
  await check({ ...options, accept: true, write });
  expect(await check({ ...options, accept: false, against, write })).toBe(0);
  expect(lines.at(-1)).toBe('0 errors, 4 warnings, 4 accepted.');
});

test('a file that is not a calendar is refused', async () => {
  for (const text of ['', '<html>Log in</html>', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'])
    await expect(run(text)).rejects.toThrow(
      /lms\.ics” is not a calendar that Lectern can read\. Export it again from the LMS as iCalendar \(\.ics\), and leave the file as it is\.$/,
    );
  const folder = await courseFolder(course);
  await expect(check({ ...plain, folder, against: 'nowhere.ics', write: () => undefined })).rejects.toThrow(
    'There is no file “nowhere.ics” to compare with.',
  );
});
