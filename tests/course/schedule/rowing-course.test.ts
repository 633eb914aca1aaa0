/** A course of every shape at once, each of its dates worked out by hand. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import type { Course } from '../../../src/course/model.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder } from '../folder.ts';
import { rowingCourse, rowingDates } from './rowing-course.ts';

async function read(): Promise<Course> {
  const { course, problems } = await readCourse(await courseFolder(rowingCourse));
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

test('every lecture, discussion, lab and exam is on its day', async () => {
  const { sessions } = await read();
  const number = (title: string) => Number(/\d+$/.exec(title)?.[0] ?? 0);
  const datesOf = (kind: string, section?: string) =>
    sessions
      .filter((session) => session.kind === kind && !session.cancelled)
      .sort((a, b) => number(a.title) - number(b.title))
      .flatMap(({ meetings }) => meetings.filter((meeting) => meeting.section === section))
      .map(({ start }) => start.toFormat('EEE MM-dd'))
      .join(', ');
  expect({
    lecture: datesOf('lecture'),
    ...Object.fromEntries(['A', 'B', 'C'].map((section) => [section, datesOf('recitation', section)])),
    ...Object.fromEntries(['lab', 'exam'].map((kind) => [kind, datesOf(kind)])),
  }).toEqual(rowingDates);
});

test('times, places and people are those of the weekday that a day runs as', async () => {
  const { sessions } = await read();
  const of = (title: string) =>
    sessions
      .find((session) => session.title === title)
      ?.meetings.map(({ section, start, end, place, staff }) =>
        [
          section,
          `${start.toFormat('EEE HH:mm')}-${end.toFormat('HH:mm')}`,
          place,
          ...staff.map(({ name }) => name),
        ]
          .filter(Boolean)
          .join(' '),
      );
  expect([of('Stroke 9'), of('Stroke 10'), of('Talk 1'), of('Boat 1'), of('Final exam')]).toEqual([
    ['Tue 10:00-11:20 Hall 1 Ann Oar'],
    ['Thu 14:00-15:20 Hall 2 Ben Cox'],
    [
      'A Tue 09:00-09:50 Room 1 Kim Bow',
      'B Thu 16:00-16:50 Room 2 Lee Stern',
      'C Fri 11:00-11:50 Room 3 Max Keel',
    ],
    ['Fri 15:00-16:50 Boathouse'],
    ['Thu 13:00-16:00 Arena'],
  ]);
});

test('breaks, cancelled days and special days stand among the sessions', async () => {
  const { sessions } = await read();
  expect(
    sessions
      .filter(({ kind, cancelled }) => cancelled || kind === 'break' || kind === 'day')
      .map(({ date, until, kind, title, meetings }) =>
        [date, until, kind, title, ...meetings.map(({ section }) => section)].filter(Boolean).join(' '),
      ),
  ).toEqual([
    '2025-01-20 break King Day',
    '2025-01-30 lecture Snow',
    '2025-01-30 recitation Snow B',
    '2025-02-07 recitation Max is ill C',
    '2025-02-17 break Presidents’ Day',
    '2025-02-18 day Runs as Monday',
    '2025-03-03 break Spring break',
    '2025-03-04 break Spring break',
    '2025-03-06 break Spring break',
    '2025-03-07 break Spring break',
    '2025-04-25 day Last day of classes',
    '2025-04-28 day Reading day',
    '2025-04-29 2025-05-02 day Finals',
  ]);
});
