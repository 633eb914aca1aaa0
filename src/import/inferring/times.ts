/** At which times a kind of session meets, where the rows of the schedule say so. */
import { weekdayOf } from '../../course/dates/calendar.ts';
import { mostFrequent } from '../reading/locate.ts';
import type { Dated } from './dated.ts';

/** Stands where nothing says when a kind meets: the schedule needs some time. */
export const placeholderTime = '12:00-13:00';

/** Weekdays on which a kind meets at one time. */
export interface UsualTime {
  readonly days: readonly number[];
  readonly time: string;
}

/** The times of most rows on each weekday; none unless most rows have one. */
export function usualTimes(rows: readonly Dated[], weekdays: readonly number[]): UsualTime[] {
  const found = new Map<string, number[]>();
  for (const weekday of weekdays) {
    const own = rows.filter(({ date }) => date !== undefined && weekdayOf(date) === weekday);
    const times = own.flatMap(({ time }) => time ?? []);
    const time = times.length * 2 > own.length ? mostFrequent(times) : undefined;
    if (time === undefined) return [];
    found.set(time, [...(found.get(time) ?? []), weekday]);
  }
  return [...found].map(([time, days]) => ({ time, days }));
}
