/** What has changed in the dates of a term, by day: what a reader of the schedule may have missed. */
import { DateTime } from 'luxon';
import type { IsoDate } from '../dates/calendar.ts';
import type { Course } from '../model.ts';
import { hiddenDeadlineId } from '../release/withheld.ts';
import { entriesOf, timesOf, type Entry } from './difference.ts';
import type { History } from './revisions.ts';
import type { Move, When } from './when.ts';

/** A change, and what it is of now. */
export interface DatedChange {
  /** On which it was committed, in the course’s zone. */
  readonly day: IsoDate;
  /** The last commit of that day that changed it. */
  readonly at: DateTime;
  readonly entry: Entry;
  readonly how: 'moved' | 'cancelled' | 'added';
  /** Of what has moved: when it was to be. */
  readonly from?: When | undefined;
  /** When it was to be from then on; it may have changed again. */
  readonly to: When;
}

/** Before the term, only so much of its planning matters to those who read the schedule. In days. */
const before = 14;

/** Whether something happened in the term, or shortly before. */
export function isOfTerm(at: DateTime, { term, timeZone: zone }: Pick<Course, 'term' | 'timeZone'>): boolean {
  const from = DateTime.fromISO(term.starts, { zone }).minus({ days: before });
  return from <= at && at < DateTime.fromISO(term.ends, { zone }).plus({ days: 1 });
}

/**
 * The changes of a term, newest first: what moved, what was cancelled, and work that was added. On one day, several
 * changes of the same are one. What is no longer in the course, or not released, is not among them.
 * @param course as it is shown
 */
export function changesOf(history: History, course: Course): DatedChange[] {
  const zone = course.timeZone;
  const byName = new Map([...history].map(([id, known]) => [hiddenDeadlineId(id), { id, ...known }]));
  const dayOf = (time: number) => DateTime.fromSeconds(time, { zone });
  const changes = entriesOf(course).flatMap((entry): DatedChange[] => {
    const known = history.get(entry.id) ?? byName.get(hiddenDeadlineId(entry.id));
    if (!known) return [];
    const changed = (time: number, how: DatedChange['how'], to: When, from?: When): DatedChange => {
      const at = dayOf(time);
      return { day: at.toISODate() ?? '', at, entry, how, from, to };
    };
    const isNews = known.added !== undefined && (entry.cancelled || entry.what === 'deadline');
    const first = known.moves[0]?.from ?? known.when;
    const moves = entry.cancelled ? [] : perDay(known.moves, (time) => dayOf(time).toISODate() ?? '');
    return [
      ...(isNews ? [changed(known.added, entry.cancelled ? 'cancelled' : 'added', first)] : []),
      ...moves.map(({ time, from, to }) => changed(time, 'moved', to, from)),
    ];
  });
  return changes.filter(({ at }) => isOfTerm(at, course)).sort(newestFirst);
}

/** Several moves on one day are one, or none if all is as it was before. */
function perDay(moves: readonly Move[], dayOf: (time: number) => string): Move[] {
  const days = new Map<string, Move>();
  for (const move of moves) {
    const earlier = days.get(dayOf(move.time));
    days.set(dayOf(move.time), earlier ? { ...move, from: earlier.from } : move);
  }
  return [...days.values()].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

function newestFirst(a: DatedChange, b: DatedChange): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  const [one, other] = [timesOf(a.entry), timesOf(b.entry)];
  return one === other ? (a.entry.id < b.entry.id ? -1 : 1) : one < other ? -1 : 1;
}
