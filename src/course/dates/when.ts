/** When work is due, in the words that people use. */
import {
  parseDatedWeekday,
  parseTime,
  parseWeekdays,
  parseWeeks,
  type DatedWeekday,
  type Time,
} from './calendar.ts';

/** `2 days`: days and weeks are calendar days, hours and minutes are by the clock. */
export interface Span {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks';
}

/** What an assignment says of late work: `2 days, 10 % a day`. */
export interface LatePolicy extends Span {
  readonly policy?: string | undefined;
}

/** When something is due. `at`: the time of day; where it is not given, the course's own. */
export type When =
  | { readonly on: DatedWeekday; readonly at: Time | undefined }
  | {
      /** `with`: on its date. `before`: until it starts. `after`: once it is over. */
      readonly relation: 'with' | 'before' | 'after';
      readonly offset: Span | undefined;
      /** `recitation 3`, `02_systems`; `undefined` means the session under which it is said. */
      readonly session: string | undefined;
      readonly at: Time | undefined;
    };

/** Until when something is shown: to the end of a day, where there is no time. */
export type Until = Extract<When, { readonly on: DatedWeekday }>;

/** Work that is due again and again, such as a weekly quiz. */
export interface Recurrence {
  /** ISO weekdays, Monday = 1. */
  readonly days: readonly number[];
  /** In weeks, as of a weekly meeting. */
  readonly every: number;
  /** The time of day; where it is not given, the course's own. */
  readonly at: Time | undefined;
  /** Its first and last day, where it is not due in the whole term. */
  readonly starts: DatedWeekday | undefined;
  readonly ends: DatedWeekday | undefined;
}

/** When something is shown: `no` means not until somebody changes it. */
export type ReleaseWhen = When | 'no';

/** A time as for deadlines, counted from `the session` or `the due time` of what is released; or `no`. */
export function parseRelease(text: string): ReleaseWhen | undefined {
  return /^(no|never)$/i.test(text) ? 'no' : parseWhen(text);
}

/** A date, or a date and time. */
export function parseUntil(text: string): Until | undefined {
  const when = parseWhen(text);
  return when && 'on' in when ? when : undefined;
}

/** An entry of a session's `due:`. */
export interface Due {
  readonly id: string;
  /** The heading of the assignment that is due. */
  readonly part: string | undefined;
  readonly when: When;
}

const day = String.raw`(?:[a-z]+,?\s+)?\d{4}-\d{2}-\d{2}`;
const timeOfDay = String.raw`(?:at\s+)?(?<time>\d{1,2}:\d{2})`;
// More would lead out of the calendar.
const span = String.raw`(?<amount>\d{1,5})\s+(?<unit>minute|hour|day|week)s?`;
const whenPattern = new RegExp(
  String.raw`^(?:(?<date>${day})|(?:${span}\s+)?(?<relation>with|before|after)(?:\s+(?<session>\S.*?))??)?(?:(?:^|\s+)${timeOfDay})?$`,
  'i',
);
const recurrencePattern = new RegExp(
  String.raw`^every\s+(?:(?<weeks>\S.*?)\s+on\s+)?(?<days>[a-z][a-z ,/&]*?)(?:\s+${timeOfDay})?(?:\s+from\s+(?<from>${day}))?(?:\s+to\s+(?<to>${day}))?$`,
  'i',
);

/**
 * `Wed 2022-10-26 17:00`, `with 05_goals`, `2 days after lecture 05_goals at 17:00`, `before recitation 3`.
 * @returns `undefined` for text that says nothing of the kind
 */
export function parseWhen(text: string): When | undefined {
  const groups = whenPattern.exec(text.trim())?.groups;
  if (!groups || text.trim() === '') return undefined;
  const { date, amount, unit, relation, session, time } = groups;
  const at = time === undefined ? undefined : parseTime(time);
  if (time !== undefined && !at) return undefined;
  if (date !== undefined) {
    const on = parseDatedWeekday(date);
    return on && { on, at };
  }
  const said = relation?.toLowerCase();
  if (said === undefined) return { relation: 'with', offset: undefined, session: undefined, at };
  if (said !== 'with' && said !== 'before' && said !== 'after') return undefined;
  const offset = amount === undefined || unit === undefined ? undefined : spanOf(amount, unit);
  if (offset && said === 'with') return undefined;
  return { relation: said, offset, session, at };
}

/** `every Friday 17:00`, `every Mon, Wed`, `every 2 weeks on Friday from 2022-09-09 to Fri 2022-12-02`. */
export function parseRecurrence(text: string): Recurrence | undefined {
  const groups = recurrencePattern.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const { weeks, days = '', time, from, to } = groups;
  const read = {
    days: parseWeekdays(days),
    every: weeks === undefined ? 1 : parseWeeks(weeks),
    at: time === undefined ? undefined : parseTime(time),
    starts: from === undefined ? undefined : parseDatedWeekday(from),
    ends: to === undefined ? undefined : parseDatedWeekday(to),
  };
  const written = { at: time, starts: from, ends: to } as const;
  const isUnclear = (['at', 'starts', 'ends'] as const).some((key) => written[key] && !read[key]);
  return isUnclear || !read.days || !read.every ? undefined : { ...read, days: read.days, every: read.every };
}

/** `project#milestone-1` → the assignment, and the part of it. */
export function parseTask(text: string): Pick<Due, 'id' | 'part'> {
  const { id = '', part } = /^(?<id>[^#]*)(?:#(?<part>.*))?$/s.exec(text)?.groups ?? {};
  return { id, part };
}

/** `I1`, `project#milestone-1`, `I1 at 17:00`, `I1 2 days after`, `I1 before recitation 3`. */
export function parseDue(text: string): Due | undefined {
  const { task, rest } = /^(?<task>[^\s#]+(?:#\S+)?)(?:\s+(?<rest>\S.*))?$/.exec(text)?.groups ?? {};
  if (task === undefined) return undefined;
  const when: When | undefined =
    rest === undefined
      ? { relation: 'with', offset: undefined, session: undefined, at: undefined }
      : parseWhen(rest);
  return when && { ...parseTask(task), when };
}

/** `2 days`, `48 hours, 10 % a day`. */
export function parseLate(text: string): LatePolicy | undefined {
  const { amount, unit, policy } =
    new RegExp(String.raw`^${span}(?:\s*[,;:]\s*(?<policy>\S.*))?$`, 'i').exec(text)?.groups ?? {};
  const length = amount === undefined || unit === undefined ? undefined : spanOf(amount, unit);
  return length && { ...length, policy };
}

function spanOf(amount: string, unit: string): Span | undefined {
  const units = { minute: 'minutes', hour: 'hours', day: 'days', week: 'weeks' } as const;
  const known = Object.entries(units).find(([name]) => name === unit.toLowerCase());
  return known && { amount: Number(amount), unit: known[1] };
}
