/** From when on each thing of a course is on the site. */
import { DateTime } from 'luxon';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import { isSolution } from '../../source/solutions.ts';
import { dateOf, instant, sayDate, sayTime } from '../dates/calendar.ts';
import { farFrom } from '../schedule/check-date.ts';
import { findSession, type Anchor } from '../deadlines/find-session.ts';
import type { ReleaseWhen, When } from '../dates/when.ts';
import { folderOf } from '../content/materials.ts';
import type { Announcement, Assignment, Deck, Page, Session, WholeCourse } from '../model.ts';
import { pagesOf } from '../pages.ts';
import { checkReleaseDates, placesOf } from './check-dates.ts';
import type { releasedKinds, ScheduleInput } from '../schema/schedule.ts';
import { reportUnknownSolution, solvedBy } from '../content/solutions.ts';

export type ReleaseTime = DateTime | 'no';

/** Something that can be released, and when it is; `no`: not until somebody changes it. */
export interface Releasable {
  readonly thing: Page | Deck;
  readonly at: ReleaseTime;
}

export interface Releases {
  /** Everything in a course that is not simply always there. */
  readonly things: readonly Releasable[];
  /** What is not there for good → from when on it no longer is. */
  readonly ends: ReadonlyMap<Page | Deck, DateTime>;
  /** The files that are solutions by their names → when they are released. */
  readonly solutions: ReadonlyMap<string, ReleaseTime>;
}

type Rules = ScheduleInput['release'];

/** What a time may be counted from. */
interface Bases {
  readonly session?: Session | undefined;
  /** When the first and the last of it is due, and the last moment at which it may be handed in. */
  readonly due?: { readonly first: DateTime; readonly last: DateTime; readonly until: DateTime } | undefined;
}

/** Solutions that say nothing else are for afterwards. */
const afterwards: When = { relation: 'after', offset: undefined, session: 'the due time', at: undefined };

/** When everything in a course is released. */
export function datedReleases(
  course: WholeCourse,
  rules: Rules,
  anchors: readonly Anchor[],
  raw: RawCourse,
  report: Report,
): Releases {
  checkReleaseDates(course, rules, raw, report);
  const things: Releasable[] = [];
  const placeOf = placesOf('released', raw);
  const context = { zone: course.timeZone, anchors, placeOf, report };

  function add(
    thing: Page | Deck,
    file: string,
    when: ReleaseWhen | undefined,
    bases: Bases,
  ): ReleaseTime | undefined {
    if (when === undefined) return undefined;
    const at = timeOf(when, { title: thing.title, file }, bases, context);
    things.push({ thing, at });
    return at;
  }

  for (const deck of course.decks) {
    const session = course.sessions.find(({ date, decks }) => date && decks.includes(deck));
    add(deck, deck.source.file, deck.options.released ?? rules.decks, { session });
  }
  for (const { page, kind, url } of course.materials) {
    const session = course.sessions.find(({ date, material }) => date && material?.url === url);
    if (page)
      add(page, page.body.file, page.released ?? rules[ruleOf[folderOf[kind]] ?? 'lectures'], { session });
  }
  const solutions = new Map<string, ReleaseTime>();
  const files = solutionFiles(course, report);
  for (const [file, ids] of files) if (ids.length === 0) solutions.set(file, 'no');
  for (const assignment of course.assignments) {
    const due = dueOf(assignment, course);
    const assigned = add(assignment, assignment.body.file, assignment.released ?? rules.assignments, { due });
    const own = [...files].filter(([, ids]) => ids.includes(assignment.id)).map(([file]) => file);
    const { solution, title } = assignment;
    const file = solution?.body.file ?? own[0];
    if (file === undefined) continue;
    const when = solution?.released ?? rules.solutions ?? afterwards;
    const about = { title: solution?.title ?? `Solution of ${title}`, file };
    const at = later(assigned, timeOf(when, about, { due }, context));
    if (solution) things.push({ thing: solution, at });
    for (const one of own) solutions.set(one, later(solutions.get(one), at));
  }
  for (const page of [...course.pages, ...(course.home ? [course.home] : [])])
    add(page, page.body.file, page.released, {});
  for (const announcement of course.announcements)
    add(announcement, announcement.body.file, announcement.released ?? onItsDay(announcement), {});
  return { things, solutions, ends: datedEnds(course, things, placesOf('until', raw), report) };
}

function onItsDay({ date }: Announcement): When {
  return { on: { date, weekday: undefined }, at: undefined };
}

/** When everything that is not there for good is taken away. */
function datedEnds(
  course: WholeCourse,
  things: readonly Releasable[],
  placeOf: (file: string) => Place,
  report: Report,
): Releases['ends'] {
  const starts = new Map(things.map(({ thing, at }) => [thing, at]));
  const written = [
    ...pagesOf(course).map((thing) => ({ thing, until: thing.until, file: thing.body.file })),
    ...course.decks.map((thing) => ({ thing, until: thing.options.until, file: thing.source.file })),
  ];
  const ends = new Map<Page | Deck, DateTime>();
  for (const { thing, until, file } of written) {
    if (until === undefined) continue;
    const { at } = instant(until.on.date, until.at ?? { hour: 0, minute: 0 }, course.timeZone);
    const end = until.at ? at : at.plus({ days: 1 });
    ends.set(thing, end);
    const start = starts.get(thing);
    if (start === undefined || start === 'no' || start < end) continue;
    // Of a year that is mistyped, that is what has to be corrected.
    if ([start, end].some((at) => farFrom(dateOf(at), course.term) !== undefined)) continue;
    report(
      placeOf(file),
      'release/until-before-released',
      `“${thing.title}” is never shown: it would be from ${sayMoment(start)} until ${sayMoment(end)}`,
      'write a later until: or an earlier released:',
    );
  }
  for (const assignment of course.assignments) {
    const { solution } = assignment;
    const [end, own] = [ends.get(assignment), solution && ends.get(solution)];
    if (solution && end && !(own && own < end)) ends.set(solution, end);
  }
  return ends;
}

function sayMoment(at: DateTime): string {
  return `${sayDate(dateOf(at))} ${sayTime(at)}`;
}

/** Files that are solutions by their names → the ids of the assignments they are of. */
function solutionFiles({ files, assignments }: WholeCourse, report: Report): Map<string, string[]> {
  const found = [...files.keys()].filter(isSolution);
  return new Map(
    found.map((file) => {
      const ids = solvedBy(file, assignments).map(({ id }) => id);
      if (ids.length === 0) reportUnknownSolution(file, report);
      return [file, ids];
    }),
  );
}

/** Of two times the one by which both have come. */
function later(a: ReleaseTime | undefined, b: ReleaseTime): ReleaseTime {
  if (a === undefined || b === 'no') return b;
  return a === 'no' || a > b ? a : b;
}

const ruleOf: Readonly<Record<string, (typeof releasedKinds)[number]>> = {
  lectures: 'lectures',
  recitations: 'recitations',
  labs: 'labs',
  exams: 'exams',
  events: 'events',
};

function dueOf({ id }: Assignment, { deadlines }: WholeCourse): Bases['due'] {
  const own = deadlines.filter((deadline) => deadline.assignment === id);
  const [first, last] = [own[0], own.at(-1)];
  const until = own.map(({ at, late }) => late?.until ?? at).sort((a, b) => b.toMillis() - a.toMillis())[0];
  return first && last && until && { first: first.at, last: last.at, until };
}

interface Context {
  readonly zone: string;
  readonly anchors: readonly Anchor[];
  /** Where a file says when it is released. */
  readonly placeOf: (file: string) => Place;
  readonly report: Report;
}

/** What is counted from something without a time is never released, and reported. */
function timeOf(
  when: ReleaseWhen,
  { title, file }: { readonly title: string; readonly file: string },
  bases: Bases,
  context: Context,
): ReleaseTime {
  const place = context.placeOf(file);
  const at = when === 'no' ? when : resolve(when, bases, place, context);
  if (at !== undefined) return at;
  context.report(
    place,
    'release/without-time',
    `“${title}” is never released: its time is counted from something without a date`,
    file.endsWith('.md')
      ? 'give it a date in the schedule, or write released: with a date in its front matter'
      : 'put its assignment on the schedule with a date, or write released: with a date in a solution.md',
    'warning',
  );
  return 'no';
}

function resolve(
  when: When,
  { session, due }: Bases,
  place: Place,
  { zone, anchors, report }: Context,
): DateTime | undefined {
  if ('on' in when) {
    return instant(when.on.date, when.at ?? { hour: 0, minute: 0 }, zone).at;
  }
  const { relation, offset, at } = when;
  const words = when.session?.replace(/^(the|its)\s+/i, '') ?? 'session';
  let base: DateTime | undefined;
  if (/^(due (time|date)|deadline)$/i.test(words)) {
    // What solves work that may still be handed in is not for others to see.
    base = relation === 'after' ? due?.until : relation === 'before' ? due?.first : due?.last;
  } else {
    const from =
      words.toLowerCase() === 'session' ? session : findSession(words, place, anchors, report)?.session;
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
