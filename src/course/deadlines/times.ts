/** When something is due: what is said of it → instants. */
import { DateTime } from 'luxon';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { dateOf, longWeekdayName, type IsoDate } from '../dates/calendar.ts';
import type { Recurrence, Span, When } from '../dates/when.ts';
import type { Session } from '../model.ts';
import { checkDate, instantOf } from '../schedule/check-date.ts';
import type { DatedSchedule } from '../schedule/schedule.ts';
import { patternDays } from '../schedule/slots.ts';
import { termOf } from '../schedule/term.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import { findSession, type Anchor } from './find-session.ts';

export interface TimesContext {
  readonly schedule: ScheduleInput;
  readonly dated: Pick<DatedSchedule, 'classDays' | 'breaks'>;
  readonly zone: string;
  /** In the order of the schedule. */
  readonly anchors: readonly Anchor[];
  readonly report: Report;
}

/** One time at which some work is due. */
export interface DueTime {
  readonly at: DateTime;
  /** Which one it is, of work that is due again and again. */
  readonly number?: number;
}

/**
 * @param id of the assignment, for messages
 * @param place where it is said
 * @param anchor the session under which it is said
 */
export function dueTimes(
  when: When | Recurrence,
  id: string,
  place: Place,
  anchor: Anchor | undefined,
  context: TimesContext,
): DueTime[] {
  if ('days' in when) return recurring(when, id, place, context);
  const at = resolveWhen(when, id, place, anchor, context);
  return at ? [{ at }] : [];
}

/** Every such day of the term on which there are classes; what weekday a day runs as does not matter. */
function recurring(recurrence: Recurrence, id: string, place: Place, context: TimesContext): DueTime[] {
  const { schedule, dated, zone, report } = context;
  const { days, starts, ends, at = schedule['due-time'] } = recurrence;
  for (const limit of [starts, ends])
    if (limit && !checkDate(limit, place, termOf(schedule.term), report)) return [];
  const dates = patternDays(recurrence, dated.classDays, new Map())
    .map(({ date }) => date)
    .filter((date) => !dated.breaks.has(date));
  if (dates.length === 0 && dated.classDays.length > 0) {
    report(
      place,
      'schedule/never-due',
      `“${id}” is never due: there are no classes on any ${days.map(longWeekdayName).join(' or ')}${starts || ends ? ' between these dates' : ' of the term'}`,
      'correct the weekday or the dates after from and to, or remove a day from “breaks”',
    );
  }
  return dates.map((date, index) => ({
    at: instantOf(date, at, zone, place, report),
    number: index + 1,
  }));
}

function resolveWhen(
  when: When,
  id: string,
  place: Place,
  anchor: Anchor | undefined,
  context: TimesContext,
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

function isByClock({ unit }: Span): boolean {
  return unit === 'minutes' || unit === 'hours';
}

export function add(at: DateTime, { amount, unit }: Span, sign: 1 | -1): DateTime {
  return at.plus({ [unit]: sign * amount });
}

function startOf(date: IsoDate, zone: string): DateTime {
  return DateTime.fromISO(date, { zone });
}

function lastEnd(meetings: Session['meetings']): DateTime | undefined {
  return meetings.map(({ end }) => end).sort((a, b) => b.toMillis() - a.toMillis())[0];
}
