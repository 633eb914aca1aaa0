/** What a change to a course does to its dates. Texts, readings and links do not count. */
import type { DateTime } from 'luxon';
import { plainLine } from '../../text/outline.ts';
import { dateOf, type IsoDate } from '../dates/calendar.ts';
import type { Course, Deadline, OfficeHour, Session } from '../model.ts';

/** When and where one section meets, or when something is due. */
interface Occasion {
  readonly section?: string | undefined;
  readonly start: DateTime;
  /** Absent for a deadline. */
  readonly end?: DateTime | undefined;
  readonly place?: string | undefined;
}

/** A session, a deadline or an office hour, as far as it is compared. */
export interface Entry {
  /** A session's own, or `due-` and a deadline's. */
  readonly id: string;
  readonly what: 'session' | 'deadline' | 'office hour';
  /** What it is called in the schedule: `lecture 05_goals`, `due I1`. */
  readonly label: string;
  readonly title: string;
  readonly cancelled: boolean;
  /** Absent where it is to be announced. */
  readonly date?: IsoDate | undefined;
  readonly occasions: readonly Occasion[];
}

/** One entry that is not as it was. */
export type Change =
  | { readonly how: 'added'; readonly after: Entry }
  | { readonly how: 'removed'; readonly before: Entry }
  | {
      readonly how: 'changed';
      readonly before: Entry;
      readonly after: Entry;
      /** To another day or time. */
      readonly moved: boolean;
      /** To another place. */
      readonly relocated: boolean;
      readonly renamed: boolean;
    };

/** Everything in a course that has a date of its own; breaks have theirs from the calendar. */
export function entriesOf({ sessions, deadlines, officeHours }: Course): Entry[] {
  const listed = sessions.filter(({ kind }) => kind !== 'break' && kind !== 'deadline' && kind !== 'day');
  return [...listed.map(ofSession), ...deadlines.map(ofDeadline), ...officeHours.map(ofOfficeHour)];
}

function ofSession({ id, kind, title, cancelled, date, meetings, material }: Session): Entry {
  const label = cancelled ? kind : `${kind} ${material?.id ?? title}`;
  return { id, what: 'session', label, title, cancelled, date, occasions: meetings };
}

function ofDeadline({ id, title, at }: Deadline): Entry {
  const date = at.toISODate() ?? undefined;
  const due = { what: 'deadline', cancelled: false, occasions: [{ start: at }] } as const;
  return { ...due, id: `due-${id}`, label: `due ${id}`, title, date };
}

function ofOfficeHour({ id, section, cancelled, note, ...meeting }: OfficeHour): Entry {
  const label = section === undefined ? 'office hours' : `office hours ${section}`;
  const title = cancelled ? plainLine(note ?? 'No office hours') : label;
  return {
    id,
    what: 'office hour',
    label,
    title,
    cancelled,
    date: dateOf(meeting.start),
    occasions: [meeting],
  };
}

/** When an entry takes place, as text to compare: its date, and the instants of its sections. */
export function timesOf({ date = '', occasions }: Entry): string {
  return [date, ...occasions.map(timeOf)].join(' ');
}

/** When and for whom, in UTC. */
export function timeOf({ section = '', start, end }: Occasion): string {
  return [section, ...[start, end ?? start].map((at) => at.toUTC().toISO() ?? '')].join(' ');
}

/** Where each section meets, as text to compare. */
export function placesOf({ occasions }: Pick<Entry, 'occasions'>): string {
  const places = occasions.map(({ section = '', place = '' }) => `${section}: ${place}`);
  return places.sort().join('; ');
}

/** What is not as it was, by time. Entries are the same where their ids are. */
export function compareCourses(before: Course, after: Course): Change[] {
  const [old, now] = [comparable(before, after), comparable(after, before)];
  const was = new Map(old.map((entry) => [entry.id, entry]));
  const is = new Map(now.map((entry) => [entry.id, entry]));
  const removed = [...was.values()].filter(({ id }) => !is.has(id));
  const changes = [...is.values()].flatMap((entry): Change[] => {
    const old = was.get(entry.id) ?? takeTwin(entry, removed);
    return old ? compare(old, entry) : [{ how: 'added', after: entry }];
  });
  return [...changes, ...removed.map((entry): Change => ({ how: 'removed', before: entry }))].sort(byTime);
}

/** With another weekly pattern, all office hours differ: then only those that are cancelled or moved are compared. */
function comparable(course: Course, other: Course): Entry[] {
  if (weeklyOfficeHours(course) === weeklyOfficeHours(other)) return entriesOf(course);
  const special = [course, other]
    .flatMap(({ officeHours }) => officeHours)
    .filter(({ cancelled, movedFrom }) => cancelled || movedFrom !== undefined);
  const ids = new Set(special.map(({ id }) => id));
  return entriesOf(course).filter(({ what, id }) => what !== 'office hour' || ids.has(id));
}

/** The weekly pattern of office hours, as text to compare. */
export function weeklyOfficeHours({ weekly }: Course): string {
  return JSON.stringify(weekly.filter(({ kind }) => kind === 'office-hours'));
}

/** An entry that has gone from the very time at which this one is new: the same one, under another id. */
function takeTwin(entry: Entry, removed: Entry[]): Entry | undefined {
  const kind = ({ what, label, cancelled }: Entry) => `${what} ${label.replace(/ .*/, '')} ${cancelled}`;
  const index = removed.findIndex(
    (other) => other.date !== undefined && kind(other) === kind(entry) && timesOf(other) === timesOf(entry),
  );
  return index < 0 ? undefined : removed.splice(index, 1)[0];
}

function compare(before: Entry, after: Entry): Change[] {
  if (after.cancelled && !before.cancelled) return [{ how: 'added', after }];
  if (before.cancelled && !after.cancelled) return [{ how: 'removed', before }];
  const moved = timesOf(before) !== timesOf(after);
  const relocated = placesOf(inBoth(before, after)) !== placesOf(inBoth(after, before));
  const renamed = before.title !== after.title || before.label !== after.label;
  if (!moved && !relocated && !renamed) return [];
  return [{ how: 'changed', before, after, moved, relocated, renamed }];
}

/** The sections that have a time in both. Without a time there is no place either. */
function inBoth({ occasions }: Entry, other: Entry): Pick<Entry, 'occasions'> {
  return {
    occasions: occasions.filter(({ section }) =>
      other.occasions.some((occasion) => occasion.section === section),
    ),
  };
}

function byTime(a: Change, b: Change): number {
  const key = (change: Change) => {
    const { date, occasions, id } = change.how === 'removed' ? change.before : change.after;
    return [date ?? '~', occasions[0]?.start.toUTC().toISO() ?? '', id].join(' ');
  };
  return key(a) < key(b) ? -1 : 1;
}
