import { sayDate } from '../course/dates/calendar.ts';
import type { FreeSlots } from '../course/schedule/schedule.ts';

/** `lecture: 2, from Mon 2025-04-21 on`, a line for each kind and section that has slots. */
export function sayFreeSlots(free: readonly FreeSlots[]): string[] {
  return free.map(({ kind, section, dates }) => {
    const [first] = dates;
    const whose = section === undefined ? kind : `${kind} ${section}`;
    return first === undefined ? `${whose}: none` : `${whose}: ${dates.length}, from ${sayDate(first)} on`;
  });
}
