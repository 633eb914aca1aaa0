/** What the dates of a whole schedule settle that none of them says by itself: the year, and which number is the month. */
import { DateTime } from 'luxon';
import { dateOf, daysApart, weekdayOf, type IsoDate } from '../../../course/dates/calendar.ts';
import type { WrittenDate, WrittenDay } from './dates.ts';

/** A cell's date, settled. */
export interface SettledDate {
  readonly date: IsoDate;
  /** As it is written, where that is another day than the weekday says. */
  readonly misdated: IsoDate | undefined;
  /** The last day of a range. */
  readonly until: IsoDate | undefined;
  /** Further days of a list. */
  readonly others: readonly IsoDate[];
}

export interface SettledColumn {
  /** By the positions of the cells. */
  readonly dates: readonly (SettledDate | undefined)[];
  /** The dates with day and month the other way round, where nothing speaks against them. */
  readonly other: readonly (SettledDate | undefined)[] | undefined;
}

/**
 * Reads the dates with each year and each order of numbers, and takes what agrees best with the weekdays, is possible,
 * and goes on in time.
 * @param years the likeliest first
 */
export function settleDates(
  cells: readonly (WrittenDate | undefined)[],
  years: readonly number[],
): SettledColumn {
  const separators = cells.flatMap((cell) => cell?.days ?? []).flatMap(({ separator }) => separator ?? []);
  const orders = separators.length === 0 ? [false] : separators.includes('.') ? [true, false] : [false, true];
  const read = (some: readonly number[]) =>
    some.flatMap((year) =>
      orders.map((dayFirst) => {
        const dates = readAll(cells, year, dayFirst);
        return { year, dates, score: score(cells, dates) };
      }),
    );
  const said = read(years);
  const isWrong = said.every(({ dates }) => mostDisagree(cells, dates));
  const all = isWrong ? [...said, ...read(years.flatMap(around))] : said;
  // Of equals, the first: sorting is stable.
  const [best, ...others] = all.sort((a, b) => b.score - a.score);
  if (!best) return { dates: cells.map(() => undefined), other: undefined };
  const twin = others.find(({ year, score }) => year === best.year && score === best.score);
  return {
    dates: corrected(cells, best.dates),
    other: twin && corrected(cells, twin.dates),
  };
}

/** Weekdays, from which on it can be told that a year is wrong. */
const enoughWeekdays = 2;

function mostDisagree(
  cells: readonly (WrittenDate | undefined)[],
  dates: readonly (readonly IsoDate[])[],
): boolean {
  const pairs = dates.flatMap(([date], index) => {
    const weekday = cells[index]?.weekday;
    return date === undefined || weekday === undefined ? [] : weekdayOf(date) === weekday;
  });
  return pairs.length >= enoughWeekdays && pairs.filter((agrees) => !agrees).length * 2 > pairs.length;
}

/** The years before a year, the nearest first, and then those after it. */
function around(year: number): number[] {
  return [-1, -2, -3, -4, -5, 1, 2, 3, 4, 5].map((years) => year + years);
}

/** The days of each cell, those that do not exist left out. */
function readAll(
  cells: readonly (WrittenDate | undefined)[],
  year: number,
  dayFirst: boolean,
): readonly (readonly IsoDate[])[] {
  let latest: IsoDate | undefined;
  return cells.map((cell) =>
    (cell?.days ?? []).flatMap((day) => {
      const date = dateIn(day, year, dayFirst, latest);
      if (date !== undefined && (latest === undefined || date > latest)) latest = date;
      return date ?? [];
    }),
  );
}

/** Without a year, in that of the dates before or in the next, whichever is nearer to them. */
function dateIn(
  { separator, year: written, ...day }: WrittenDay,
  year: number,
  dayFirst: boolean,
  latest: IsoDate | undefined,
): IsoDate | undefined {
  const numbers =
    separator !== undefined && dayFirst
      ? { month: day.day, day: day.month }
      : { month: day.month, day: day.day };
  const dateOfYear = (one: number) => {
    const date = DateTime.fromObject({ year: one, ...numbers }, { zone: 'utc' });
    return date.isValid ? dateOf(date) : undefined;
  };
  if (written !== undefined || latest === undefined) return dateOfYear(written ?? year);
  const last = Number(latest.slice(0, 4));
  const distance = (date: IsoDate) => Math.abs(daysApart(latest, date));
  return [last, last + 1, last - 1]
    .flatMap((one) => dateOfYear(one) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Days between two rows of a schedule that are more than a long break. */
const longGap = 21;

function score(cells: readonly (WrittenDate | undefined)[], dates: readonly (readonly IsoDate[])[]): number {
  let latest: IsoDate | undefined;
  let points = 0;
  for (const [index, own] of dates.entries()) {
    const { days = [], weekday } = cells[index] ?? {};
    points -= 3 * (days.length - own.length);
    const [first] = own;
    if (first === undefined) continue;
    if (weekday !== undefined) points += weekdayOf(first) === weekday ? 2 : -2;
    if (latest !== undefined && (first < latest || daysApart(latest, first) > longGap)) points -= 1;
    if (latest === undefined || first > latest) latest = first;
  }
  return points;
}

/**
 * Where date and weekday disagree, one of them is a slip: the date stays if it is a day on which other rows are too, in
 * its place among them; else the nearest day of that weekday is taken, if that is one.
 */
function corrected(
  cells: readonly (WrittenDate | undefined)[],
  dates: readonly (readonly IsoDate[])[],
): (SettledDate | undefined)[] {
  const firsts = dates.map(([first]) => first);
  const counts = new Map<number, number>();
  for (const date of firsts)
    if (date !== undefined) counts.set(weekdayOf(date), (counts.get(weekdayOf(date)) ?? 0) + 1);
  const isUsual = (date: IsoDate, index: number) => {
    const before = firsts.slice(0, index).findLast((other) => other !== undefined) ?? date;
    const after = firsts.slice(index + 1).find((other) => other !== undefined) ?? date;
    const isFree = firsts.every((other, at) => at === index || other !== date);
    const others = (counts.get(weekdayOf(date)) ?? 0) - (date === firsts[index] ? 1 : 0);
    return isFree && others > 0 && before <= date && date <= after;
  };
  return dates.map(([first, ...more], index) => {
    const { isRange = false, weekday } = cells[index] ?? {};
    if (first === undefined) return undefined;
    const disagrees = weekday !== undefined && weekday !== weekdayOf(first);
    const shifted = disagrees ? nearest(first, weekday) : first;
    const date = disagrees && !isUsual(first, index) && isUsual(shifted, index) ? shifted : first;
    const last = more.at(-1);
    const until = isRange && last !== undefined && last > date ? last : undefined;
    return { date, until, others: isRange ? [] : more, misdated: disagrees ? first : undefined };
  });
}

function nearest(date: IsoDate, weekday: number): IsoDate {
  const days = ((weekday - weekdayOf(date) + 10) % 7) - 3;
  return dateOf(DateTime.fromISO(date, { zone: 'utc' }).plus({ days }));
}
