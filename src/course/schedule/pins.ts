import type { Place } from '../../problems/problem.ts';
import { sayDate, weekdayName, weekdayOf, type Pin, type IsoDate } from '../dates/calendar.ts';
import { checkBreak, checkDate } from './check-date.ts';
import type { Kind, Term } from '../model.ts';
import type { Report } from '../../problems/reporter.ts';
import type { MeetingKind } from '../schema/schedule.ts';
import type { Slot } from './slots.ts';

/** Checks a date that somebody typed against everything that is known of it; reports the first disagreement. */
export function checkPin(
  pin: Extract<Pin, { tba: false }>,
  slot: Slot | undefined,
  kind: Kind | undefined,
  context: {
    term: Term;
    breaks: ReadonlyMap<IsoDate, string>;
    slots: ReadonlyMap<MeetingKind, readonly Slot[]>;
    at: Place;
    report: Report;
  },
): void {
  const { term, breaks, slots, at, report } = context;
  if (!checkDate(pin, at, term, report) || !checkBreak(pin.date, at, breaks, report)) return;
  if (kind && !slot && !pin.times) {
    const days = [...new Set((slots.get(kind) ?? []).map(({ date }) => weekdayOf(date)))]
      .sort()
      .map(weekdayName);
    report(
      at,
      'schedule/not-a-meeting-day',
      `${sayDate(pin.date)} is not a day on which ${kind}s meet${days.length > 0 ? ` (${days.join(', ')})` : ''}`,
      `choose a meeting day, or give it a time of its own: ${sayDate(pin.date)} 10:00-11:00`,
    );
  }
}
