import { dateOf, type IsoDate } from './dates/calendar.ts';
import type { Meeting, Session } from './model.ts';

/** A session on one of its dates, with the sections that meet then. */
export interface SessionDay {
  readonly date: IsoDate | undefined;
  readonly meetings: readonly Meeting[];
}

/** By date: several where sections meet on different days. */
export function sessionDays({ date, meetings }: Session): SessionDay[] {
  const dates = [...new Set(meetings.map(({ start }) => dateOf(start)))];
  if (date === undefined || dates.length < 2) return [{ date, meetings }];
  return dates.map((day) => ({
    date: day,
    meetings: meetings.filter(({ start }) => dateOf(start) === day),
  }));
}
