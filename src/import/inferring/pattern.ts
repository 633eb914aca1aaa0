import {
  daysBetween,
  overlap,
  parseTimeRange,
  sayDate,
  weekdayOf,
  type IsoDate,
} from '../../course/dates/calendar.ts';
import type { Term } from '../../course/model.ts';
import type { FoundMeeting, FoundMeetingKind } from '../reading/meeting-lines.ts';
import type { ReadmeFacts } from '../reading/readme.ts';
import { findBreaks } from './breaks.ts';
import type { Dated } from './dated.ts';
import { placeholderTime, usualTimes, type UsualTime } from './times.ts';

/** The weekly rhythm behind a list of dates, and what departs from it. */
export interface Pattern<Row> {
  readonly term: Omit<Term, 'name'>;
  /** ISO weekdays of each kind that meets weekly. */
  readonly days: ReadonlyMap<FoundMeetingKind, readonly number[]>;
  /** The times on these days, where the rows have them. */
  readonly times: ReadonlyMap<FoundMeetingKind, readonly UsualTime[]>;
  /** The first meeting of a kind that does not meet from the beginning. */
  readonly starts: ReadonlyMap<FoundMeetingKind, IsoDate>;
  /** Name → first and last days. */
  readonly breaks: ReadonlyMap<string, readonly (readonly [IsoDate, IsoDate])[]>;
  /** Rows that say of a meeting day that nothing meets. */
  readonly cancelled: ReadonlySet<Row>;
  /** What `on:` says for rows whose date the rhythm does not give. */
  readonly pins: ReadonlyMap<Row, string>;
  /** Rows in the slot of the row above them. */
  readonly shared: ReadonlySet<Row>;
  /** Meeting days without a row. */
  readonly gaps: ReadonlyMap<FoundMeetingKind, readonly IsoDate[]>;
}

/**
 * Infers when each kind of session meets. Lectern gives every session the first free slot of its kind, so the
 * pins are the fewest with which that rule gives back the dates of the rows.
 * @param said when and where the home page says that each kind meets
 * @returns `undefined` if no row has a date
 */
export function inferPattern<Row extends Dated>(
  rows: readonly Row[],
  said: ReadmeFacts['meetings'],
): Pattern<Row> | undefined {
  const dates = rows.flatMap(({ date, until }) => [date ?? [], until ?? []].flat()).sort();
  const [starts, ends] = [dates[0], dates.at(-1)];
  if (starts === undefined || ends === undefined) return undefined;

  const shared = new Set(rows.filter((row, index) => sharesSlot(row, rows[index - 1])));
  const meetings = rows.filter((row) => row.kind !== 'break' && !shared.has(row));
  const sessions = meetings.filter(({ isCancelled }) => !isCancelled);
  const { days, times } = inferMeetings(meetings, said);
  const usual = new Map([...said, ...times].filter(([kind]) => days.has(kind)));
  const hasOwnTime = (row: Row) => row.time !== undefined && !isUsual(row, usual);

  const open = new Set(sessions.flatMap(({ date }) => date ?? []));
  const weekdays = new Set([...days.values()].flat());
  const breaks = findBreaks(rows, open, (date) => weekdays.has(weekdayOf(date)));
  const free = new Set(daysBetween(starts, ends));
  for (const [first, last] of [...breaks.values()].flat())
    daysBetween(first, last).forEach((date) => free.delete(date));

  const slots = new Map<FoundMeetingKind, readonly IsoDate[]>();
  const cancelled = new Set<Row>();
  const firsts = new Map<FoundMeetingKind, IsoDate>();
  for (const [kind, own] of days) {
    const all = [...free].filter((date) => own.includes(weekdayOf(date)));
    const first = ofKind(meetings, kind).sort()[0] ?? starts;
    if (all.some((date) => date < first)) firsts.set(kind, first);
    const off = meetings.filter((row) => row.isCancelled && slotKind(row.kind) === kind);
    for (const row of off) if (all.includes(row.date ?? '')) cancelled.add(row);
    const gone = new Set(off.map(({ date }) => date));
    slots.set(
      kind,
      all.filter((date) => date >= first && !gone.has(date)),
    );
  }
  const pins = findPins(sessions, hasOwnTime, slots, usual);
  return {
    ...{ term: { starts, ends }, days, times, starts: firsts, breaks, cancelled, pins, shared },
    gaps: new Map(
      [...slots].map(([kind, all]) => {
        const regular = sessions.filter((row) => !hasOwnTime(row));
        return [kind, gapsIn(all, ofKind(regular, kind), ofKind(sessions, kind))];
      }),
    ),
  };
}

/** The dates of a kind's rows. */
function ofKind(rows: readonly Dated[], kind: FoundMeetingKind): IsoDate[] {
  return rows.filter((row) => slotKind(row.kind) === kind).flatMap(({ date }) => date ?? []);
}

/** The slots up to the last of the usual dates on which nothing is. */
function gapsIn(slots: readonly IsoDate[], usual: readonly IsoDate[], all: readonly IsoDate[]): IsoDate[] {
  const last = [...usual].sort().at(-1) ?? '';
  return slots.filter((date) => date < last && !all.includes(date));
}

/** The weekdays and times of each kind that meets weekly. */
function inferMeetings(meetings: readonly Dated[], said: ReadmeFacts['meetings']) {
  const days = new Map<FoundMeetingKind, number[]>();
  const times = new Map<FoundMeetingKind, readonly UsualTime[]>();
  for (const kind of ['lecture', 'recitation', 'lab'] as const) {
    const own = meetings.filter((row) => slotKind(row.kind) === kind);
    const timed = own.filter(({ time }) => time !== undefined);
    // Where few rows have times, those are exceptions.
    const regular = timed.length * 2 > own.length ? own : own.filter(({ time }) => time === undefined);
    const weekdays = usualDays(regular, said.get(kind) ?? []);
    if (weekdays.length === 0 || own.every(({ isCancelled }) => isCancelled)) continue;
    days.set(kind, weekdays);
    const usual = usualTimes(regular, weekdays);
    if (usual.length > 0) times.set(kind, usual);
  }
  return { days, times };
}

/** Whether a row's time is that of its kind on its weekday. */
function isUsual(
  { kind, date, time }: Dated,
  usual: ReadonlyMap<FoundMeetingKind, readonly UsualTime[]>,
): boolean {
  const own = usual.get(slotKind(kind) ?? 'lecture') ?? [];
  const weekday = date === undefined ? 0 : weekdayOf(date);
  return slotKind(kind) !== undefined && own.some((one) => one.time === time && one.days.includes(weekday));
}

/** A row without a date of its own, or a second row of a kind on the date of the row above. */
function sharesSlot(row: Dated, above: Dated | undefined): boolean {
  if (row.sharesDate) return true;
  const kind = slotKind(row.kind);
  const sameDate = row.date !== undefined && row.date === above?.date && row.time === undefined;
  return sameDate && kind !== undefined && kind === slotKind(above.kind);
}

/** Whose slots a kind takes: exams and guests come in lectures. */
export function slotKind(kind: Dated['kind']): FoundMeetingKind | undefined {
  if (kind === 'exam' || kind === 'guest') return 'lecture';
  return kind === 'event' || kind === 'break' ? undefined : kind;
}

/**
 * The weekdays on which sessions usually are: those that the home page says, when it is right about most of
 * them; else those with more than a quarter of the sessions of the most frequent one.
 */
function usualDays(sessions: readonly Dated[], said: readonly FoundMeeting[]): number[] {
  const weekdays = sessions.flatMap(({ date }) => (date === undefined ? [] : weekdayOf(date)));
  const announced = new Set(said.flatMap(({ days }) => days));
  const used = [...new Set(weekdays)].sort();
  if (weekdays.filter((day) => announced.has(day)).length * 2 >= weekdays.length && announced.size > 0) {
    return used.filter((day) => announced.has(day));
  }
  const count = (weekday: number) => weekdays.filter((day) => day === weekday).length;
  const most = Math.max(...used.map(count));
  return used.filter((day) => count(day) * 4 > most);
}

function findPins<Row extends Dated>(
  sessions: readonly Row[],
  hasOwnTime: (row: Row) => boolean,
  slots: ReadonlyMap<FoundMeetingKind, readonly IsoDate[]>,
  usual: ReadonlyMap<FoundMeetingKind, readonly UsualTime[]>,
): Map<Row, string> {
  const pins = new Map<Row, string>();
  for (const row of sessions) {
    const { date, time, kind } = row;
    if (date === undefined) pins.set(row, 'TBA');
    else if (hasOwnTime(row) || kind === 'event') pins.set(row, pinText(date, time));
  }
  for (;;) {
    const stray = firstStray(sessions, slots, usual, pins);
    if (stray?.date === undefined) return pins;
    const kind = slotKind(stray.kind) ?? 'lecture';
    const meets = slots.get(kind)?.includes(stray.date);
    pins.set(stray, pinText(stray.date, meets ? undefined : (usual.get(kind)?.[0]?.time ?? placeholderTime)));
  }
}

/** “Mon 2022-08-29”, with times where there are any: what `on:` takes. */
function pinText(date: IsoDate, time: string | undefined): string {
  return [sayDate(date), ...(time === undefined ? [] : [time])].join(' ');
}

/** The first session that would not get its date with these pins. */
function firstStray<Row extends Dated>(
  sessions: readonly Row[],
  slots: ReadonlyMap<FoundMeetingKind, readonly IsoDate[]>,
  usual: ReadonlyMap<FoundMeetingKind, readonly UsualTime[]>,
  pins: ReadonlyMap<Row, string>,
): Row | undefined {
  const taken = new Set([...pins.keys()].filter((row) => takesSlot(row, usual)).map(slotOf));
  return sessions.find((row) => {
    const kind = slotKind(row.kind);
    if (pins.has(row) || kind === undefined) return false;
    const slot = slots.get(kind)?.find((date) => !taken.has(`${kind} ${date}`));
    taken.add(`${kind} ${slot ?? ''}`);
    return slot !== row.date;
  });
}

function slotOf({ kind, date }: Dated): string {
  return `${slotKind(kind) ?? ''} ${date ?? ''}`;
}

/** Whether a session with a date of its own takes the slot of its day: not if it meets at another time of day. */
function takesSlot(
  { kind, time }: Dated,
  usual: ReadonlyMap<FoundMeetingKind, readonly UsualTime[]>,
): boolean {
  const own = time === undefined ? undefined : parseTimeRange(time);
  const slots = usual.get(slotKind(kind) ?? 'lecture') ?? [{ time: placeholderTime }];
  return slots.some((slot) => {
    const times = parseTimeRange(slot.time);
    return own === undefined || times === undefined || overlap(times, own);
  });
}
