/** Dates in text, as people write them. */
import { parseDate, weekdayOf, type IsoDate } from './calendar.ts';

export interface FoundDate {
  readonly index: number;
  readonly text: string;
  /** Four digits. */
  readonly year: string | undefined;
  /** Two digits. */
  readonly month: string;
  /** Two digits; `undefined` in “October 2022”. */
  readonly day: string | undefined;
  /** ISO weekday, Monday = 1. */
  readonly weekday: number | undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const weekday = String.raw`(?:\b(?<weekday>${weekdays.join('|')})[a-z]*\.?,?\s+)?`;
const month = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const day = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:])`;

const patterns = [
  // 2022-10-05, in addresses also 2022/10/05
  String.raw`${weekday}(?<![\d.])(?<year>20\d\d)(?<separator>[-/_.])(?<month>[01]\d)\k<separator>(?<day>[0-3]\d)(?!\d)`,
  // Oct 5, 2022; Wed, Oct 5
  String.raw`${weekday}\b${month}\s+${day}(?:,?\s+(?<year>20\d\d)\b)?`,
  // 5 October 2022
  String.raw`${weekday}\b${day}\.?\s+(?:of\s+)?${month}(?:,?\s+(?<year>20\d\d)\b)?`,
  // October 2022
  String.raw`\b${month}\s+(?<year>20\d\d)\b`,
  // 10/5/2022
  String.raw`(?<![\d/])(?<month>[01]?\d)/(?<day>[0-3]?\d)/(?<year>20\d\d)(?!\d)`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Every date in a text, in order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      const end = match.index + match[0].length;
      if (date && !found.some((other) => match.index < other.index + other.text.length && other.index < end))
        found.push(date);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The date, where its year, month and day are written and it exists. */
export function fullDate({ year, month, day }: FoundDate): IsoDate | undefined {
  return year === undefined || day === undefined ? undefined : parseDate(`${year}-${month}-${day}`);
}

/** A date without a year, in each year that the days from `first` to `last` lie in: those of them that are among these days. */
export function datesWithin(found: FoundDate, first: IsoDate, last: IsoDate): IsoDate[] {
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])];
  return years
    .flatMap((year) => fullDate({ ...found, year }) ?? [])
    .filter((date) => date >= first && date <= last);
}

/** Whether a date is of the weekday that is written before it; where there is none, it is. */
export function agrees({ weekday }: FoundDate, date: IsoDate): boolean {
  return weekday === undefined || weekdayOf(date) === weekday;
}

function read({ index, 0: text, groups = {} }: RegExpExecArray): FoundDate | undefined {
  const { weekday, year, month = '', day } = groups;
  const named = months.findIndex((name) => month.startsWith(name)) + 1;
  const number = named > 0 ? named : Number(month);
  if (number < 1 || number > 12) return undefined;
  const two = (value: number | string) => String(value).padStart(2, '0');
  return {
    ...{ index, text, year, month: two(number), day: day === undefined ? undefined : two(day) },
    weekday: weekday === undefined ? undefined : weekdays.indexOf(weekday) + 1,
  };
}
