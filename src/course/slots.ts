import type { Place } from '../source/problem.ts';
import { daysBetween, weekdayOf, weekOf, type TimeRange, type IsoDate } from './calendar.ts';
import type { Located } from '../source/yaml.ts';
import type { Kind, Term } from './model.ts';
import { kinds, type MeetingInput, type ScheduleInput } from './schema.ts';

/** One section's meeting in a slot: still a time of day, not yet an instant. */
export interface SlotMeeting {
  readonly date: IsoDate;
  readonly section: string | undefined;
  readonly times: TimeRange;
  readonly place: string | undefined;
  /** Where the time was written. */
  readonly from: Place;
}

/** A date on which a kind of session meets; several dates where its sections meet on different days. */
export interface Slot {
  readonly date: IsoDate;
  readonly meetings: readonly SlotMeeting[];
}

/** Every kind that has weekly meetings, with its slots. */
export function readSlots(
  schedule: ScheduleInput,
  located: Located,
  breaks: ReadonlySet<IsoDate>,
): Map<Kind, Slot[]> {
  const slots = new Map<Kind, Slot[]>();
  for (const kind of kinds) {
    const sections = schedule.meetings[kind];
    if (!sections) continue;
    const places = sections.map((section, index) => ({
      ...section,
      from: located.at(['meetings', kind, index, 'time']),
    }));
    slots.set(kind, slotsOf(places, schedule.term, breaks));
  }
  return slots;
}

/**
 * The slots of a kind in a term, by date. Sections share a slot when it is the same one of their week: the
 * Thursday and the Friday recitation of a week are one slot. A break takes away only the sections it meets.
 */
function slotsOf(
  sections: readonly (MeetingInput & { readonly from: Place })[],
  term: Term,
  breaks: ReadonlySet<IsoDate>,
): Slot[] {
  const slots = new Map<string, SlotMeeting[]>();
  for (const date of daysBetween(term.starts, term.ends)) {
    if (breaks.has(date)) continue;
    for (const { days, time, section, place, from } of sections) {
      const ordinal = days.indexOf(weekdayOf(date));
      if (ordinal < 0) continue;
      const key = `${weekOf(date)} ${ordinal}`;
      const meetings = slots.get(key) ?? [];
      meetings.push({ date, section, times: time, place, from });
      slots.set(key, meetings);
    }
  }
  return [...slots.values()]
    .map((meetings) => ({ date: meetings[0]?.date ?? '', meetings }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
