/** Work whose deadline each section has for itself. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import type { Course } from '../../../src/course/model.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder } from '../folder.ts';

/** Labs on Mondays, Wednesdays and Fridays; two recitations on Thursdays. */
const term = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-02-04 }
meetings:
  lecture: { days: Fri, time: 10:00-11:20 }
  lab:
    - { section: A, days: Mon, time: 14:00-15:50 }
    - { section: B, days: Wed, time: 14:00-15:50 }
    - { section: Evening, days: Fri, time: 18:00-19:50 }
  recitation:
    - { section: A, days: Thu, time: 09:00-09:50 }
    - { section: B, days: Thu, time: 13:00-13:50 }
`;

async function read(schedule: string, now?: string): Promise<Course> {
  const { course, problems } = await readCourse(
    await courseFolder({
      '_data/schedule.yaml': term + schedule,
      'assignments/lab1.md': '# Lab report 1\n\n## Log\n',
    }),
    now,
  );
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

const lab = (due: string, more = '') =>
  `${more}sessions:\n  - lab: Knots\n    due: ${due}\n  - lab: Oars\n  - lecture: Boats\n`;
const recitation = (due: string, more = '') =>
  `${more}sessions:\n  - recitation: Talk\n    due: ${due}\n  - recitation: Review\n`;

async function due(schedule: string): Promise<string[]> {
  const { deadlines } = await read(schedule);
  return deadlines.map(({ id, section, at }) =>
    [`${id}:`, section, at.toFormat('EEE MM-dd HH:mm')].filter(Boolean).join(' '),
  );
}

test('where sections meet on different days, work is due for each by its own day', async () => {
  const days = ['lab1-a: A Mon 01-10', 'lab1-b: B Wed 01-12', 'lab1-evening: Evening Fri 01-14'];
  expect(await due(lab('lab1'))).toEqual(days.map((day) => `${day} 23:59`));
  expect(await due(lab('lab1 at 17:00'))).toEqual(days.map((day) => `${day} 17:00`));
  expect(await due(lab('lab1 2 days after'))).toEqual([
    'lab1-a: A Wed 01-12 23:59',
    'lab1-b: B Fri 01-14 23:59',
    'lab1-evening: Evening Sun 01-16 23:59',
  ]);
  expect(await due(lab('lab1#log before lab 2'))).toEqual([
    'lab1#log-a: A Mon 01-17 14:00',
    'lab1#log-b: B Wed 01-19 14:00',
    'lab1#log-evening: Evening Fri 01-21 18:00',
  ]);
});

test('where they meet on the same day, it is one deadline, unless it is the time that counts', async () => {
  expect(await due(recitation('lab1'))).toEqual(['lab1: Thu 01-13 23:59']);
  expect(await due(recitation('lab1 1 week after'))).toEqual(['lab1: Thu 01-20 23:59']);
  expect(await due(recitation('lab1 before recitation 2'))).toEqual([
    'lab1-a: A Thu 01-20 09:00',
    'lab1-b: B Thu 01-20 13:00',
  ]);
  expect(await due(recitation('lab1 after'))).toEqual([
    'lab1-a: A Thu 01-13 09:50',
    'lab1-b: B Thu 01-13 13:50',
  ]);
  expect(await due(recitation('lab1', 'calendar: [{ cancel: 2022-01-13, section: B }]\n'))).toEqual([
    'lab1-a: A Thu 01-13 23:59',
    'lab1-b: B Thu 01-20 23:59',
  ]);
});

test('a session at a time of its own is one for all sections', async () => {
  const pinned = 'sessions:\n  - lab: Knots\n    on: 2022-01-11 10:00-12:00\n    due: lab1 after\n';
  expect(await due(pinned)).toEqual(['lab1: Tue 01-11 12:00']);
});

test('each section can be given a time: a date, one counted from a session, or one every week', async () => {
  expect(
    await due(`due:
  lab1:
    A: Wed 2022-01-19
    B: 2 days after lab 2
    Evening: every Sun 20:00 from 2022-01-20
sessions:
  - lab: Knots
  - lab: Oars
`),
  ).toEqual([
    'lab1-a: A Wed 01-19 23:59',
    'lab1-b: B Fri 01-21 23:59',
    'lab1-evening-1: Evening Sun 01-23 20:00',
    'lab1-evening-2: Evening Sun 01-30 20:00',
  ]);
  expect(await due('due: { lab1: { A: 2022-01-19, B: 2022-01-20 } }\n')).toEqual([
    'lab1-a: A Wed 01-19 23:59',
    'lab1-b: B Thu 01-20 23:59',
  ]);
});

test('each stands on its day, with the session of its section', async () => {
  const rows = async (schedule: string) =>
    (await read(schedule)).sessions
      .filter((session) => session.due.length > 0)
      .map(({ title, due: all }) => `${title}: ${all.map(({ id }) => id).join(' ')}`);
  expect(await rows(lab('lab1'))).toEqual(['Knots: lab1-a lab1-b lab1-evening']);
  expect(await rows(lab('lab1 2 days after'))).toEqual([
    'Knots: lab1-a lab1-b',
    'Lab report 1: lab1-evening',
  ]);
  expect(await rows('due: { lab1: { A: 2022-01-11, B: 2022-01-12 } }\nsessions:\n  - lab: Knots\n')).toEqual([
    'Knots: lab1-b',
    'Lab report 1: lab1-a',
  ]);
});

test('before the page is released, sections have their deadlines, too', async () => {
  const { deadlines } = await read(lab('lab1#log', 'release: { assignments: 2022-02-01 }\n'), '2022-01-11');
  expect(
    deadlines.map(({ id, title, section, url }) => [id.replace(/#.*/, ''), title, section, url]),
  ).toEqual([
    ['lab1', 'Lab report 1', 'A', undefined],
    ['lab1', 'Lab report 1', 'B', undefined],
    ['lab1', 'Lab report 1', 'Evening', undefined],
  ]);
  expect(new Set(deadlines.map(({ id }) => id)).size).toBe(3);
});
