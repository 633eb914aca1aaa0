/** What a new course is like where nothing is said of it. */
import { IANAZone } from 'luxon';
import { daysAfter, weekOf, type IsoDate } from '../course/dates/calendar.ts';

/** In weeks. */
const termLength = 15;

export const usualMeets = 'lecture: Mon Wed 10:00-11:20';

/** `ml-in-production` → “Ml in production”. @param name of a folder */
export function usualTitle(name: string): string {
  const words = name.replace(/[\s._-]+/g, ' ').trim();
  return words === '' ? 'My course' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The term has just begun: some of its first three lectures are still to come, whatever day it is. */
export function usualStart(today: IsoDate): IsoDate {
  return weekOf(today);
}

/** The Friday of the term’s last week. */
export function usualEnd(starts: IsoDate): IsoDate {
  return daysAfter(weekOf(starts), 7 * termLength - 3);
}

/** “Spring 2023”, by the season in which the term starts. */
export function usualName(starts: IsoDate): string {
  const [year = 0, month = 0] = starts.split('-').map(Number);
  if (month === 12) return `Spring ${year + 1}`;
  return `${month < 5 ? 'Spring' : month < 8 ? 'Summer' : 'Fall'} ${year}`;
}

/** That of this machine, as far as it has one with a name. */
export function usualZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return IANAZone.isValidZone(timeZone) ? timeZone : 'UTC';
}
