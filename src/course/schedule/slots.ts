import type { Place } from '../../problems/problem.ts';
import { daysBetween, weekdayOf, weekOf, type TimeRange, type IsoDate } from '../dates/calendar.ts';
import type { Located } from '../../source/yaml.ts';
import { meetingKinds, type MeetingInput, type MeetingKind, type ScheduleInput } from '../schema/schedule.ts';

/** One section's meeting in a slot: still a time of day, not yet an instant. */
export interface SlotMeeting {
  readonly date: IsoDate;
  readonly section: string | undefined;
  readonly times: TimeRange;
  readonly place: string | undefined;
  /** Where the time was written. */
  readonly from: Place;
  /** Why it is not as in every week. */
  readonly note?: string | undefined;
}

/** A date on which a kind of session meets; several dates where its sections meet on different days. */
export interface Slot {
  readonly date: IsoDate;
  readonly meetings: readonly SlotMeeting[];
}

/**
 * Every kind that has weekly meetings, with its slots.
 * @param runsAs days that run as another weekday (Monday = 1)
 */
export function readSlots(
  schedule: ScheduleInput,
  located: Located,
  breaks: ReadonlySet<IsoDate>,
  runsAs: ReadonlyMap<IsoDate, number>,
): Map<MeetingKind, Slot[]> {
  const { starts, ends } = schedule.term;
  const days = daysBetween(starts, ends)
    .filter((date) => !breaks.has(date))
    .map((date) => ({ date, weekday: runsAs.get(date) ?? weekdayOf(date) }));
  const slots = new Map<MeetingKind, Slot[]>();
  for (const kind of meetingKinds) {
    const sections = schedule.meetings[kind];
    if (!sections) continue;
    const places = sections.map((section, index) => ({
      ...section,
      from: located.at(['meetings', kind, index, 'time']),
    }));
    slots.set(kind, slotsOf(places, days));
  }
  return slots;
}

/**
 * The slots of a kind, by date. Sections share a slot when it is the same one of their week: the Thursday and the
 * Friday recitation of a week are one slot. A break takes away only the sections it meets.
 */
function slotsOf(
  sections: readonly (MeetingInput & { readonly from: Place })[],
  days: readonly { readonly date: IsoDate; readonly weekday: number }[],
): Slot[] {
  const slots = new Map<string, SlotMeeting[]>();
  for (const { date, weekday } of days) {
    for (const { days: own, time, section, place, from } of sections) {
      const ordinal = own.indexOf(weekday);
      if (ordinal < 0) continue;
      const key = `${weekOf(date)} ${ordinal}`;
      // Where a day runs as another of its week, a section has two slots of the same place in the week.
      const isSecond = slots.get(key)?.some((meeting) => meeting.from === from) ?? false;
      const slot = isSecond ? `${key} ${date}` : key;
      slots.set(slot, [...(slots.get(slot) ?? []), { date, section, times: time, place, from }]);
    }
  }
  return [...slots.values()]
    .map((meetings) => ({ date: meetings[0]?.date ?? '', meetings }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
