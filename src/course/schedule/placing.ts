/** Which slots a session takes: those of its date where it has one, else the next free one of each section. */
import type { Place } from '../../problems/problem.ts';
import { plural } from '../../text/plural.ts';
import type { Located } from '../../source/yaml.ts';
import { overlap, sayDate, weekdayName, weekdayOf, type IsoDate, type Pin } from '../dates/calendar.ts';
import type { Kind } from '../model.ts';
import { checkBreak, checkDate } from './check-date.ts';
import type { Report } from '../../problems/reporter.ts';
import type { ChangeInput, MeetingKind, ScheduleInput, SessionInput } from '../schema/schedule.ts';
import { byTime, type Slot, type Track } from './slots.ts';
import { termOf } from './term.ts';

/** A session as it is listed. */
export interface ListedSession {
  readonly input: SessionInput;
  /** Its position in `sessions:`. */
  readonly index: number;
  readonly kind: Kind;
  /** What stands behind its kind: an id, or a title. */
  readonly name: string | undefined;
  /** The module that it belongs to. */
  readonly unit: string | undefined;
}

/** A session with its date, its references not yet resolved. */
export interface DatedSession extends ListedSession {
  /** Where its sections meet on different days: the first of them. */
  readonly date: IsoDate | undefined;
  readonly sharesSlot: boolean;
  /** By time: one for each section. */
  readonly meetings: readonly Slot[];
}

/** What placing sessions needs to know, and the slots that are taken so far, with the titles that took them. */
export interface Placing {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly tracks: ReadonlyMap<MeetingKind, readonly Track[]>;
  readonly taken: Map<Slot, string>;
  readonly report: Report;
}

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
    pinned.set(session, placeOn(pin, session, pinned, placing));
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
        'correct the date, or add the days after the classes to the term: finals: 2022-12-12 to 2022-12-16',
        'choose another date, or remove the day from “breaks”: a finals week is finals: under “term”',
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

/** All other sessions, in teaching order. */
export function placeInOrder(
  listed: readonly ListedSession[],
  pinned: ReadonlyMap<ListedSession, DatedSession>,
  placing: Placing,
): DatedSession[] {
  const left = new Map<string, Left>();
  const dated: DatedSession[] = [];
  for (const session of listed) {
    dated.push(pinned.get(session) ?? placeNext(session, dated.at(-1), left, placing));
  }
  for (const one of left.values()) reportLeft(one, placing);
  return dated;
}

function placeNext(
  session: ListedSession,
  previous: DatedSession | undefined,
  left: Map<string, Left>,
  placing: Placing,
): DatedSession {
  const { located, tracks, taken, report } = placing;
  const { input, index } = session;
  const undated = { ...session, date: undefined, sharesSlot: false, meetings: [] };
  if (input.with === 'previous') {
    if (previous) return { ...session, date: previous.date, sharesSlot: true, meetings: previous.meetings };
    report(
      located.at(['sessions', index, 'with']),
      'schedule/no-previous',
      'there is no session before this one to share a slot with',
      'remove “with: previous”',
    );
    return undated;
  }
  if (input.on) return undated;
  const kind = slotKind(session, placing);
  if (!kind) {
    report(
      located.atKey(['sessions', index, session.kind]),
      'schedule/event-without-date',
      `“${titleOf(session)}” has no date: events have no weekly meeting`,
      'add its date, such as on: 2022-12-18 09:30-11:30, or on: TBA',
    );
    return undated;
  }
  const meetings: Slot[] = [];
  for (const { section, slots } of tracks.get(kind) ?? [{ section: undefined, slots: [] }]) {
    const slot = slots.find((candidate) => !taken.has(candidate));
    if (slot) meetings.push(slot);
    else {
      const key = `${kind} ${section ?? ''}`;
      const available = slots.length;
      const { sessions } = left.get(key) ?? { sessions: [] };
      left.set(key, { kind, section, available, sessions: [...sessions, session] });
    }
  }
  for (const slot of meetings) taken.set(slot, titleOf(session));
  meetings.sort(byTime);
  return { ...session, date: meetings[0]?.date, sharesSlot: false, meetings };
}

/** Whose slots a session takes; `undefined` for an event, which has a date of its own. */
export function slotKind(
  { input, kind }: ListedSession,
  { tracks }: Pick<Placing, 'tracks'>,
): Kind | undefined {
  if (input.slot) return input.slot;
  if (tracks.has(kind)) return kind;
  if (kind === 'event') return undefined;
  return kind === 'exam' || kind === 'guest' ? 'lecture' : kind;
}

/** Sessions for which the slots of a kind, or of a section of it, were too few. */
interface Left {
  readonly kind: Kind;
  readonly section: string | undefined;
  /** How many slots there are. */
  readonly available: number;
  readonly sessions: readonly ListedSession[];
}

/** Says once for each kind or section that its slots were too few. */
function reportLeft({ kind, section, available, sessions }: Left, { located, report }: Placing): void {
  const [first] = sessions;
  if (!first) return;
  const place = located.at(['sessions', first.index, first.kind]);
  if (available === 0 && section === undefined) {
    report(
      place,
      'schedule/no-meetings',
      `nothing says when ${kind}s meet`,
      `add ${kind}: with days and time under “meetings”, or a date with “on:”`,
    );
    return;
  }
  const slots = plural(available, `${kind} slot`);
  report(
    place,
    'schedule/too-many-sessions',
    `${plural(sessions.length, 'session')} too many for the ${section === undefined ? `term’s ${slots}` : `${slots} of section “${section}”`}: no date is left from “${titleOf(first)}” on`,
    section === undefined
      ? 'remove or merge sessions, let two share a slot (with: previous), or extend the term'
      : 'remove or merge sessions, give the section another day for one it lost (move: under “calendar”), or extend the term',
  );
}

/** What messages call a session. */
export function titleOf({ input, name, kind }: ListedSession): string {
  return input.title ?? name ?? kind;
}
