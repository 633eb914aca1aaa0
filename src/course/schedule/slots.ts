/** When each kind of session could meet in a term: its weekly pattern as dates. */
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import {
  daysApart,
  overlap,
  sayTime,
  weekdayName,
  weekdayOf,
  weekOf,
  type IsoDate,
  type TimeRange,
} from '../dates/calendar.ts';
import { slug } from '../../text/slug.ts';
import type { Located } from '../../source/yaml.ts';
import { checkDate } from './check-date.ts';
import { meetingKinds, type MeetingInput, type MeetingKind } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import { classDays } from './term.ts';

/** A meeting that a session can take: still a time of day, not yet an instant. */
export interface Slot {
  readonly date: IsoDate;
  readonly section: string | undefined;
  readonly times: TimeRange;
  readonly place: string | undefined;
  readonly staff: readonly string[];
  /** Where the time was written. */
  readonly from: Place;
  /** What slots of several sections share that are the same one of their week: `2022-09-05 0`. */
  readonly ofWeek: string;
  /** Why it is not as in every week. */
  readonly note?: string | undefined;
  /** Where it is on another date than in every week: that date. */
  readonly movedFrom?: IsoDate | undefined;
}

/** The slots of one section, by time, or of a kind without sections. Each track gets every session. */
export interface Track {
  readonly section: string | undefined;
  readonly slots: readonly Slot[];
}

/** The names of a kind's sections, in the order in which they are listed; `undefined` for a kind without. */
export function sectionsOf(meetings: readonly MeetingInput[]): (string | undefined)[] {
  return [...new Set(meetings.map(({ section }) => section))];
}

/**
 * Every kind that has weekly meetings, with its slots by time.
 * @param runsAs days that run as another weekday (Monday = 1)
 */
export function readSlots(
  schedule: ScheduleInput,
  located: Located,
  breaks: ReadonlyMap<IsoDate, string>,
  runsAs: ReadonlyMap<IsoDate, number>,
  report: Report,
): Map<MeetingKind, Slot[]> {
  const days = classDays(schedule);
  const slots = new Map<MeetingKind, Slot[]>();
  for (const kind of meetingKinds) {
    const meetings = schedule.meetings[kind];
    if (!meetings) continue;
    const places = meetings.map((_, index) => located.at(['meetings', kind, index]));
    // Office hours are held by several people, at any time, and none of them is a section that has to come.
    if (kind !== 'office-hours') checkMeetings(kind, meetings, places, report);
    const found = meetings.flatMap((meeting, index) => {
      const at = (key: string) => located.at(['meetings', kind, index, key]);
      for (const key of ['starts', 'ends'] as const)
        if (meeting[key]) checkDate(meeting[key], at(key), schedule.term, report);
      const own = patternDays(meeting, days, runsAs).filter(({ date }) => !breaks.has(date));
      const { section, time: times, place, staff } = meeting;
      return own.map(({ date, ofWeek }) => {
        const key = `${weekOf(date)} ${positionOf(ofWeek, meeting, meetings)}`;
        return { date, section, times, place, staff, from: at('time'), ofWeek: key };
      });
    });
    slots.set(kind, distinctInWeek(found.sort(byTime)));
  }
  return slots;
}

/** The days on which a pattern meets, with the weekday (Monday = 1) that each runs as. */
export function patternDays(
  { days, every, starts, ends }: Pick<MeetingInput, 'days' | 'every' | 'starts' | 'ends'>,
  term: readonly IsoDate[],
  runsAs: ReadonlyMap<IsoDate, number>,
): { date: IsoDate; ofWeek: number }[] {
  const within = term.filter((date) => (!starts || date >= starts.date) && (!ends || date <= ends.date));
  const first = within.find((date) => days.includes(weekdayOf(date)));
  return within
    .map((date) => ({ date, ofWeek: runsAs.get(date) ?? weekdayOf(date) }))
    .filter(
      ({ date, ofWeek }) =>
        days.includes(ofWeek) &&
        (every === 1 || (first !== undefined && (daysApart(weekOf(first), weekOf(date)) / 7) % every === 0)),
    );
}

/** Which meeting of its section's week it is: 0 for the first. */
function positionOf(weekday: number, meeting: MeetingInput, meetings: readonly MeetingInput[]): number {
  const before = (other: MeetingInput, day: number) =>
    day < weekday || (day === weekday && minutes(other) < minutes(meeting));
  return meetings
    .filter(({ section }) => section === meeting.section)
    .flatMap((other) => other.days.filter((day) => before(other, day))).length;
}

function minutes({ time }: MeetingInput): number {
  return time.start.hour * 60 + time.start.minute;
}

/** Where a day runs as another of its week, a section has two slots of the same place in the week. */
function distinctInWeek(slots: readonly Slot[]): Slot[] {
  const seen = new Set<string>();
  return slots.map((slot) => {
    const key = `${slot.ofWeek} ${slot.section ?? ''}`;
    const isSecond = seen.has(key);
    seen.add(key);
    return isSecond ? { ...slot, ofWeek: `${slot.ofWeek} ${slot.date}` } : slot;
  });
}

/** By date and time of day. */
export function byTime(a: Slot, b: Slot): number {
  return timeKey(a) < timeKey(b) ? -1 : timeKey(a) > timeKey(b) ? 1 : 0;
}

function timeKey({ date, times }: Slot): string {
  return `${date} ${sayTime(times.start)}`;
}

/** Each section's own slots. */
export function tracksOf(meetings: readonly MeetingInput[], slots: readonly Slot[]): Track[] {
  return sectionsOf(meetings).map((section) => ({
    section,
    slots: slots.filter((slot) => slot.section === section),
  }));
}

/** Entries of a kind are sections, all of them, or one pattern, which does not meet twice at a time. */
function checkMeetings(
  kind: MeetingKind,
  meetings: readonly MeetingInput[],
  places: readonly Place[],
  report: Report,
): void {
  for (const [index, meeting] of meetings.entries()) {
    const at = places[index];
    if (!at) continue;
    if (meeting.section === undefined && meetings.some(({ section }) => section !== undefined)) {
      report(
        at,
        'schedule/missing-section',
        `this ${kind} has no section, and others have one`,
        'add its section:, or remove section: from the others if they are one pattern',
      );
      continue;
    }
    const twin = meetings.slice(0, index).find((before) => isNearlySame(before.section, meeting.section));
    if (twin)
      report(
        at,
        'schedule/similar-sections',
        `sections “${twin.section ?? ''}” and “${meeting.section ?? ''}” would have the same address: they differ only in case or punctuation`,
        'write the same name in both if they are one section, or give them names with other letters or digits',
      );
    const other = meetings.slice(0, index).find((before) => meetAtOnce(before, meeting));
    if (!other) continue;
    const day = meeting.days.find((weekday) => other.days.includes(weekday)) ?? 1;
    report(
      at,
      'schedule/two-at-once',
      `${meeting.section === undefined ? `this ${kind}` : `section “${meeting.section}”`} meets twice at the same time, ${weekdayName(day)} ${sayTime(meeting.time.start)}`,
      meeting.section === undefined
        ? 'correct the days or the time; if these are parallel sections, give each a name: section: A'
        : 'correct the days or the time, or the name of the section',
    );
  }
}

function isNearlySame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && slug(a) === slug(b);
}

function meetAtOnce(a: MeetingInput, b: MeetingInput): boolean {
  return (
    a.section === b.section &&
    // Every second week, or in one half of a term, each may have the hour for itself.
    a.every === 1 &&
    b.every === 1 &&
    !isBefore(a, b) &&
    !isBefore(b, a) &&
    overlap(a.time, b.time) &&
    a.days.some((day) => b.days.includes(day))
  );
}

function isBefore({ ends }: MeetingInput, { starts }: MeetingInput): boolean {
  return ends !== undefined && starts !== undefined && ends.date < starts.date;
}
