/** When work is due: what is said under sessions and under `due:` → instants. */
import { DateTime } from 'luxon';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { plural } from '../../text/plural.ts';
import type { Located } from '../../source/yaml.ts';
import { dateOf, type IsoDate } from '../dates/calendar.ts';
import { parseTask, type Due, type Span, type When } from '../dates/when.ts';
import type { Assignment, Deadline, Session } from '../model.ts';
import { checkDate, instantOf } from '../schedule/check-date.ts';
import { termOf } from '../schedule/term.ts';
import { kinds, type ScheduleInput } from '../schema/schedule.ts';

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
  readonly report: Report;
}

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
  const { report } = context;
  const assignment = context.assignments.get(id);
  if (!assignment) {
    const remedy = didYouMean(id, context.assignments.keys(), `add assignments/${id}.md`);
    report(place, 'schedule/unknown-assignment', `there is no assignment “${id}”`, remedy);
    return [];
  }
  const part = assignment.sections.find((candidate) => candidate.id === section);
  if (section !== undefined && !part) {
    report(
      place,
      'schedule/unknown-section',
      `assignment “${id}” has no section “${section}”`,
      didYouMean(
        section,
        assignment.sections.map((candidate) => candidate.id),
        'use the id of one of its headings, or give one: ## Heading {#id}',
      ),
    );
    return [];
  }
  const name = part ? `${id}#${part.id}` : id;
  const first = places.get(name);
  if (first) {
    report(
      place,
      'schedule/duplicate-due',
      `“${name}” is already due on line ${first.line}`,
      'keep the correct one',
    );
    return [];
  }
  places.set(name, place);
  const found = resolveWhen(when, id, place, anchor, context);
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
  place: Place,
  anchor: Anchor | undefined,
  context: Context,
): DateTime | undefined {
  const { report, zone } = context;
  const time = when.at ?? context.schedule['due-time'];
  if ('on' in when) {
    checkDate(when.on, place, termOf(context.schedule.term), report);
    return instantOf(when.on.date, time, zone, place, report);
  }
  const from =
    when.session === undefined ? anchor : findSession(when.session, place, context.anchors, report);
  if (!from) {
    if (when.session === undefined)
      report(
        place,
        'schedule/due-without-session',
        `this does not say which session to count from for “${id}”`,
        'name it, such as 2 days after 05_goals, or before recitation 3',
      );
    return undefined;
  }
  const { date, meetings } = from.session;
  if (date === undefined) {
    report(
      place,
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
      (relation === 'before' ? startOf(date, zone) : startOf(date, zone).endOf('day').startOf('minute'));
    return offset ? add(base, offset, sign) : base;
  }
  const day = offset ? dateOf(add(startOf(date, zone), offset, sign)) : date;
  return instantOf(day, time, zone, place, report);
}

/** `recitation 3` is the third of its kind; anything else is an id or a title, behind its kind or alone. */
export function findSession(
  text: string,
  at: Place,
  anchors: readonly Anchor[],
  report: Report,
): Anchor | undefined {
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
  const otherwise = 'name a session by its id, such as 05_goals, or by its number, such as recitation 3';
  const names = known.flatMap((anchor) => anchor.name ?? []);
  report(
    at,
    'schedule/unknown-session',
    number === undefined
      ? `there is no session “${words}”`
      : `there ${dated.length === 1 ? 'is' : 'are'} only ${plural(dated.length, first)}, so no “${words}”`,
    number === undefined ? didYouMean(name, names, otherwise) : otherwise,
  );
  return undefined;
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
