/** From when on each thing of a course is on the site. */
import { DateTime } from 'luxon';
import type { Problem } from '../source/problem.ts';
import { instant } from './calendar.ts';
import { weekdayMismatch } from './changes.ts';
import { findSession, type Anchor } from './deadlines.ts';
import type { ReleaseWhen, When } from './due.ts';
import { folderOf } from './materials.ts';
import type { Assignment, Course, Deck, Page, Session } from './model.ts';
import type { releasedKinds, ScheduleInput } from './schedule-schema.ts';

/** Something that can be released, and when it is; `no`: not until somebody changes it. */
export interface Releasable {
  readonly thing: Page | Deck;
  readonly at: DateTime | 'no';
}

type Rules = ScheduleInput['release'];

/** What a time may be counted from. */
interface Bases {
  readonly session?: Session | undefined;
  /** By the first, then by the last moment at which work may be handed in. */
  readonly due?: { readonly at: DateTime; readonly until: DateTime } | undefined;
}

/** Solutions that say nothing else are for afterwards. */
const afterwards: When = { relation: 'after', offset: undefined, session: 'the due time', at: undefined };

/** Everything in a course that is not simply always there. What is wrong is added to `problems`. */
export function datedReleases(
  course: Course,
  rules: Rules,
  anchors: readonly Anchor[],
  problems: Problem[],
): Releasable[] {
  const found: Releasable[] = [];
  const { timeZone } = course;

  function add(thing: Page | Deck, file: string, when: ReleaseWhen | undefined, bases: Bases): void {
    if (when === undefined) return;
    const report = (name: string, message: string, remedy: string) => {
      problems.push({ file, line: 1, column: 1, severity: 'error', name, message, remedy });
    };
    const at = when === 'no' ? when : resolve(when, bases, timeZone, anchors, report);
    if (at === undefined) {
      problems.push({
        ...{ file, line: 1, column: 1, severity: 'warning', name: 'release/without-time' },
        message: `“${thing.title}” is never released: what its time is counted from has none`,
        remedy: 'put it on the schedule with a date, or write released: with a date in its front matter',
      });
    }
    found.push({ thing, at: at ?? 'no' });
  }

  for (const deck of course.decks) {
    const session = course.sessions.find(({ date, material }) => date && material?.decks.includes(deck));
    add(deck, deck.source.file, deck.options.released ?? rules.decks, { session });
  }
  for (const { page, kind, url } of course.materials) {
    const session = course.sessions.find(({ date, material }) => date && material?.url === url);
    if (page)
      add(page, page.body.file, page.released ?? rules[ruleOf[folderOf[kind]] ?? 'lectures'], { session });
  }
  for (const assignment of course.assignments) {
    const due = dueOf(assignment, course);
    add(assignment, assignment.body.file, assignment.released ?? rules.assignments, { due });
    const { solution } = assignment;
    if (solution)
      add(solution, solution.body.file, solution.released ?? rules.solutions ?? afterwards, { due });
  }
  for (const page of [...course.pages, ...course.announcements, ...(course.home ? [course.home] : [])])
    add(page, page.body.file, page.released, {});
  return found;
}

const ruleOf: Readonly<Record<string, (typeof releasedKinds)[number]>> = {
  lectures: 'lectures',
  recitations: 'recitations',
  labs: 'labs',
  exams: 'exams',
  events: 'events',
};

function dueOf({ id }: Assignment, { deadlines }: Course): Bases['due'] {
  const own = deadlines.filter((deadline) => deadline.id.split('#')[0] === id);
  const last = own.at(-1);
  const until = own.map(({ at, late }) => late?.until ?? at).sort((a, b) => b.toMillis() - a.toMillis())[0];
  return last && until && { at: last.at, until };
}

function resolve(
  when: When,
  { session, due }: Bases,
  zone: string,
  anchors: readonly Anchor[],
  report: (name: string, message: string, remedy: string) => void,
): DateTime | undefined {
  if ('on' in when) {
    const mismatch = weekdayMismatch(when.on);
    if (mismatch) report('schedule/weekday-mismatch', ...mismatch);
    return instant(when.on.date, when.at ?? { hour: 0, minute: 0 }, zone).at;
  }
  const { relation, offset, at } = when;
  const words = when.session?.replace(/^(the|its)\s+/i, '') ?? 'session';
  let base: DateTime | undefined;
  if (/^(due (time|date)|deadline)$/i.test(words)) {
    // What solves work that may still be handed in is not for others to see.
    base = relation === 'after' ? due?.until : due?.at;
  } else {
    const from = words.toLowerCase() === 'session' ? session : findSession(words, anchors, report)?.session;
    base = from && (relation === 'after' ? endOf(from) : startOf(from, zone));
  }
  const sign = relation === 'before' ? -1 : 1;
  const counted = offset ? base?.plus({ [offset.unit]: sign * offset.amount }) : base;
  return at ? counted?.set({ ...at, second: 0, millisecond: 0 }) : counted;
}

function startOf({ meetings, date }: Session, zone: string): DateTime | undefined {
  return meetings[0]?.start ?? (date === undefined ? undefined : DateTime.fromISO(date, { zone }));
}

function endOf(session: Session): DateTime | undefined {
  return session.meetings.map(({ end }) => end).sort((a, b) => b.toMillis() - a.toMillis())[0];
}
