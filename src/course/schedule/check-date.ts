/** What can be wrong with a date that somebody typed. */
import type { DateTime } from 'luxon';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { plural } from '../../text/plural.ts';
import {
  daysApart,
  instant,
  sayDate,
  sayTime,
  weekdayName,
  weekdayOf,
  type DatedWeekday,
  type DateRange,
  type IsoDate,
  type Time,
} from '../dates/calendar.ts';
import type { Term } from '../model.ts';

/** @returns whether a date is of the weekday that is typed before it */
export function checkWeekday({ date, weekday }: DatedWeekday, at: Place, report: Report): boolean {
  const actual = weekdayOf(date);
  if (weekday === undefined || weekday === actual) return true;
  report(
    at,
    'schedule/weekday-mismatch',
    `${date} is a ${weekdayName(actual)}, not a ${weekdayName(weekday)}`,
    `write ${sayDate(date)}, or correct the date`,
  );
  return false;
}

type Within = Pick<Term, 'starts' | 'ends'>;

/** In days. A date further from the term is one whose year is mistyped: it is reported, and nothing is made of it. */
const furthest = 366;

/** “180 years after the term”, of a date that is so far from it; `undefined` for all others. */
export function farFrom(date: IsoDate, { starts, ends }: Within): string | undefined {
  const before = daysApart(date, starts);
  const days = Math.max(before, daysApart(ends, date));
  if (days <= furthest) return undefined;
  return `${plural(Math.round(days / 365.25), 'year')} ${days === before ? 'before' : 'after'} the term`;
}

export function isFarRange({ first, last }: DateRange, term: Within): boolean {
  return [first, last].some(({ date }) => farFrom(date, term) !== undefined);
}

/** @returns whether a date is in the term, and of the weekday that is typed before it */
export function checkDate(
  day: DatedWeekday,
  at: Place,
  term: Within,
  report: Report,
  remedy = 'correct the date, or the term’s starts and ends',
): boolean {
  const { starts, ends } = term;
  const far = farFrom(day.date, term);
  if (far !== undefined) {
    const message = `${day.date} is ${far}: is the year right?`;
    report(at, 'schedule/outside-term', message, `write a date of the term, ${starts} to ${ends}`);
    return false;
  }
  if (!checkWeekday(day, at, report)) return false;
  if (day.date >= starts && day.date <= ends) return true;
  report(
    at,
    'schedule/outside-term',
    `${sayDate(day.date)} is outside the term, ${starts} to ${ends}`,
    remedy,
  );
  return false;
}

/** @returns whether there is no break on a date */
export function checkBreak(
  date: IsoDate,
  at: Place,
  breaks: ReadonlyMap<IsoDate, string>,
  report: Report,
  remedy = 'choose another date, or remove the day from “breaks”',
): boolean {
  const holiday = breaks.get(date);
  if (holiday === undefined) return true;
  report(at, 'schedule/on-a-break', `${sayDate(date)} is “${holiday}”`, remedy);
  return false;
}

/** The instant of a time of day; one that the clock skips is reported. */
export function instantOf(date: IsoDate, time: Time, zone: string, at: Place, report: Report): DateTime {
  const found = instant(date, time, zone);
  if (!found.exists) {
    report(
      at,
      'schedule/time-skipped',
      `${sayTime(time)} does not exist on ${sayDate(date)}: the clocks go forward then (${zone})`,
      'choose a time an hour earlier or later',
    );
  }
  return found.at;
}
