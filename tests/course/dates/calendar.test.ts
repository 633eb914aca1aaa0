/** Changes during a term, and when work is due, in small examples. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import type { Course } from '../../../src/course/model.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder } from '../folder.ts';

const term = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-01 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  recitation:
    - { section: A, days: Thu, time: 09:00-09:50, place: Room 2 }
    - { section: B, days: Fri, time: 13:00-13:50, place: Room 3 }
  office-hours: { days: Tue, time: 15:00-16:00 }
`;

const sessions = `sessions:
  - lecture: One for all
  - lecture: Two for all
  - recitation: Alpha knots
  - lecture: Three for all
  - recitation: Beta knots
`;

const work = Object.fromEntries(
  ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'].map((id) => [`assignments/${id}.md`, `# ${id}\n`]),
);

async function read(schedule: string, files: Record<string, string> = {}): Promise<Course> {
  const folder = await courseFolder({ '_data/schedule.yaml': term + schedule, ...work, ...files });
  const { course, problems } = await readCourse(folder);
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

async function rows(schedule: string): Promise<string> {
  const course = await read(schedule);
  return course.sessions
    .map(({ date, kind, title, cancelled, meetings, note, due }) =>
      [
        `${date ?? '-'} ${kind} ${title}${cancelled ? ' (cancelled)' : ''}`,
        ...meetings.map(({ section, start, end, place }) =>
          [section, `${start.toFormat('EEE HH:mm')}-${end.toFormat('HH:mm')}`, place]
            .filter(Boolean)
            .join(' '),
        ),
        ...(note === undefined ? [] : [`“${note}”`]),
        ...due.map(({ id }) => `due ${id}`),
      ].join(' | '),
    )
    .join('\n');
}

async function deadlines(schedule: string, files: Record<string, string> = {}): Promise<string[]> {
  const course = await read(schedule, files);
  return course.deadlines.map(({ id, at, late }) =>
    [id, at.toFormat('EEE yyyy-MM-dd HH:mm'), late?.until.toFormat('EEE yyyy-MM-dd HH:mm'), late?.policy]
      .filter(Boolean)
      .join(' | '),
  );
}

test('sessions after a cancelled day move, if they are of the cancelled kind', async () => {
  expect(await rows(`${sessions}calendar:\n  - { cancel: Wed 2022-01-12, kind: lecture, note: Storm }\n`))
    .toMatchInlineSnapshot(`
    "2022-01-10 lecture One for all | Mon 10:00-11:20 Room 1
    2022-01-12 lecture Storm (cancelled) | Wed 10:00-11:20 Room 1
    2022-01-13 recitation Alpha knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3
    2022-01-17 lecture Two for all | Mon 10:00-11:20 Room 1
    2022-01-19 lecture Three for all | Wed 10:00-11:20 Room 1
    2022-01-20 recitation Beta knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3"
  `);
});

test('a day is cancelled for every kind, or for a section, which gets its session the next time', async () => {
  expect(
    await rows(
      `${sessions}calendar:\n  - cancel: 2022-01-13\n  - { cancel: 2022-01-21, kind: recitation, section: B }\n`,
    ),
  ).toMatchInlineSnapshot(`
    "2022-01-10 lecture One for all | Mon 10:00-11:20 Room 1
    2022-01-12 lecture Two for all | Wed 10:00-11:20 Room 1
    2022-01-13 recitation No class (cancelled) | A Thu 09:00-09:50 Room 2
    2022-01-14 recitation Alpha knots | B Fri 13:00-13:50 Room 3 | A Thu 09:00-09:50 Room 2
    2022-01-17 lecture Three for all | Mon 10:00-11:20 Room 1
    2022-01-21 recitation No class (cancelled) | B Fri 13:00-13:50 Room 3
    2022-01-27 recitation Beta knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3"
  `);
});

test('a day runs as another weekday', async () => {
  expect(await rows(`${sessions}breaks: { Carnival: 2022-01-10 }\ncalendar: [2022-01-11 runs as Monday]\n`))
    .toMatchInlineSnapshot(`
      "2022-01-10 break Carnival
      2022-01-11 day Runs as Monday
      2022-01-11 lecture One for all | Tue 10:00-11:20 Room 1
      2022-01-12 lecture Two for all | Wed 10:00-11:20 Room 1
      2022-01-13 recitation Alpha knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3
      2022-01-17 lecture Three for all | Mon 10:00-11:20 Room 1
      2022-01-20 recitation Beta knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3"
    `);
  const { officeHours } = await read('calendar: [Tue 2022-01-11 runs as Monday]\n');
  expect(officeHours[0]?.start.toISODate()).toBe('2022-01-18');
});

test('a slot moves to another day, time or place', async () => {
  expect(
    await rows(`${sessions}calendar:
  - { move: 2022-01-12, to: Fri 2022-01-14 15:00-16:20, place: Boathouse, kind: lecture, note: Room flooded }
  - { move: 2022-01-13, place: Hall, kind: recitation }
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 lecture One for all | Mon 10:00-11:20 Room 1
    2022-01-13 recitation Alpha knots | A Thu 09:00-09:50 Hall | B Fri 13:00-13:50 Room 3
    2022-01-14 lecture Two for all | Fri 15:00-16:20 Boathouse
    2022-01-17 lecture Three for all | Mon 10:00-11:20 Room 1
    2022-01-20 recitation Beta knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3"
  `);
});

test('work is due with, before and after sessions, and on dates', async () => {
  expect(
    await deadlines(`due-time: 23:00
due:
  I1: Wed 2022-02-02 17:00
  I2: 2 days after Three for all
  I3: before recitation 2
  I4: 1 week before lecture 3 at 08:00
  I5: with Beta knots
  I6: 90 minutes after recitation Alpha knots
sessions:
  - lecture: One for all
    due: [I7 3 days after, I8 at 12:00]
  - lecture: Two for all
  - recitation: Alpha knots
  - lecture: Three for all
  - recitation: Beta knots
`),
  ).toMatchInlineSnapshot(`
    [
      "I4 | Mon 2022-01-10 08:00",
      "I8 | Mon 2022-01-10 12:00",
      "I7 | Thu 2022-01-13 23:00",
      "I6 | Fri 2022-01-14 15:20",
      "I2 | Wed 2022-01-19 23:00",
      "I3 | Thu 2022-01-20 09:00",
      "I5 | Thu 2022-01-20 23:00",
      "I1 | Wed 2022-02-02 17:00",
    ]
  `);
});

test('a relative deadline moves with its session', async () => {
  const due = 'due: { I1: 2 days after lecture 2 }\n';
  expect([
    ...(await deadlines(sessions + due)),
    ...(await deadlines(`${sessions}${due}calendar: [{ cancel: 2022-01-12, kind: lecture }]\n`)),
  ]).toEqual(['I1 | Fri 2022-01-14 23:59', 'I1 | Wed 2022-01-19 23:59']);
});

test('days are calendar days and hours are by the clock, across a clock change', async () => {
  const late = (text: string) => ({ 'assignments/I1.md': `---\nlate: ${text}\n---\n# One\n` });
  const due = 'due: { I1: Sat 2022-03-12 12:00 }\n';
  expect([
    ...(await deadlines(due, late('2 days, 10 % a day'))),
    ...(await deadlines(due, late('48 hours'))),
  ]).toEqual([
    'I1 | Sat 2022-03-12 12:00 | Mon 2022-03-14 12:00 | 10 % a day',
    'I1 | Sat 2022-03-12 12:00 | Mon 2022-03-14 13:00',
  ]);
});

test('a deadline on a day without a session has a row of its own', async () => {
  expect(await rows(`${sessions}due: { I1: Sat 2022-01-15, I2: Sat 2022-01-15 17:00, I3: Mon 2022-01-17 }\n`))
    .toMatchInlineSnapshot(`
    "2022-01-10 lecture One for all | Mon 10:00-11:20 Room 1
    2022-01-12 lecture Two for all | Wed 10:00-11:20 Room 1
    2022-01-13 recitation Alpha knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3
    2022-01-15 deadline I1 | due I1 | due I2
    2022-01-17 lecture Three for all | Mon 10:00-11:20 Room 1 | due I3
    2022-01-20 recitation Beta knots | A Thu 09:00-09:50 Room 2 | B Fri 13:00-13:50 Room 3"
  `);
});
