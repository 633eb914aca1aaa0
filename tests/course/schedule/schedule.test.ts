/** How sessions get their dates, in small examples. */
import { expect, test } from 'vitest';
import type { Course, Session } from '../../../src/course/model.ts';
import { readCourse } from '../../../src/course/course.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { courseFolder, type Files } from '../folder.ts';

/** Lectures on Mondays and Wednesdays, recitations of two sections on Thursdays and Fridays, for four weeks. */
const term = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-02-04 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  recitation:
    - { section: A, days: Thu, time: 09:00-09:50, place: Room 2 }
    - { section: B, days: Fri, time: 13:00-13:50 }
`;

async function read(files: Files): Promise<Course> {
  const { course, problems } = await readCourse(await courseFolder(files));
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

const schedule = (text: string): Files => ({ '_data/schedule.yaml': term + text });

/** One line per row: when it meets, what it is. */
function table(sessions: readonly Session[]): string {
  const rows = sessions.map(({ date, kind, title, sharesSlot, meetings }) => {
    const times = meetings.map(({ section, start, end, place }) =>
      [section, `${start.toFormat('EEE HH:mm')}-${end.toFormat('HH:mm')}`, place].filter(Boolean).join(' '),
    );
    return [date ?? '-', kind, title, sharesSlot ? '(shared)' : '', times.join(', ')]
      .filter((cell) => cell !== '')
      .join(' | ');
  });
  return rows.join('\n');
}

async function dated(text: string, files: Files = {}): Promise<string> {
  return table((await read({ ...schedule(text), ...files })).sessions);
}

test('a session takes the next free slot of its kind', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Land
  - recitation: Knots and Bends
  - lecture: On Water
  - lecture: In Water
  - recitation: More Knots
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    2022-01-13 | recitation | Knots and Bends | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50
    2022-01-17 | lecture | In Water | Mon 10:00-11:20 Room 1
    2022-01-20 | recitation | More Knots | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50"
  `);
});

test('a pinned session keeps its slot, and the others flow around it', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Land
  - lecture: On Water
  - lecture: In Water
  - lecture: Guest From Afar
    on: Wed 2022-01-12
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | Guest From Afar | Wed 10:00-11:20 Room 1
    2022-01-17 | lecture | On Water | Mon 10:00-11:20 Room 1
    2022-01-19 | lecture | In Water | Wed 10:00-11:20 Room 1"
  `);
});

test('sections share a slot on one day, and on different days of a week', async () => {
  expect(
    await dated(`  lab:
    - { section: A, days: [Tue, Thu], time: 08:00-09:00 }
    - { section: B, days: Tue and Fri, time: 14:00-15:00, place: Boathouse }
sessions:
  - recitation: Knots and Bends
  - lab: Blades On Land
  - lab: Blades On Water
`),
  ).toMatchInlineSnapshot(`
    "2022-01-11 | lab | Blades On Land | A Tue 08:00-09:00, B Tue 14:00-15:00 Boathouse
    2022-01-13 | lab | Blades On Water | A Thu 08:00-09:00, B Fri 14:00-15:00 Boathouse
    2022-01-13 | recitation | Knots and Bends | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50"
  `);
});

test('a break removes a slot; a section that loses a day gets its session the next time', async () => {
  expect(
    await dated(`breaks:
  King Day: 2022-01-17
  Regatta: [2022-01-14, 2022-01-19 to 2022-01-20]
  A Saturday: 2022-01-22
sessions:
  - lecture: On Land
  - lecture: On Water
  - lecture: In Water
  - recitation: Knots and Bends
  - recitation: More Knots
  - recitation: Last Knots
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    2022-01-13 | recitation | Knots and Bends | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50
    2022-01-14 | break | Regatta
    2022-01-17 | break | King Day
    2022-01-19 | break | Regatta
    2022-01-20 | break | Regatta
    2022-01-24 | lecture | In Water | Mon 10:00-11:20 Room 1
    2022-01-27 | recitation | More Knots | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50
    2022-02-03 | recitation | Last Knots | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50"
  `);
});

test('exams and guests take lecture slots, unless they have meetings of their own', async () => {
  expect(
    await dated(`sessions:
  - exam: Water Test
  - guest: A Day in the Boat
  - lecture: On Land
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | exam | Water Test | Mon 10:00-11:20 Room 1
    2022-01-12 | guest | A Day in the Boat | Wed 10:00-11:20 Room 1
    2022-01-17 | lecture | On Land | Mon 10:00-11:20 Room 1"
  `);
  expect(
    await dated(`  exam: { days: Sat, time: 09:00-12:00 }
sessions:
  - lecture: On Land
  - exam: Water Test
  - lecture: On Water
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    2022-01-15 | exam | Water Test | Sat 09:00-12:00"
  `);
});

test('slot: takes the slots of another kind', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Land
  - lecture: On Water
    slot: recitation
  - event: Boat Naming
    slot: lecture
  - recitation: Knots and Bends
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-12 | event | Boat Naming | Wed 10:00-11:20 Room 1
    2022-01-13 | lecture | On Water | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50
    2022-01-20 | recitation | Knots and Bends | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50"
  `);
});

test('with: previous shares a slot, also a pinned one', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Land
  - lecture: On Teams
    with: previous
  - event: Regatta Day
    on: 2022-01-15 08:00-18:00
  - event: Prize Giving
    with: previous
  - lecture: On Water
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-10 | lecture | On Teams | (shared) | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    2022-01-15 | event | Regatta Day | Sat 08:00-18:00
    2022-01-15 | event | Prize Giving | (shared) | Sat 08:00-18:00"
  `);
});

test('a session without a date stays after the one before it', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Land
  - event: Boat Naming
    on: TBA
  - lecture: On Water
  - event: First Swim
    on: tba
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    - | event | Boat Naming
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    - | event | First Swim"
  `);
});

test('rows are sorted by date and time, whatever order they are listed in', async () => {
  expect(
    await dated(`breaks:
  King Day: 2022-01-17
sessions:
  - event: Evening Row
    on: Mon 2022-01-10 18:00-19:00
  - event: Early Row
    on: Mon 2022-01-10 07:00-08:00
  - lecture: On Land
  - event: Whole Day
    on: 2022-01-11
  - lecture: On Water
  - lecture: In Water
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | event | Early Row | Mon 07:00-08:00
    2022-01-10 | lecture | On Land | Mon 10:00-11:20 Room 1
    2022-01-10 | event | Evening Row | Mon 18:00-19:00
    2022-01-11 | event | Whole Day
    2022-01-12 | lecture | On Water | Wed 10:00-11:20 Room 1
    2022-01-17 | break | King Day
    2022-01-19 | lecture | In Water | Wed 10:00-11:20 Room 1"
  `);
});

test('a pinned session has its own times, its own place, or those of the slot', async () => {
  expect(
    await dated(`sessions:
  - lecture: On Water
    place: Pool
  - lecture: On Land
    on: Wed 2022-01-12 08:00-09:00
  - lecture: In Water
    on: Tue 2022-01-18 10:00–11:00
    place: Lake
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | On Water | Mon 10:00-11:20 Pool
    2022-01-12 | lecture | On Land | Wed 08:00-09:00
    2022-01-18 | lecture | In Water | Tue 10:00-11:00 Lake"
  `);
});

test('instants are right before and after the clock is put forward', async () => {
  const { sessions } = await read({
    '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-03-07, ends: 2022-03-18 }
meetings:
  lecture: { days: Mon, time: 10:00-11:20 }
sessions:
  - lecture: On Land
    due: I1
  - lecture: On Water
    due: I2
`,
    'assignments/I1.md': '# One\n',
    'assignments/I2.md': '# Two\n',
  });
  const instants = sessions.flatMap(({ meetings, due }) => [
    ...meetings.map(({ start }) => start.toUTC().toISO()),
    ...due.map(({ at }) => at.toUTC().toISO()),
  ]);
  expect(instants.join('\n')).toMatchInlineSnapshot(`
    "2022-03-07T15:00:00.000Z
    2022-03-08T04:59:00.000Z
    2022-03-14T14:00:00.000Z
    2022-03-15T03:59:00.000Z"
  `);
});

test('work is due on the date of its session, at the course’s time or its own', async () => {
  const work = (time: string) => ({
    ...schedule(`${time}sessions:
  - lecture: On Land
    due: [I1, I2 at 17:00]
  - lecture: On Teams
    with: previous
    due: I3 at 9:30
`),
    'assignments/I1.md': '# One\n',
    'assignments/I2.md': '# Two\n',
    'assignments/I3.md': '# Three\n',
  });
  const due = ({ sessions }: Course) =>
    sessions
      .flatMap((session) => session.due)
      .map(({ title, at }) => `${title} ${at.toFormat('yyyy-MM-dd HH:mm')}`);
  expect(due(await read(work('')))).toEqual([
    'One 2022-01-10 23:59',
    'Two 2022-01-10 17:00',
    'Three 2022-01-10 09:30',
  ]);
  expect(due(await read(work('due-time: 20:00\n')))[0]).toBe('One 2022-01-10 20:00');
});

test('assignments are sorted by their first deadline; those without one come last', async () => {
  const { assignments } = await read({
    ...schedule(`sessions:
  - lecture: On Land
    due: project#plan
  - lecture: On Water
    due: I1
  - lecture: In Water
    due: project
`),
    'assignments/I1.md': '# One\n',
    'assignments/extra.md': '# Extra\n',
    'assignments/project.md': '# Project\n\n## Plan\n',
  });
  expect(assignments.map(({ id }) => id)).toEqual(['project', 'I1', 'extra']);
});

test('the weekly meetings are listed, with office hours', async () => {
  const { weekly } = await read(schedule('  office-hours: { days: Tue, time: 15:00-16:00 }\n'));
  expect(
    weekly.map(({ kind, section, days, start, end }) => [kind, section, days, start, end].join(' ')),
  ).toEqual([
    'lecture  1,3 10:00 11:20',
    'recitation A 4 09:00 09:50',
    'recitation B 5 13:00 13:50',
    'office-hours  2 15:00 16:00',
  ]);
});

test('a session at a time of its own leaves the slot of its day alone unless the two overlap', async () => {
  expect(
    await dated(`sessions:
  - lecture: First things
  - lecture: Second things
  - exam: Evening exam
    on: Wed 2022-01-12 19:00-20:30
  - exam: Long exam
    on: Mon 2022-01-17 10:00-12:30
  - lecture: Third things
`),
  ).toMatchInlineSnapshot(`
    "2022-01-10 | lecture | First things | Mon 10:00-11:20 Room 1
    2022-01-12 | lecture | Second things | Wed 10:00-11:20 Room 1
    2022-01-12 | exam | Evening exam | Wed 19:00-20:30
    2022-01-17 | exam | Long exam | Mon 10:00-12:30 Room 1
    2022-01-19 | lecture | Third things | Wed 10:00-11:20 Room 1"
  `);
});

test('a session pinned to the day of one section has the date of its slot', async () => {
  expect(
    await dated(`sessions:
  - recitation: Second section
    on: Fri 2022-01-21
`),
  ).toMatchInlineSnapshot(
    `"2022-01-20 | recitation | Second section | A Thu 09:00-09:50 Room 2, B Fri 13:00-13:50"`,
  );
});
