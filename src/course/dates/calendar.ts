/**
 * Dates and times as instructors write them, and the slots of a term. Calendar dates are ISO 8601 text
 * (`2022-09-05`), which sorts as text and has no time zone; instants are luxon DateTimes in the course's zone.
 */
import { DateTime } from 'luxon';

/** An ISO 8601 calendar date, `2022-09-05`, in the course's time zone. Such dates sort as text. */
export type IsoDate = string;

/** A time of day. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
}

export interface TimeRange {
  readonly start: Time;
  readonly end: Time;
}

/** What `on:` says. `weekday` (Monday = 1) is what the instructor believes the date to be. */
export type Pin =
  | { readonly tba: true }
  | {
      readonly tba: false;
      readonly date: IsoDate;
      readonly weekday: number | undefined;
      readonly times: TimeRange | undefined;
    };

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** ISO weekday (Monday = 1) of an English name or an abbreviation of three letters or more. */
function parseWeekday(text: string): number | undefined {
  if (!/^[a-z]{3,}$/i.test(text)) return undefined;
  const index = weekdayNames.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

/** ISO weekday → “Monday”. */
export function longWeekdayName(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}

/** ISO weekday → “Mon”. */
export function weekdayName(weekday: number): string {
  return longWeekdayName(weekday).slice(0, 3);
}

/** `Mon, Wed`, `Mon/Wed`, `Monday and Wednesday` → sorted ISO weekdays. */
export function parseWeekdays(text: string): readonly number[] | undefined {
  const days = text
    .split(/[\s,/&]+|\band\b/i)
    .filter((word) => word !== '')
    .map(parseWeekday);
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < days.length) return undefined;
  return [...new Set(known)].sort((a, b) => a - b);
}

/** `13:25` → 13 h 25 min; 24-hour clock. */
export function parseTime(text: string): Time | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  const time = { hour: Number(match?.[1]), minute: Number(match?.[2]) };
  return match && time.hour < 24 && time.minute < 60 ? time : undefined;
}

/** `13:25-14:45`, with a hyphen or an en dash; the end must come after the start. */
export function parseTimeRange(text: string): TimeRange | undefined {
  const [start, end, ...rest] = text.split(/\s*[-–]\s*/).map(parseTime);
  if (!start || !end || rest.length > 0) return undefined;
  return minutes(start) < minutes(end) ? { start, end } : undefined;
}

/** A day, or several in a row. */
export interface DateRange {
  readonly first: DatedWeekday;
  readonly last: DatedWeekday;
}

/** An existing date, or the first and last day: `Mon 2022-10-17 to Fri 2022-10-21`; weekdays may be left out. */
export function parseDateRange(text: string): DateRange | undefined {
  const [first, last = first, ...rest] = text.split(/\s+to\s+|\s*\.\.\s*/).map(parseDatedWeekday);
  return first && last && rest.length === 0 && first.date <= last.date ? { first, last } : undefined;
}

/** Every day of a range. */
export function daysOf({ first, last }: DateRange): IsoDate[] {
  return daysBetween(first.date, last.date);
}

/** `2 weeks`, `second week`, `other week` → 2. */
export function parseWeeks(text: string): number | undefined {
  if (/^(second|other)\s+week$/i.test(text)) return 2;
  const weeks = Number(/^(\d+)\s+weeks?$/i.exec(text)?.[1]);
  return weeks > 0 ? weeks : undefined;
}

/** `2022-10-05`, `Wed 2022-10-05`, `Sun 2022-12-18 09:30-11:30`, `TBA`. */
export function parsePin(text: string): Pin | undefined {
  if (/^tba$/i.test(text)) return { tba: true };
  const match = /^(?:([a-z]+),?\s+)?(\d{4}-\d{2}-\d{2})(?:\s+(\S.*))?$/i.exec(text);
  const [, weekdayText, dateText, timesText] = match ?? [];
  const date = dateText === undefined ? undefined : parseDate(dateText);
  if (!date) return undefined;
  const weekday = weekdayText === undefined ? undefined : parseWeekday(weekdayText);
  if (weekdayText !== undefined && weekday === undefined) return undefined;
  const times = timesText === undefined ? undefined : parseTimeRange(timesText);
  if (timesText !== undefined && !times) return undefined;
  return { tba: false, date, weekday, times };
}

/** A date, and what the instructor believes its weekday (Monday = 1) to be. */
export interface DatedWeekday {
  readonly date: IsoDate;
  readonly weekday: number | undefined;
}

/** `2022-10-05` or `Wed 2022-10-05`. */
export function parseDatedWeekday(text: string): DatedWeekday | undefined {
  const pin = parsePin(text);
  return pin && !pin.tba && !pin.times ? { date: pin.date, weekday: pin.weekday } : undefined;
}

/** `2022-10-11 runs as Monday`: a day on which another weekday's classes meet. */
export function parseRunsAs(text: string): (DatedWeekday & { readonly as: number }) | undefined {
  const [, date = '', name = ''] = /^(.+?)\s+runs\s+as\s+(?:an?\s+)?(\S+)$/i.exec(text) ?? [];
  const day = parseDatedWeekday(date);
  const as = parseWeekday(name);
  return day && as !== undefined ? { ...day, as } : undefined;
}

/** A date that exists, `2022-09-05`. */
export function parseDate(text: string): IsoDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
    ? text
    : undefined;
}

function minutes(time: Time): number {
  return time.hour * 60 + time.minute;
}

/** Whether two times of a day overlap; a time that is not given overlaps with any. */
export function overlap(a: TimeRange, b: TimeRange | undefined): boolean {
  return !b || (minutes(a.start) < minutes(b.end) && minutes(b.start) < minutes(a.end));
}

/** In ms, of dates: they have no zone, and their clock is never put forward. */
const dayLength = 24 * 60 * 60 * 1000;

/** Whole days from one date to a later one. */
export function daysApart(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** Every day from `first` to `last`, both included. */
export function daysBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const count = daysApart(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, days) => daysAfter(first, days));
}

export function dayAfter(date: IsoDate): IsoDate {
  return daysAfter(date, 1);
}

export function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, date.length);
}

/** ISO weekday, Monday = 1. */
export function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7;
}

/** The Monday of the date's week. */
export function weekOf(date: IsoDate): IsoDate {
  return daysAfter(date, 1 - weekdayOf(date));
}

/**
 * The instant of a time of day. `exists` is false for a time that the clock skips when it is put forward;
 * the instant is then the one an hour later by the clock.
 */
export function instant(date: IsoDate, time: Time, zone: string): { at: DateTime; exists: boolean } {
  const [year, month, day] = date.split('-').map(Number);
  const at = DateTime.fromObject({ year, month, day, ...time }, { zone });
  return { at, exists: at.hour === time.hour && at.minute === time.minute };
}

/** The calendar date of an instant, in its own zone. */
export function dateOf(at: DateTime): IsoDate {
  return isoDate(at);
}

/** “Wed 2022-10-05”, for messages. */
export function sayDate(date: IsoDate): string {
  return `${weekdayName(weekdayOf(date))} ${date}`;
}

/** “13:25”, also of an instant, by the clock of its zone. */
export function sayTime(time: Time): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

/** @param date one that exists */
function isoDate(date: DateTime): IsoDate {
  return date.toISODate() ?? '';
}
