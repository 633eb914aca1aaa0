import { dateOf, type IsoDate } from './dates/calendar.ts';
import { slug } from '../text/slug.ts';
import type { Meeting, Session } from './model.ts';

/** A session on one of its dates, with the sections that meet then. */
export interface SessionDay {
  /** Of its row on the schedule page. */
  readonly id: string;
  readonly date: IsoDate | undefined;
  readonly meetings: readonly Meeting[];
}

/** By date: several where sections meet on different days. */
export function sessionDays({ id, date, meetings }: Session): SessionDay[] {
  const dates = [...new Set(meetings.map(({ start }) => dateOf(start)))];
  if (date === undefined || dates.length < 2) return [{ id, date, meetings }];
  return dates.map((day, index) => {
    const held = meetings.filter(({ start }) => dateOf(start) === day);
    const [section = ''] = held.flatMap((meeting) => meeting.section ?? []);
    return { id: index === 0 ? id : `${id}-${slug(section)}`, date: day, meetings: held };
  });
}
