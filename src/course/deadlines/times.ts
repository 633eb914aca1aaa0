/** When something is due: what is said of it → instants. */
import { DateTime } from 'luxon';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { dateOf, longWeekdayName, type IsoDate } from '../dates/calendar.ts';
import type { Recurrence, Span, When } from '../dates/when.ts';
import type { Meeting, Session } from '../model.ts';
import { checkDate, farFrom, instantOf } from '../schedule/check-date.ts';
import type { DatedSchedule } from '../schedule/schedule.ts';
import { patternDays } from '../schedule/slots.ts';
import { termOf } from '../schedule/term.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import type { DueInput } from '../schema/sessions.ts';
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
  /** Whose it is, where each section has its own. */
  readonly section: string | undefined;
  /** Which one it is, of work that is due again and again. */
  readonly number?: number;
}

/**
 * @param id of the assignment, for messages
 * @param place where it is said
 * @param anchor the session under which it is said
 */
export function dueTimes(
  { when, section }: DueInput,
  id: string,
  place: Place,
  anchor: Anchor | undefined,
  context: TimesContext,
): DueTime[] {
  const { schedule, zone, report } = context;
  if ('days' in when)
    return recurring(when, id, place, context).map((at, index) => ({ at, section, number: index + 1 }));
  if ('relation' in when)
    return counted(when, section, id, place, anchor, context).filter(({ at }) => isNear(at, place, context));
  const term = termOf(schedule.term);
  checkDate(when.on, place, term, report);
  if (farFrom(when.on.date, term) !== undefined) return [];
  return [{ section, at: instantOf(when.on.date, when.at ?? schedule['due-time'], zone, place, report) }];
}

/** Every such day of the term on which there are classes; what weekday a day runs as does not matter. */
function recurring(recurrence: Recurrence, id: string, place: Place, context: TimesContext): DateTime[] {
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
      'schedule/due-on-no-day',
      `“${id}” is never due: there are no classes on any ${days.map(longWeekdayName).join(' or ')}${starts || ends ? ' between these dates' : ' of the term'}`,
      'correct the weekday or the dates after from and to, or remove a day from “breaks”',
    );
  }
  return dates.map((date) => instantOf(date, at, zone, place, report));
}

/** Counted from a session: from the meeting of each of its sections, where that makes a difference. */
function counted(
  when: Relative,
  section: string | undefined,
  id: string,
  place: Place,
  anchor: Anchor | undefined,
  context: TimesContext,
): DueTime[] {
  const from =
    when.session === undefined ? anchor : findSession(when.session, place, context.anchors, context.report);
  if (!from) {
    if (when.session === undefined)
      context.report(
        place,
        'schedule/due-without-session',
        `this does not say which session to count from for “${id}”`,
        'name it, such as 2 days after 05_goals, or before recitation 3',
      );
    return [];
  }
  const { date, meetings, title } = from.session;
  if (date === undefined) {
    context.report(
      place,
      'schedule/due-without-date',
      `“${id}” is due with a session that has no date`,
      'put it under a session that has one',
    );
    return [];
  }
  const sections = [...new Set(meetings.map((meeting) => meeting.section))];
  if (section !== undefined && !sections.includes(section) && !sections.includes(undefined)) {
    context.report(
      place,
      'schedule/due-without-date',
      `“${id}” has no date for section “${section}”, which does not have “${title}”`,
      'name a session that it has, or write a date such as Wed 2022-10-26',
    );
    return [];
  }
  const at = (own: readonly Meeting[]) => countFrom(when, date, own, place, context);
  const ofSection = (name: string | undefined) => meetings.filter((meeting) => meeting.section === name);
  if (section !== undefined)
    return [{ section, at: at(sections.includes(section) ? ofSection(section) : meetings) }];
  const times = sections.map((name) => ({ section: name, at: at(ofSection(name)) }));
  const isOne = new Set(times.map((time) => time.at.toMillis())).size < 2;
  return isOne ? [{ section: undefined, at: times[0]?.at ?? at([]) }] : times;
}

function isNear(at: DateTime, place: Place, { schedule, report }: TimesContext): boolean {
  const term = termOf(schedule.term);
  const far = farFrom(dateOf(at), term);
  if (far === undefined) return true;
  const message = `this is due on ${dateOf(at)}, ${far}: is the number right?`;
  report(
    place,
    'schedule/outside-term',
    message,
    `count to a date of the term, ${term.starts} to ${term.ends}`,
  );
  return false;
}

type Relative = Extract<When, { relation: unknown }>;

/** @param meetings those of one section; none where the session has no times of its own, and lasts all day */
function countFrom(
  { relation, offset, at: timeOfDay }: Relative,
  sessionDate: IsoDate,
  meetings: readonly Meeting[],
  place: Place,
  { schedule, zone, report }: TimesContext,
): DateTime {
  const [first] = meetings;
  const date = first ? dateOf(first.start) : sessionDate;
  const sign = relation === 'before' ? -1 : 1;
  if (relation !== 'with' && timeOfDay === undefined && (!offset || isByClock(offset))) {
    const edge = relation === 'before' ? first?.start : lastEnd(meetings);
    const base =
      edge ??
      (relation === 'before' ? startOf(date, zone) : startOf(date, zone).endOf('day').startOf('minute'));
    return offset ? add(base, offset, sign) : base;
  }
  const day = offset ? dateOf(add(startOf(date, zone), offset, sign)) : date;
  return instantOf(day, timeOfDay ?? schedule['due-time'], zone, place, report);
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
