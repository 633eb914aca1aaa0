import { sayTime, type Time } from '../../course/dates/calendar.ts';

/** Whether it is a time of the afternoon on a 12-hour clock, or somebody is up very late. */
export function isNight({ hour }: Time): boolean {
  return hour >= 1 && hour < 6;
}

export function nightRemedy({ hour, minute }: Time): string {
  return `times are on a 24-hour clock: did you mean ${sayTime({ hour: hour + 12, minute })}?`;
}
