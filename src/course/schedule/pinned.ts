/** Which slots a session takes that has a date of its own. */
import type { Place } from '../../problems/problem.ts';
import { overlap, sayDate, weekdayName, weekdayOf, type IsoDate, type Pin } from '../dates/calendar.ts';
import type { Kind } from '../model.ts';
import { checkBreak, checkDate, farFrom } from './check-date.ts';
import type { ChangeInput } from '../schema/meetings.ts';
import { slotKind, titleOf, type DatedSession, type ListedSession, type Placing } from './placing.ts';
import { byTime, type Slot, type Track } from './slots.ts';
import { termOf } from './term.ts';

type DatePin = Extract<Pin, { tba: false }>;

/** Sessions with a date of their own take their slots before all others, so that the rest flows around them. */
export function placePinned(
  listed: readonly ListedSession[],
  placing: Placing,
): Map<ListedSession, DatedSession> {
  const { located, report } = placing;
  const pinned = new Map<ListedSession, DatedSession>();
  for (const session of listed) {
    const pin = session.input.on;
    if (!pin || pin.tba) continue;
    if (session.input.with) {
      report(
        located.at(['sessions', session.index, 'with']),
        'schedule/two-dates',
        '“on” and “with: previous” both say when this session is',
        'keep one of the two',
      );
    }
    const at = located.at(['sessions', session.index, 'on']);
    const term = termOf(placing.schedule.term);
    // Without a date: it would have made a calendar of centuries.
    if (farFrom(pin.date, term) !== undefined) checkDate(pin, at, term, report);
    else pinned.set(session, placeOn(pin, session, pinned, placing));
  }
  return pinned;
}

function placeOn(
  pin: DatePin,
  session: ListedSession,
  pinned: ReadonlyMap<ListedSession, DatedSession>,
  placing: Placing,
): DatedSession {
  const { located, tracks, taken, report } = placing;
  const at = located.at(['sessions', session.index, 'on']);
  const kind = slotKind(session, placing);
  const ofKind = tracks.get(kind ?? 'event') ?? [];
  const onDay = ofKind.flatMap(({ slots }) => slots).filter(({ date }) => date === pin.date);
  checkPin(pin, onDay, session, kind, placing, at);
  // An exam in the evening leaves the lecture of its day alone.
  const meant = onDay.filter(({ times }) => overlap(times, pin.times));
  const free = meant.filter((slot) => !taken.has(slot));
  // Off the pattern there is no slot; two lectures at one time are a mistake there as well.
  const sameTime = [...pinned].find(
    ([{ kind }, { meetings }]) =>
      kind === session.kind &&
      meetings.some(({ date, times }) => date === pin.date && pin.times && overlap(times, pin.times)),
  );
  const other = (free.length === 0 && meant[0] && taken.get(meant[0])) ?? (sameTime && titleOf(sameTime[0]));
  if (other) {
    report(
      at,
      'schedule/slot-taken',
      `${sayDate(pin.date)} is already taken by “${other}”`,
      'pin one of the two to another date, or write “with: previous” in place of “on:” to share the slot',
    );
  }
  const dated = { ...session, sharesSlot: false };
  if (pin.times) {
    for (const slot of meant) taken.set(slot, titleOf(session));
    const place = meant[0]?.place;
    const own = {
      date: pin.date,
      section: undefined,
      times: pin.times,
      place,
      staff: [],
      from: at,
      ofWeek: '',
    };
    return { ...dated, date: pin.date, meetings: [own] };
  }
  const meetings = ofKind.flatMap((track) => companion(track, pin.date, free[0] ?? meant[0], placing) ?? []);
  for (const { section } of free.length > 0 ? ofKind : [])
    if (meetings.every((meeting) => meeting.section !== section))
      report(
        at,
        'schedule/too-many-sessions',
        `no date is left for “${titleOf(session)}” of section “${section ?? ''}”`,
        'give the section another day for one it lost (move: under “calendar”), or choose an earlier date',
      );
  for (const slot of meetings) taken.set(slot, titleOf(session));
  meetings.sort(byTime);
  return { ...dated, date: meetings[0]?.date ?? pin.date, meetings };
}

/**
 * The slot that a section takes for a session pinned to a date: of that date, else the same one of the week, else the
 * next.
 */
function companion(
  { slots }: Track,
  date: IsoDate,
  pinned: Slot | undefined,
  { taken }: Placing,
): Slot | undefined {
  if (!pinned) return undefined;
  const free = slots.filter((slot) => !taken.has(slot));
  return (
    free.find((slot) => slot.date === date) ??
    free.find(({ ofWeek }) => ofWeek === pinned.ofWeek) ??
    free.find((slot) => slot.date > date)
  );
}

/** Checks a date that somebody typed against everything that is known of it; reports the first disagreement. */
function checkPin(
  pin: DatePin,
  onDay: readonly Slot[],
  session: ListedSession,
  kind: Kind | undefined,
  { schedule, breaks, tracks, report }: Placing,
  at: Place,
): void {
  const isExam = session.kind === 'exam' || session.kind === 'event';
  const [inTerm, noBreak] = isExam
    ? [
        `correct the date, or add the exams after the classes to the term, such as finals: ${sayDate(pin.date)}`,
        'choose another date, or remove the day from “breaks”; for a week of finals, write “finals:” under “term” instead of a break',
      ]
    : [];
  if (!checkDate(pin, at, termOf(schedule.term), report, inTerm)) return;
  if (!checkBreak(pin.date, at, breaks, report, noBreak)) return;
  if (schedule.calendar.some((change) => cancels(change, pin.date, session.kind))) {
    report(
      at,
      'schedule/on-a-cancelled-day',
      `${sayDate(pin.date)} is cancelled under “calendar”, and with it “${titleOf(session)}”`,
      'move it to another date, or say what is cancelled: kind: lecture',
    );
    return;
  }
  if (!kind || onDay.length > 0 || pin.times) return;
  const slots = (tracks.get(kind) ?? []).flatMap((track) => track.slots);
  const days = [...new Set(slots.map(({ date }) => weekdayOf(date)))].sort().map(weekdayName);
  report(
    at,
    'schedule/not-a-meeting-day',
    `${sayDate(pin.date)} is not a day on which ${kind}s meet${days.length > 0 ? ` (${days.join(', ')})` : ''}`,
    `choose a meeting day, or give it a time of its own: ${sayDate(pin.date)} 10:00-11:00`,
  );
}

/** Whether a change cancels all of a kind on a date. */
function cancels(change: ChangeInput, date: IsoDate, kind: Kind): boolean {
  return (
    'cancel' in change &&
    change.cancel.date === date &&
    change.section === undefined &&
    (change.kind?.includes(kind) ?? true)
  );
}
