/** Dates and times as people write them in schedules and on home pages. */
import { DateTime } from 'luxon';

import {
  parseTimeRange,
  parseWeekdays,
  sayTime,
  weekdayOf,
  type TimeRange,
  type IsoDate,
  dateOf,
  sayDate,
} from '../../course/dates/calendar.ts';

export interface WrittenDate {
  readonly date: IsoDate;
  /** ISO weekday, where one is written. */
  readonly weekday: number | undefined;
  /** `09:30-11:30`, where times are written. */
  readonly time: string | undefined;
  /** What is neither date nor time. */
  readonly rest: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?:,?\s+(?<year>\d{4}))?`;
const forms = [
  /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/,
  new RegExp(String.raw`\b${month}\s+${day}\b${year}`, 'i'),
  new RegExp(String.raw`\b${day}\s+${month}${year}`, 'i'),
  /\b(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}))?\b/,
];

/**
 * Reads `Mon, Aug 29`, `29 August`, `8/29` (month first), `2022-08-29`; with times, `Sun, Dec 18 (9:30-11:30am)`.
 * A date without a year is in `year`, or in the next one where that many months lie between it and `after`
 * that the year must have turned.
 */
export function parseWrittenDate(text: string, year: number, after?: IsoDate): WrittenDate | undefined {
  const match = forms.map((form) => form.exec(text)).find((found) => found !== null);
  if (!match?.groups) return undefined;
  const { groups } = match;
  const named = months.indexOf((groups.month ?? '').slice(0, 3).toLowerCase());
  const monthNumber = named < 0 ? Number(groups.month) : named + 1;
  const iso = (inYear: number) =>
    DateTime.fromObject({ year: inYear, month: monthNumber, day: Number(groups.day) }, { zone: 'utc' });
  let date = iso(Number(groups.year ?? year));
  if (!date.isValid) return undefined;
  if (groups.year === undefined && after !== undefined) {
    const months = DateTime.fromISO(after, { zone: 'utc' }).diff(date, 'months').months;
    if (months > 6) date = iso(year + 1);
  }
  const others = text.replace(match[0], ' ');
  const time = findTime(others);
  const words = others
    .replace(time?.written ?? '', ' ')
    .split(/[\s,.()]+/)
    .filter((word) => word !== '');
  const weekdays = words.map((word) => parseWeekdays(word)?.[0]);
  return {
    date: dateOf(date),
    weekday: weekdays.find((weekday) => weekday !== undefined),
    time: time?.time,
    rest: words.filter((_, index) => weekdays[index] === undefined).join(' '),
  };
}

/** “Mon 2022-08-29”, with times where there are any: what `on:` takes. */
export function pinText(date: IsoDate, time?: string): string {
  return [sayDate(date), ...(time === undefined ? [] : [time])].join(' ');
}

/** The first time range in a text, as `HH:MM-HH:MM`, and how it is written there. */
export function findTime(text: string): { time: string; written: string; index: number } | undefined {
  const clock = String.raw`(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?m?\.?`;
  const match = new RegExp(String.raw`\b${clock}\s*(?:-|–|—|to)\s*${clock}(?![\w:])`, 'i').exec(text);
  if (!match) return undefined;
  const [written, startHour, startMinute, startHalf, endHour, endMinute, endHalf] = match;
  // “9-11” alone may be anything; a time has minutes or says am or pm.
  if (startMinute === undefined && endMinute === undefined && endHalf === undefined) return undefined;
  const range = (half: string | undefined): TimeRange | undefined => {
    const start = { hour: hours(startHour, half), minute: Number(startMinute ?? 0) };
    const end = { hour: hours(endHour, endHalf), minute: Number(endMinute ?? 0) };
    return parseTimeRange(`${sayTime(start)}-${sayTime(end)}`);
  };
  // In “11:00-12:20pm” the end's half of the day would put the start after the end: then it is the morning.
  const times = range(startHalf ?? endHalf) ?? (startHalf === undefined ? range('a') : undefined);
  return times && { time: `${sayTime(times.start)}-${sayTime(times.end)}`, written, index: match.index };
}

function hours(text: string | undefined, half: string | undefined): number {
  const hour = Number(text);
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Whether a written weekday is not the date's own. */
export function weekdayDisagrees(written: WrittenDate): boolean {
  return written.weekday !== undefined && written.weekday !== weekdayOf(written.date);
}
