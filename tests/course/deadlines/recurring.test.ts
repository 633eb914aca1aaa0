/** Work that is due again and again: its days, its names, and what becomes of them when the term changes. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import { compareCourses } from '../../../src/course/history/difference.ts';
import type { Course } from '../../../src/course/model.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder, head, type Files } from '../folder.ts';

const page = '# Weekly quizzes\n\n## Rules for 2 attempts\n\n## Quiz 1: Knots\n\n### Hints\n\n## Quiz 3\n';

/** Lectures on Mondays and Wednesdays, from Mon 2022-01-10 to Fri 2022-04-29. */
async function read(schedule: string, files: Files = {}, now?: string): Promise<Course> {
  const { course, problems } = await readCourse(
    await courseFolder({ '_data/schedule.yaml': head + schedule, 'assignments/quizzes.md': page, ...files }),
    now,
  );
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

async function days(text: string, more = ''): Promise<string> {
  const { deadlines } = await read(`due: { quizzes: '${text}' }\n${more}`);
  return deadlines.map(({ at }) => at.toFormat('EEE MM-dd HH:mm')).join(', ');
}

test('every such day of the term, or of a part of it, without breaks', async () => {
  const until = 'to Fri 2022-02-11';
  expect(await days(`every Friday ${until}`)).toBe(
    'Fri 01-14 23:59, Fri 01-21 23:59, Fri 01-28 23:59, Fri 02-04 23:59, Fri 02-11 23:59',
  );
  expect(await days(`every Fri at 17:00 from 2022-01-20 ${until}`)).toBe(
    'Fri 01-21 17:00, Fri 01-28 17:00, Fri 02-04 17:00, Fri 02-11 17:00',
  );
  expect(await days('every Mon and Wed 9:00 from 2022-04-20')).toBe(
    'Wed 04-20 09:00, Mon 04-25 09:00, Wed 04-27 09:00',
  );
  expect(await days(`every Friday ${until}`, 'breaks: { Regatta: 2022-01-19 to 2022-01-21 }')).toBe(
    'Fri 01-14 23:59, Fri 01-28 23:59, Fri 02-04 23:59, Fri 02-11 23:59',
  );
});

test('every second week is counted from that of the first day, breaks included', async () => {
  const everySecond = 'every 2 weeks on Friday 17:00 from 2022-01-20 to 2022-03-04';
  expect(await days(everySecond)).toBe('Fri 01-21 17:00, Fri 02-04 17:00, Fri 02-18 17:00, Fri 03-04 17:00');
  expect(await days(everySecond, 'breaks: { Regatta: 2022-01-21, Storm: 2022-02-04 }')).toBe(
    'Fri 02-18 17:00, Fri 03-04 17:00',
  );
});

test('nothing is due after the last day of classes, on reading days, or in finals', async () => {
  const term = (more: string) =>
    `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-02-04, ${more} }\ndue: { quizzes: every Thu and Fri }\n`;
  const lastOf = async (more: string) => {
    const { deadlines } = await read('', { '_data/schedule.yaml': term(more) });
    return deadlines
      .map(({ at }) => at.toFormat('MM-dd'))
      .slice(4)
      .join(' ');
  };
  expect(await lastOf('last-day-of-classes: Thu 2022-01-27')).toBe('01-27');
  expect(await lastOf('reading-days: Thu 2022-01-27')).toBe('01-28 02-03 02-04');
  expect(await lastOf('finals: Fri 2022-01-28 to Fri 2022-02-11')).toBe('01-27');
});

test('a day counts as what it is in the calendar, whatever it runs as, and also where it is cancelled', async () => {
  const changed =
    'calendar:\n  - Fri 2022-01-14 runs as Monday\n  - Tue 2022-01-18 runs as Monday\n  - cancel: Wed 2022-01-12\n';
  expect(await days('every Mon, Wed, Fri to 2022-01-19', changed)).toBe(
    'Mon 01-10 23:59, Wed 01-12 23:59, Fri 01-14 23:59, Mon 01-17 23:59, Wed 01-19 23:59',
  );
});

test('each leads to its own heading; those without one are called like the others', async () => {
  const { deadlines } = await read('due: { quizzes: every Friday to 2022-02-04 }\n');
  expect(deadlines.map(({ id, title, url }) => [id, title, url])).toEqual([
    ['quizzes-1', 'Quiz 1: Knots', '/assignments/quizzes/#quiz-1-knots'],
    ['quizzes-2', 'Quiz 2', '/assignments/quizzes/'],
    ['quizzes-3', 'Quiz 3', '/assignments/quizzes/#quiz-3'],
    ['quizzes-4', 'Quiz 4', '/assignments/quizzes/'],
  ]);
});

test('without headings they are called like the page, and a part of a page like the part', async () => {
  const files = { 'assignments/log.md': '# Training log\n\n## Entry\n' };
  const titles = async (key: string) =>
    (await read(`due: { '${key}': every Friday to 2022-01-21 }\n`, files)).deadlines.map(
      ({ id, title, url }) => `${id}: ${title} ${url ?? ''}`,
    );
  expect(await titles('log')).toEqual([
    'log-1: Training log 1 /assignments/log/',
    'log-2: Training log 2 /assignments/log/',
  ]);
  expect(await titles('log#entry')).toEqual([
    'log#entry-1: Entry 1 /assignments/log/#entry',
    'log#entry-2: Entry 2 /assignments/log/#entry',
  ]);
});

test('a break in the middle of the term moves those after it, and takes the last', async () => {
  const due = 'due: { quizzes: every Friday to 2022-02-11 }\n';
  const changes = compareCourses(await read(due), await read(`${due}breaks: { Storm: 2022-01-28 }\n`));
  expect(
    changes.map((change) =>
      change.how === 'changed'
        ? `${change.after.id}: ${change.before.date ?? ''} → ${change.after.date ?? ''}`
        : `${change.how} ${change.how === 'added' ? change.after.id : change.before.id}`,
    ),
  ).toEqual([
    'due-quizzes-3: 2022-01-28 → 2022-02-04',
    'due-quizzes-4: 2022-02-04 → 2022-02-11',
    'removed due-quizzes-5',
  ]);
});

test('the solution is for after the last of them, late work included; what comes before counts from the first', async () => {
  const files = (released: string) => ({
    'assignments/quizzes.md': `---\nlate: 2 days\n${released}---\n${page}`,
    'assignments/quizzes/solution.md': '# Answers\n',
  });
  const due = 'due: { quizzes: every Friday 17:00 to 2022-01-28 }\n';
  const at = async (now: string, released = '') => {
    const { assignments } = await read(due, files(released), now);
    return assignments.map(({ solution }) => solution?.title ?? 'no solution');
  };
  expect(await at('2022-01-30T16:59')).toEqual(['no solution']);
  expect(await at('2022-01-30T17:00')).toEqual(['Answers']);
  const before = 'released: 2 days before the due time\n';
  expect(await at('2022-01-12T16:59', before)).toEqual([]);
  expect(await at('2022-01-12T17:00', before)).toEqual(['no solution']);
});

test('before the page is released, its headings are not told', async () => {
  const files = { 'assignments/quizzes.md': `---\nreleased: 2022-03-01\n---\n${page}` };
  const { deadlines } = await read('due: { quizzes: every Friday to 2022-01-21 }\n', files, '2022-02-01');
  expect(deadlines.map(({ id, title, url }) => [id, title, url])).toEqual([
    ['quizzes-1', 'Weekly quizzes 1', undefined],
    ['quizzes-2', 'Weekly quizzes 2', undefined],
  ]);
});
