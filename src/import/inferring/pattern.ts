import { daysBetween, weekdayOf, type IsoDate } from '../../course/dates/calendar.ts';
import type { Kind, Term } from '../../course/model.ts';
import { pinText } from '../reading/dates.ts';
import { gapName, placeholderTime } from './meetings.ts';
import type { FoundMeeting, FoundMeetingKind, ReadmeFacts } from '../reading/readme.ts';

/** A row of the schedule whose kind is known. */
export interface Dated {
  readonly kind: Kind | 'break';
  readonly title: string;
  readonly date: IsoDate | undefined;
  readonly time: string | undefined;
  /** In the slot of the row above, which is no break. */
  readonly sharesDate: boolean;
}

/** The weekly rhythm behind a list of dates, and what departs from it. */
export interface Pattern<Row> {
  readonly term: Omit<Term, 'name'>;
  /** ISO weekdays of each kind that meets weekly. */
  readonly days: ReadonlyMap<FoundMeetingKind, readonly number[]>;
  /** Name → first and last days. */
  readonly breaks: ReadonlyMap<string, readonly (readonly [IsoDate, IsoDate])[]>;
  /** What `on:` says for rows whose date the rhythm does not give. */
  readonly pins: ReadonlyMap<Row, string>;
  /** Rows in the slot of the row above them. */
  readonly shared: ReadonlySet<Row>;
  /** Meeting days without a row, which became breaks. */
  readonly gaps: readonly IsoDate[];
}

/**
 * Infers when each kind of session meets. Lectern gives every session the first free slot of its kind, so the
 * pins are the fewest with which that rule gives back the dates of the rows.
 * @param said when and where the home page says that each kind meets
 */
export function inferPattern<Row extends Dated>(
  rows: readonly Row[],
  said: ReadmeFacts['meetings'],
): Pattern<Row> | undefined {
  const dates = rows.flatMap(({ date }) => date ?? []).sort();
  const [starts, ends] = [dates[0], dates.at(-1)];
  if (starts === undefined || ends === undefined) return undefined;

  const shared = new Set(rows.filter((row, index) => sharesSlot(row, rows[index - 1])));
  const sessions = rows.filter((row) => row.kind !== 'break' && !shared.has(row));
  const days = new Map<FoundMeetingKind, number[]>();
  for (const kind of ['lecture', 'recitation', 'lab'] as const) {
    const own = sessions.filter((row) => slotKind(row.kind) === kind && row.time === undefined);
    const weekdays = usualDays(own, said.get(kind) ?? []);
    if (weekdays.length > 0) days.set(kind, weekdays);
  }

  const listed = new Set(rows.flatMap(({ date }) => date ?? []));
  const gaps = [...days].flatMap(([kind, weekdays]) => {
    const last = latest(sessions.filter((row) => slotKind(row.kind) === kind));
    return last === undefined
      ? []
      : daysBetween(starts, last).filter((date) => weekdays.includes(weekdayOf(date)) && !listed.has(date));
  });
  const holidays = rows.flatMap(({ kind, date, title }) =>
    kind === 'break' && date !== undefined ? [{ date, title }] : [],
  );
  const closed = [...holidays, ...[...new Set(gaps)].map((date) => ({ date, title: gapName }))];
  const open = new Set(sessions.flatMap(({ date }) => date ?? []));
  const breaks = mergeDays(closed, open);

  const free = new Set(daysBetween(starts, ends));
  for (const [first, last] of [...breaks.values()].flat())
    daysBetween(first, last).forEach((date) => free.delete(date));
  const slots = new Map(
    [...days].map(([kind, weekdays]) => [
      kind,
      [...free].filter((date) => weekdays.includes(weekdayOf(date))),
    ]),
  );
  return { term: { starts, ends }, days, breaks, pins: findPins(sessions, slots, said), shared, gaps };
}

/** A row without a date of its own, or a second row of a kind on the date of the row above. */
function sharesSlot(row: Dated, above: Dated | undefined): boolean {
  if (row.sharesDate) return true;
  const kind = slotKind(row.kind);
  const sameDate = row.date !== undefined && row.date === above?.date && row.time === undefined;
  return sameDate && kind !== undefined && kind === slotKind(above.kind);
}

/** Whose slots a kind takes: exams and guests come in lectures. */
function slotKind(kind: Dated['kind']): FoundMeetingKind | undefined {
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

function latest(rows: readonly Dated[]): IsoDate | undefined {
  return rows
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

/** Joins days of one name into ranges, unless something takes place between them. */
function mergeDays(
  closed: readonly { date: IsoDate; title: string }[],
  open: ReadonlySet<IsoDate>,
): Map<string, [IsoDate, IsoDate][]> {
  const breaks = new Map<string, [IsoDate, IsoDate][]>();
  for (const { date, title } of [...closed].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const ranges = breaks.get(title) ?? [];
    const range = ranges.at(-1);
    const others = new Set([...open, ...closed.filter((day) => day.title !== title).map((day) => day.date)]);
    const joins =
      range &&
      daysBetween(range[1], date).every((day) => !others.has(day)) &&
      daysBetween(range[1], date).length <= 8;
    if (joins) range[1] = date;
    else ranges.push([date, date]);
    breaks.set(title, ranges);
  }
  return breaks;
}

function findPins<Row extends Dated>(
  sessions: readonly Row[],
  slots: ReadonlyMap<FoundMeetingKind, readonly IsoDate[]>,
  said: ReadmeFacts['meetings'],
): Map<Row, string> {
  const pins = new Map<Row, string>();
  for (const row of sessions) {
    if (row.date === undefined) pins.set(row, 'TBA');
    else if (row.time !== undefined || row.kind === 'event') pins.set(row, pinText(row.date, row.time));
  }
  for (;;) {
    const stray = firstStray(sessions, slots, pins);
    if (stray?.date === undefined) return pins;
    const kind = slotKind(stray.kind) ?? 'lecture';
    const meets = slots.get(kind)?.includes(stray.date);
    pins.set(stray, pinText(stray.date, meets ? undefined : (said.get(kind)?.[0]?.time ?? placeholderTime)));
  }
}

/** The first session that would not get its date with these pins. */
function firstStray<Row extends Dated>(
  sessions: readonly Row[],
  slots: ReadonlyMap<FoundMeetingKind, readonly IsoDate[]>,
  pins: ReadonlyMap<Row, string>,
): Row | undefined {
  const taken = new Set([...pins.keys()].map((row) => `${slotKind(row.kind) ?? ''} ${row.date ?? ''}`));
  return sessions.find((row) => {
    const kind = slotKind(row.kind);
    if (pins.has(row) || kind === undefined) return false;
    const slot = slots.get(kind)?.find((date) => !taken.has(`${kind} ${date}`));
    taken.add(`${kind} ${slot ?? ''}`);
    return slot !== row.date;
  });
}
