/** The days of a term: which of them belong to it, on which there are classes, and those that are unlike others. */
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import type { Report } from '../../problems/reporter.ts';
import { checkDate, farFrom, isFarRange } from './check-date.ts';
import {
  daysAfter,
  daysApart,
  daysBetween,
  daysOf,
  type DateRange,
  type IsoDate,
} from '../dates/calendar.ts';
import type { Term } from '../model.ts';
import type { TermInput } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';

/** A day, or several in a row, that readers are told about: “Finals”. */
export interface SpecialDays {
  readonly title: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** In days. A term that is longer is a year mistyped. */
const longestTerm = 366;

/** A term with its finals, where they come after its end; of one that is too long, what it may be. */
export function termOf({ name, starts, ends, finals }: TermInput): Term {
  const last = lastDay({ ends, finals });
  const isTooLong = daysApart(starts, last) > longestTerm;
  return { name, starts, ends: isTooLong ? daysAfter(starts, longestTerm) : last };
}

function lastDay({ ends, finals }: Pick<TermInput, 'ends' | 'finals'>): IsoDate {
  return finals && finals.last.date > ends ? finals.last.date : ends;
}

/** A term without dates that are far from it, which `checkTerm` reports. */
export function withoutFar(input: TermInput): TermInput {
  const { finals, 'last-day-of-classes': last, 'reading-days': reading, ...others } = input;
  const term = termOf(input);
  return {
    ...others,
    finals: finals && !isFarRange(finals, term) ? finals : undefined,
    'last-day-of-classes': last && farFrom(last.date, term) === undefined ? last : undefined,
    'reading-days': reading.filter((days) => !isFarRange(days, term)),
  };
}

/** @returns whether sessions can be dated in it */
export function checkTerm({ term }: ScheduleInput, located: Located, report: Report): boolean {
  if (term.ends < term.starts) {
    report(
      located.at(['term', 'ends']),
      'schedule/term-ends-early',
      `the term ends on ${term.ends}, before it starts on ${term.starts}`,
      'swap the two dates or correct the year',
    );
    return false;
  }
  const { starts } = term;
  const ends = lastDay(term);
  if (daysApart(starts, ends) > longestTerm) {
    report(
      located.at(['term', ends === term.ends ? 'ends' : 'finals']),
      'schedule/term-too-long',
      `the term would last from ${starts} to ${ends}, more than a year`,
      'correct the year',
    );
    return false;
  }
  const named = yearsIn(term.name);
  const isNear = (year: number) => Math.abs(year - Number(starts.slice(0, 4))) <= 1;
  if (named.length > 0 ? !named.some(isNear) : !/^(?:19|20)/.test(starts))
    report(
      located.at(['term', 'starts']),
      'schedule/term-of-another-year',
      `the term “${term.name}” starts on ${starts}: is the year right?`,
      'correct the date, or the name',
      'warning',
    );
  const last = term['last-day-of-classes'];
  if (last) checkDate(last, located.at(['term', 'last-day-of-classes']), term, report);
  for (const [index, range] of term['reading-days'].entries())
    checkRange(range, located.at(['term', 'reading-days', index]), termOf(term), report);
  if (term.finals) checkRange(term.finals, located.at(['term', 'finals']), termOf(term), report);
  return true;
}

/** “2022” and “2022/23”. */
function yearsIn(name: string): number[] {
  return (name.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).map(Number);
}

function checkRange({ first, last }: DateRange, at: Place, term: Term, report: Report): void {
  if (checkDate(first, at, term, report)) checkDate(last, at, term, report);
}

/** The days on which weekly meetings take place, breaks not considered. */
export function classDays({ term }: ScheduleInput): IsoDate[] {
  const reading = new Set(term['reading-days'].flatMap(daysOf));
  const finals = term.finals?.first.date;
  const last = term['last-day-of-classes']?.date ?? term.ends;
  return daysBetween(term.starts, last).filter(
    (date) => !reading.has(date) && (finals === undefined || date < finals),
  );
}

export function specialDays({ term }: ScheduleInput): SpecialDays[] {
  const last = term['last-day-of-classes'];
  const { finals } = term;
  return [
    ...(last ? [{ title: 'Last day of classes', first: last.date, last: last.date }] : []),
    ...term['reading-days'].map(({ first, last }) => ({
      title: first.date === last.date ? 'Reading day' : 'Reading days',
      first: first.date,
      last: last.date,
    })),
    ...(finals ? [{ title: 'Finals', first: finals.first.date, last: finals.last.date }] : []),
  ];
}
