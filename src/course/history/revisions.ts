/** How often the dates of a term have changed: what tells a calendar that its copy of an event is old. */
import { DateTime } from 'luxon';
import * as z from 'zod';
import type { RawCourse } from '../../source/read.ts';
import type { Located } from '../../source/yaml.ts';
import { makeCourse } from '../course.ts';
import { entriesOf, placesOf, timesOf } from './difference.ts';
import { whenOf, type Move, type When } from './when.ts';
import type { Course } from '../model.ts';
import { hiddenDeadlineId } from '../release/withheld.ts';

export interface Revision {
  /** How many times its time, its place, or whether it is cancelled, has changed in the term. */
  readonly sequence: number;
  /** When that was committed last, in UTC; at first, when it was written down. */
  readonly modified: DateTime;
}

/** By `Session.id`, `OfficeHour.id`, and `due-` with `Deadline.id`. */
export type Revisions = ReadonlyMap<string, Revision>;

/** A committed state of `_data/schedule.yaml`. */
export interface Version {
  /** In seconds since 1970. */
  readonly time: number;
  readonly schedule: Located;
}

/** What is known of an entry after some versions. */
export interface Known {
  readonly sequence: number;
  /** In seconds since 1970. */
  readonly time: number;
  /** Its times and places, to be compared. */
  readonly state: string;
  /** When it was written down, in seconds since 1970, if others were before it. */
  readonly added?: number | undefined;
  /** When it is, and how that has changed, oldest first. */
  readonly when: When;
  readonly moves: readonly Move[];
}

export type History = ReadonlyMap<string, Known>;

/**
 * Follows a schedule through its versions. A version is read as if all else had been as it is now: pages are
 * renamed, but sessions keep their ids. One that cannot be read, or leaves a session out, changes nothing.
 * @param start what is known from the versions before
 * @param versions of one term, oldest first
 */
export function follow(start: History, versions: readonly Version[], raw: RawCourse): History {
  return versions.reduce((history, { time, schedule }) => {
    const { course } = makeCourse({ ...raw, schedule });
    return course ? note(history, course, time) : history;
  }, start);
}

/** What is known once a course was so, from a time on (in seconds since 1970). */
export function note(history: History, course: Course, time: number): History {
  const known = new Map(history);
  for (const entry of entriesOf(course)) {
    const state = [timesOf(entry), placesOf(entry), ...(entry.cancelled ? ['cancelled'] : [])].join(' | ');
    const before = known.get(entry.id);
    if (before?.state === state) continue;
    const when = whenOf(entry);
    const isMoved = before !== undefined && JSON.stringify(before.when) !== JSON.stringify(when);
    known.set(entry.id, {
      ...{ sequence: before ? before.sequence + 1 : 0, time, state, when },
      added: before ? before.added : history.size > 0 ? time : undefined,
      moves: [...(before?.moves ?? []), ...(isMoved ? [{ time, from: before.when, to: when }] : [])],
    });
  }
  return known;
}

export function revisionsOf(history: History): Revisions {
  return new Map(
    [...history].flatMap(([id, { sequence, time }]) => {
      const revision = { sequence, modified: DateTime.fromSeconds(time, { zone: 'utc' }) };
      // A deadline goes by another name until its assignment is released.
      return [...new Set([id, hiddenDeadlineId(id)])].map((name) => [name, revision] as const);
    }),
  );
}

/** The name of the term that a schedule is of; `undefined` where it cannot be read. */
export function termOf({ value }: Located): string | undefined {
  const { data } = z.object({ term: z.object({ name: z.string() }) }).safeParse(value);
  return data?.term.name;
}
