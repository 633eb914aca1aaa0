/** When work is due: what is said under sessions and under `due:` → instants. */
import { DateTime } from 'luxon';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { dateOf, instant, sayDate, type IsoDate, type Time } from '../dates/calendar.ts';
import { weekdayMismatch } from '../dates/calendar.ts';
import { parseTask, type Due, type Span, type When } from '../dates/when.ts';
import type { Assignment, Deadline, Session } from '../model.ts';
import { skippedTime } from '../dates/calendar.ts';
import { kinds, type ScheduleInput } from '../schema/schedule.ts';
import { closest } from '../../problems/did-you-mean.ts';

/** A session as deadlines are counted from it. */
export interface Anchor {
  readonly session: Session;
  /** What stands behind its kind in the schedule: an id, or a title. */
  readonly name: string | undefined;
}

interface Context {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly zone: string;
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** In the order of the schedule. */
  readonly anchors: readonly Anchor[];
  readonly problems: Problem[];
}

type Report = (name: string, message: string, remedy: string) => void;

/** One deadline as it was written, and where it is shown. */
export interface PlacedDeadline {
  readonly deadline: Deadline;
  readonly date: IsoDate;
  /** The session under which it was said. */
  readonly session: Session | undefined;
}

/**
 * Every deadline of a course, in the order in which they are written.
 * @param said what stands under each session, in the order of `anchors`
 */
export function resolveDeadlines(
  said: readonly { readonly index: number; readonly due: readonly Due[] }[],
  context: Context,
): PlacedDeadline[] {
  const { schedule, located, anchors } = context;
  const places = new Map<string, Place>();
  const under = said.flatMap(({ index, due }, position) =>
    due.flatMap((one, entry) => {
      const at = located.at(['sessions', index, 'due', entry]);
      return resolve(one, at, anchors[position], places, context);
    }),
  );
  const alone = Object.entries(schedule.due).flatMap(([key, when]) => {
    return resolve({ ...parseTask(key), when }, located.atKey(['due', key]), undefined, places, context);
  });
  return [...under, ...alone];
}

function resolve(
  { id, section, when }: Due,
  place: Place,
  anchor: Anchor | undefined,
  places: Map<string, Place>,
  context: Context,
): PlacedDeadline[] {
  const report: Report = (name, message, remedy) => {
    context.problems.push({ ...place, severity: 'error', name, message, remedy });
  };
  const assignment = context.assignments.get(id);
  if (!assignment) {
    const near = closest(id, context.assignments.keys());
    report(
      'schedule/unknown-assignment',
      `there is no assignment “${id}”`,
      near ? `did you mean “${near}”?` : `add assignments/${id}.md`,
    );
    return [];
  }
  const part = assignment.sections.find((candidate) => candidate.id === section);
  if (section !== undefined && !part) {
    const near = closest(
      section,
      assignment.sections.map((candidate) => candidate.id),
    );
    report(
      'schedule/unknown-section',
      `assignment “${id}” has no section “${section}”`,
      near ? `did you mean “${near}”?` : 'use the id of one of its headings, or give one: ## Heading {#id}',
    );
    return [];
  }
  const name = part ? `${id}#${part.id}` : id;
  const first = places.get(name);
  if (first) {
    report(
      'schedule/duplicate-due',
      `“${name}” is already due on line ${first.line}`,
      'keep the one that holds',
    );
    return [];
  }
  places.set(name, place);
  const found = resolveWhen(when, id, anchor, context, report);
  if (!found) return [];
  const { late } = assignment;
  const deadline: Deadline = {
    ...{ id: name, assignment: id, section },
    title: part?.title ?? assignment.title,
    url: part ? `${assignment.url}#${part.id}` : assignment.url,
    at: found,
    late: late && { until: add(found, late, 1), policy: late.policy },
    from: place,
  };
  return [{ deadline, date: dateOf(found), session: anchor?.session }];
}

function resolveWhen(
  when: When,
  id: string,
  anchor: Anchor | undefined,
  context: Context,
  report: Report,
): DateTime | undefined {
  const time = when.at ?? context.schedule['due-time'];
  if ('on' in when) {
    const { term } = context.schedule;
    const mismatch = weekdayMismatch(when.on);
    if (mismatch) report('schedule/weekday-mismatch', ...mismatch);
    else if (when.on.date < term.starts || when.on.date > term.ends) {
      report(
        'schedule/outside-term',
        `${sayDate(when.on.date)} is outside the term, ${term.starts} to ${term.ends}`,
        'correct the date, or the term’s starts and ends',
      );
    }
    return onDate(when.on.date, time, context, report);
  }
  const from = when.session === undefined ? anchor : findSession(when.session, context.anchors, report);
  if (!from) {
    if (when.session === undefined)
      report(
        'schedule/due-without-session',
        `this does not say from which session the time of “${id}” is counted`,
        'name it, such as 2 days after 05_goals, or before recitation 3',
      );
    return undefined;
  }
  const { date, meetings } = from.session;
  if (date === undefined) {
    report(
      'schedule/due-without-date',
      `“${id}” is due with a session that has no date`,
      'put it under a session that has one',
    );
    return undefined;
  }
  const { relation, offset } = when;
  const sign = relation === 'before' ? -1 : 1;
  if (relation !== 'with' && when.at === undefined && (!offset || isByClock(offset))) {
    const edge = relation === 'before' ? meetings[0]?.start : lastEnd(meetings);
    // A session without times of its own lasts all day.
    const base =
      edge ??
      (relation === 'before'
        ? startOf(date, context.zone)
        : startOf(date, context.zone).endOf('day').startOf('minute'));
    return offset ? add(base, offset, sign) : base;
  }
  const day = offset ? dateOf(add(startOf(date, context.zone), offset, sign)) : date;
  return onDate(day, time, context, report);
}

/** `recitation 3` is the third of its kind; anything else is an id or a title, behind its kind or alone. */
export function findSession(text: string, anchors: readonly Anchor[], report: Report): Anchor | undefined {
  const words = text.replace(/^the\s+/i, '');
  const [, first = '', rest = ''] = /^(\S+)\s+(\S.*)$/.exec(words) ?? [];
  const kind = kinds.find((candidate) => candidate === first.toLowerCase());
  const known = anchors.filter(({ session }) => kind === undefined || session.kind === kind);
  const name = kind === undefined ? words : rest;
  const number = kind !== undefined && /^\d+$/.test(rest) ? Number(rest) : undefined;
  const dated = known
    .filter(({ session }) => session.date !== undefined)
    .sort((a, b) => ((a.session.date ?? '') < (b.session.date ?? '') ? -1 : 1));
  const found =
    number === undefined
      ? known.find((anchor) => anchor.name === name || anchor.session.title === name)
      : dated[number - 1];
  if (found) return found;
  const near = closest(
    name,
    known.flatMap((anchor) => anchor.name ?? []),
  );
  report(
    'schedule/unknown-session',
    number === undefined
      ? `there is no session “${words}”`
      : `there are only ${dated.length} ${first}s, so no “${words}”`,
    near !== undefined && number === undefined
      ? `did you mean “${near}”?`
      : 'name a session by its id, such as 05_goals, or by its number, such as recitation 3',
  );
  return undefined;
}

function onDate(date: IsoDate, time: Time, { zone }: Context, report: Report): DateTime {
  const { at, exists } = instant(date, time, zone);
  if (!exists) {
    const { name, message, remedy } = skippedTime(date, time, zone);
    report(name, message, remedy);
  }
  return at;
}

function isByClock({ unit }: Span): boolean {
  return unit === 'minutes' || unit === 'hours';
}

function add(at: DateTime, { amount, unit }: Span, sign: 1 | -1): DateTime {
  return at.plus({ [unit]: sign * amount });
}

function startOf(date: IsoDate, zone: string): DateTime {
  return DateTime.fromISO(date, { zone });
}

function lastEnd(meetings: Session['meetings']): DateTime | undefined {
  return meetings.map(({ end }) => end).sort((a, b) => b.toMillis() - a.toMillis())[0];
}
