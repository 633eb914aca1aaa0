/** What holds of every schedule, whatever the term: terms, patterns, breaks and changes are made up by fast-check. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { makeCourse } from '../../../src/course/course.ts';
import type { Course, Session } from '../../../src/course/model.ts';
import type { RawCourse } from '../../../src/source/read.ts';
import { parseYaml } from '../../../src/source/yaml.ts';

/** North and south, east and west, a quarter and a half hour of summer time, and none. */
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Plan {
  readonly zone: string;
  readonly starts: string;
  readonly days: number;
  readonly lecture: readonly number[];
  readonly lab: readonly number[];
  readonly lectures: number;
  readonly labs: number;
  /** Days after the start of the term. */
  readonly breaks: readonly number[];
  readonly cancelled: readonly number[];
  readonly swaps: readonly { readonly day: number; readonly as: number }[];
}

const pattern = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });
const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 6 });

const plans: fc.Arbitrary<Plan> = fc.record({
  zone: fc.constantFrom(...zones),
  starts: fc
    .integer({ min: 0, max: 3000 })
    .map((day) => DateTime.utc(2020, 1, 1).plus({ days: day }).toFormat('yyyy-MM-dd')),
  days: fc.integer({ min: 6, max: 120 }),
  lecture: pattern,
  lab: pattern,
  lectures: fc.integer({ min: 0, max: 40 }),
  labs: fc.integer({ min: 0, max: 20 }),
  breaks: someDays,
  cancelled: someDays,
  swaps: fc.uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: 100 }), as: fc.integer({ min: 1, max: 7 }) }),
    {
      maxLength: 4,
      selector: ({ day }) => day,
    },
  ),
});

function dateOf({ starts }: Plan, day: number): string {
  return DateTime.fromISO(starts, { zone: 'utc' }).plus({ days: day }).toFormat('yyyy-MM-dd');
}

function scheduleOf(plan: Plan): string {
  const names = (days: readonly number[]) => days.map((day) => weekdays[day - 1]).join(' ');
  const within = (day: number) => day <= plan.days;
  const changes = [
    ...plan.swaps
      .filter(({ day }) => within(day) && !plan.breaks.includes(day))
      .map(({ day, as }) => `  - ${dateOf(plan, day)} runs as ${weekdays[as - 1] ?? ''}`),
    ...plan.cancelled.filter(within).map((day) => `  - cancel: ${dateOf(plan, day)}`),
  ];
  const sessions = [
    ...Array.from({ length: plan.lectures }, (_, index) => `  - lecture: Lecture number ${index}`),
    ...Array.from({ length: plan.labs }, (_, index) => `  - lab: Lab number ${index}`),
  ];
  return [
    `term: { name: Some, starts: ${plan.starts}, ends: ${dateOf(plan, plan.days)} }`,
    'meetings:',
    `  lecture: { days: ${names(plan.lecture)}, time: 10:00-11:20 }`,
    `  lab: { days: ${names(plan.lab)}, time: 13:30-15:00 }`,
    ...plan.breaks.map(
      (day, index) => `${index === 0 ? 'breaks:\n' : ''}  Break ${index}: ${dateOf(plan, day)}`,
    ),
    ...changes.map((change, index) => `${index === 0 ? 'calendar:\n' : ''}${change}`),
    ...sessions.map((session, index) => `${index === 0 ? 'sessions:\n' : ''}${session}`),
    '',
  ].join('\n');
}

function read(plan: Plan): { course: Course; names: string[] } {
  const raw: RawCourse = {
    course: parseYaml(`title: Rowing\ntimezone: ${plan.zone}\n`, '_data/course.yaml').located,
    schedule: parseYaml(scheduleOf(plan), '_data/schedule.yaml').located,
    ...{ pages: [], assignments: [], solutions: [], decks: [], files: [], problems: [] },
    ...{ links: new Map(), styles: new Map() },
  };
  const { course, problems } = makeCourse(raw);
  if (!course) throw new Error(scheduleOf(plan));
  return { course, names: problems.map(({ name }) => name) };
}

function check(holds: (plan: Plan, course: Course, names: readonly string[]) => void): void {
  fc.assert(
    fc.property(plans, (plan) => {
      const { course, names } = read(plan);
      holds(plan, course, names);
    }),
    { numRuns: 150, seed: 17_445 },
  );
}

/** The listed sessions of a kind, in the order in which they are listed. */
function listed({ sessions }: Course, kind: 'lecture' | 'lab'): Session[] {
  const number = ({ title }: Session) => Number(/\d+$/.exec(title)?.[0]);
  return sessions
    .filter((session) => session.kind === kind && !session.cancelled)
    .sort((a, b) => number(a) - number(b));
}

/** The weekday whose classes meet on a date (Monday = 1). */
function runsAs(plan: Plan, date: string): number {
  const swap = plan.swaps.find(({ day }) => day <= plan.days && dateOf(plan, day) === date);
  return swap?.as ?? DateTime.fromISO(date).weekday;
}

test('every session is on a day on which its kind meets, at that time, and on no break or cancelled day', () => {
  check((plan, course) => {
    const off = [...plan.breaks, ...plan.cancelled].map((day) => dateOf(plan, day));
    for (const [kind, times] of [
      ['lecture', '10:00-11:20'],
      ['lab', '13:30-15:00'],
    ] as const) {
      for (const { meetings } of listed(course, kind)) {
        for (const { start, end } of meetings) {
          const date = start.toFormat('yyyy-MM-dd');
          expect(start.zoneName).toBe(plan.zone);
          expect(`${start.toFormat('HH:mm')}-${end.toFormat('HH:mm')}`).toBe(times);
          expect(plan[kind]).toContain(runsAs(plan, date));
          expect(off).not.toContain(date);
          expect(date >= plan.starts && date <= dateOf(plan, plan.days)).toBe(true);
        }
      }
    }
  });
});

test('sessions of a kind keep their order, each on a day of its own', () => {
  check((_, course) => {
    for (const kind of ['lecture', 'lab'] as const) {
      const dates = listed(course, kind).flatMap(({ date }) => date ?? []);
      expect(dates).toEqual([...new Set(dates)].sort());
    }
  });
});

test('nothing is lost: every session is there, and one without a date is reported', () => {
  check((plan, course, names) => {
    const all = [...listed(course, 'lecture'), ...listed(course, 'lab')];
    expect(all).toHaveLength(plan.lectures + plan.labs);
    const undated = all.filter(({ date }) => date === undefined);
    const reported = names.filter((name) => /too-many-sessions|no-meetings/.test(name));
    expect(reported).toHaveLength(new Set(undated.map(({ kind }) => kind)).size);
    for (const { date, meetings } of all) expect(meetings.length > 0).toBe(date !== undefined);
  });
});

test('no slot stays free before one that is taken', () => {
  check((plan, course) => {
    const off = new Set([...plan.breaks, ...plan.cancelled].map((day) => dateOf(plan, day)));
    for (const kind of ['lecture', 'lab'] as const) {
      const dates = listed(course, kind).flatMap(({ date }) => date ?? []);
      const days = Array.from({ length: plan.days + 1 }, (_, day) => dateOf(plan, day));
      const free = days.filter((date) => plan[kind].includes(runsAs(plan, date)) && !off.has(date));
      expect(dates).toEqual(free.slice(0, dates.length));
    }
  });
});
