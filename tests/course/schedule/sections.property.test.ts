/** What holds for every section of a kind: patterns of several times, every second week, breaks and changes of its own. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { makeCourse } from '../../../src/course/course.ts';
import type { Session } from '../../../src/course/model.ts';
import type { RawCourse } from '../../../src/source/read.ts';
import { parseYaml } from '../../../src/source/yaml.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const names = ['A', 'B', 'C'];

interface Entry {
  readonly days: readonly number[];
  /** Hour of the day. */
  readonly hour: number;
  readonly every: number;
  /** Days after the start of the term. */
  readonly from: number;
}

interface Section {
  readonly entries: readonly Entry[];
  /** Days after the start of the term on which this section alone has a break, or is cancelled. */
  readonly breaks: readonly number[];
  readonly cancelled: readonly number[];
}

interface Plan {
  readonly starts: string;
  readonly days: number;
  readonly sections: readonly Section[];
  readonly breaks: readonly number[];
  readonly sessions: number;
}

const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 5 });

const entry: fc.Arbitrary<Entry> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
  hour: fc.integer({ min: 8, max: 18 }),
  every: fc.integer({ min: 1, max: 3 }),
  from: fc.constantFrom(0, 0, 10, 25),
});

const section: fc.Arbitrary<Section> = fc.record({
  // Of one section, at hours that do not overlap.
  entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 2, selector: ({ hour }) => hour }),
  breaks: someDays,
  cancelled: someDays,
});

const plans: fc.Arbitrary<Plan> = fc.record({
  starts: fc
    .integer({ min: 0, max: 3000 })
    .map((day) => DateTime.utc(2020, 1, 1).plus({ days: day }).toFormat('yyyy-MM-dd')),
  days: fc.integer({ min: 30, max: 100 }),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  breaks: someDays,
  sessions: fc.integer({ min: 0, max: 14 }),
});

const dateOf = ({ starts }: Plan, day: number) =>
  DateTime.fromISO(starts, { zone: 'utc' }).plus({ days: day }).toFormat('yyyy-MM-dd');

/** A single section stays without a name. */
const nameOf = ({ sections }: Plan, index: number) => (sections.length === 1 ? undefined : names[index]);

function scheduleOf(plan: Plan): string {
  const within = (day: number) => day <= plan.days;
  const meetings = plan.sections.flatMap(({ entries }, index) =>
    entries.map(({ days, hour, every, from }) => {
      const name = nameOf(plan, index);
      const keys = [
        ...(name === undefined ? [] : [`section: ${name}`]),
        `days: ${days.map((day) => weekdays[day - 1]).join(' ')}`,
        `time: ${hour}:00-${hour}:50`,
        ...(every === 1 ? [] : [`every: ${every} weeks`]),
        ...(from === 0 ? [] : [`starts: ${dateOf(plan, from)}`]),
      ];
      return `    - { ${keys.join(', ')} }`;
    }),
  );
  const own = (index: number, key: string, day: number) => {
    const name = nameOf(plan, index);
    return `{ ${key}: ${dateOf(plan, day)}, kind: lab${name === undefined ? '' : `, section: ${name}`} }`;
  };
  const breaks = [
    ...plan.breaks.map((day) => `  Break ${day}: ${dateOf(plan, day)}`),
    ...plan.sections.flatMap(({ breaks }, index) =>
      breaks.map((day) => `  Own ${index} ${day}: ${own(index, 'on', day)}`),
    ),
  ];
  const changes = plan.sections.flatMap(({ cancelled }, index) =>
    cancelled.filter(within).map((day) => `  - ${own(index, 'cancel', day)}`),
  );
  const sessions = Array.from({ length: plan.sessions }, (_, index) => `  - lab: Lab number ${index}`);
  return [
    `term: { name: Some, starts: ${plan.starts}, ends: ${dateOf(plan, plan.days)} }`,
    ...['meetings:', '  lab:', ...meetings],
    ...(breaks.length > 0 ? ['breaks:', ...breaks] : []),
    ...(changes.length > 0 ? ['calendar:', ...changes] : []),
    ...(sessions.length > 0 ? ['sessions:', ...sessions] : []),
    '',
  ].join('\n');
}

/** The times at which a section meets, worked out day by day. */
function slotsOf(plan: Plan, { entries, breaks, cancelled }: Section): string[] {
  const slots: string[] = [];
  const first = DateTime.fromISO(plan.starts).weekday - 1;
  /** Days since Monday. */
  const weekday = (day: number) => (first + day) % 7;
  const monday = (day: number) => day - weekday(day);
  for (const { days, hour, every, from } of entries) {
    let firstWeek: number | undefined;
    for (let day = from; day <= plan.days; day++) {
      if (!days.includes(weekday(day) + 1)) continue;
      firstWeek ??= monday(day);
      const weeks = (monday(day) - firstWeek) / 7;
      if (weeks % every > 0 || [...plan.breaks, ...breaks, ...cancelled].includes(day)) continue;
      slots.push(`${dateOf(plan, day)} ${String(hour).padStart(2, '0')}:00`);
    }
  }
  return slots.sort();
}

function read(plan: Plan): { labs: Session[]; problems: string[] } {
  const raw: RawCourse = {
    course: parseYaml('title: Rowing\ntimezone: Europe/Berlin\n', '_data/course.yaml').located,
    schedule: parseYaml(scheduleOf(plan), '_data/schedule.yaml').located,
    ...{ pages: [], assignments: [], solutions: [], decks: [], strayDecks: [], files: [], problems: [] },
    ...{ links: new Map(), leftOut: [], styles: new Map(), transcripts: new Map(), templates: new Map() },
  };
  const { course, problems } = makeCourse(raw);
  if (!course) throw new Error(scheduleOf(plan));
  const number = ({ title }: Session) => Number(title.replace('Lab number ', ''));
  return {
    labs: course.sessions
      .filter(({ kind, cancelled }) => kind === 'lab' && !cancelled)
      .sort((a, b) => number(a) - number(b)),
    problems: problems.map(({ message }) => message),
  };
}

test('each section has every session, in order, on its own meeting days, never on its breaks', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { labs, problems } = read(plan);
      expect(labs).toHaveLength(plan.sessions);
      plan.sections.forEach((own, index) => {
        const name = nameOf(plan, index);
        const meets = labs.flatMap(({ meetings }) =>
          meetings
            .filter((meeting) => meeting.section === name)
            .map(({ start }) => start.toFormat('yyyy-MM-dd HH:mm')),
        );
        const slots = slotsOf(plan, own);
        expect(meets).toEqual(slots.slice(0, plan.sessions));
        // What does not fit is said, with the name of the section.
        const isSaid = problems.some(
          (message) =>
            message.startsWith('nothing says when labs meet') ||
            (message.includes(' too many for ') &&
              (name === undefined || message.includes(`of section “${name}”`))),
        );
        expect(isSaid).toBe(slots.length < plan.sessions);
      });
    }),
    { numRuns: 300, seed: 17_445 },
  );
});

test('a session has the date of its first meeting, and is listed by it', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const { date, meetings } of read(plan).labs)
        expect(date).toBe(
          meetings
            .map(({ start }) => start.toFormat('yyyy-MM-dd'))
            .sort()
            .at(0),
        );
    }),
    { numRuns: 100, seed: 645 },
  );
});
