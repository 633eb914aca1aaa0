/** What a change to a course does to its dates. Texts, readings and links do not count. */
import type { DateTime } from 'luxon';
import type { IsoDate } from '../dates/calendar.ts';
import type { Course, Deadline, Session } from '../model.ts';

/** When and where one section meets, or when something is due. */
interface Occasion {
  readonly section?: string | undefined;
  readonly start: DateTime;
  /** Absent for a deadline. */
  readonly end?: DateTime | undefined;
  readonly place?: string | undefined;
}

/** A session or a deadline, as far as it is compared. */
export interface Entry {
  /** A session's own, or `due-` and a deadline's. */
  readonly id: string;
  readonly what: 'session' | 'deadline';
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
export function entriesOf({ sessions, deadlines }: Course): Entry[] {
  const listed = sessions.filter(({ kind }) => kind !== 'break' && kind !== 'deadline');
  return [...listed.map(ofSession), ...deadlines.map(ofDeadline)];
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

/** When an entry takes place, as text to compare: its date, and the instants of its sections. */
export function timesOf({ date = '', occasions }: Entry): string {
  return [date, ...occasions.map(timeOf)].join(' ');
}

/** When and for whom, in UTC. */
export function timeOf({ section = '', start, end }: Occasion): string {
  return [section, ...[start, end ?? start].map((at) => at.toUTC().toISO() ?? '')].join(' ');
}

/** Where an entry takes place, as text to compare. */
export function placesOf({ occasions }: Entry): string {
  return occasions.map(({ section = '', place = '' }) => `${section}: ${place}`).join('; ');
}

/** What is not as it was, by time. Entries are the same where their ids are. */
export function compareCourses(before: Course, after: Course): Change[] {
  const was = new Map(entriesOf(before).map((entry) => [entry.id, entry]));
  const is = new Map(entriesOf(after).map((entry) => [entry.id, entry]));
  const removed = [...was.values()].filter(({ id }) => !is.has(id));
  const changes = [...is.values()].flatMap((entry): Change[] => {
    const old = was.get(entry.id) ?? takeTwin(entry, removed);
    return old ? compare(old, entry) : [{ how: 'added', after: entry }];
  });
  return [...changes, ...removed.map((entry): Change => ({ how: 'removed', before: entry }))].sort(byTime);
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
  const moved = timesOf(before) !== timesOf(after);
  // Without a time there is no place either.
  const both = before.occasions.length > 0 && after.occasions.length > 0;
  const relocated = both && placesOf(before) !== placesOf(after);
  const renamed = before.title !== after.title || before.label !== after.label;
  if (!moved && !relocated && !renamed) return [];
  return [{ how: 'changed', before, after, moved, relocated, renamed }];
}

function byTime(a: Change, b: Change): number {
  const key = (change: Change) => {
    const { date, occasions, id } = change.how === 'removed' ? change.before : change.after;
    return [date ?? '~', occasions[0]?.start.toUTC().toISO() ?? '', id].join(' ');
  };
  return key(a) < key(b) ? -1 : 1;
}
