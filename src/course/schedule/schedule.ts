/** Gives every listed session its date: pins first, then, in teaching order, the next free slot of its kind. */
import type { Place } from '../../problems/problem.ts';
import { plural } from '../../text/plural.ts';
import type { Located } from '../../source/yaml.ts';
import { readBreaks } from './breaks.ts';
import { daysApart, overlap, sayDate, type IsoDate } from '../dates/calendar.ts';
import type { Kind } from '../model.ts';
import { applyChanges, readRunsAs, type CancelledSlot } from './changes.ts';
import { checkPin } from './pins.ts';
import type { Report } from '../../problems/reporter.ts';
import { kinds, type MeetingKind, type ScheduleInput, type SessionInput } from '../schema/schedule.ts';
import { readSlots, type Slot, type SlotMeeting } from './slots.ts';

/** A session as it is listed. */
interface ListedSession {
  readonly input: SessionInput;
  /** Its position in `sessions:`. */
  readonly index: number;
  readonly kind: Kind;
  /** What stands behind its kind: an id, or a title. */
  readonly name: string | undefined;
}

/** A session with its date, its references not yet resolved. */
export interface DatedSession extends ListedSession {
  readonly date: IsoDate | undefined;
  readonly sharesSlot: boolean;
  readonly meetings: readonly SlotMeeting[];
}

export interface DatedSchedule {
  /** In the order they are listed. */
  readonly sessions: readonly DatedSession[];
  /** Every day of each break, with its name. */
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly cancelled: readonly CancelledSlot[];
  /** Every meeting of the office hours. */
  readonly officeHours: readonly SlotMeeting[];
  /** The days of the slots that no session takes, for each kind that has slots. */
  readonly free: ReadonlyMap<Kind, readonly IsoDate[]>;
}

/** What placing sessions needs to know, and the slots that are taken so far, with the titles that took them. */
interface Placing {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly slots: ReadonlyMap<MeetingKind, readonly Slot[]>;
  readonly taken: Map<Slot, string>;
  readonly report: Report;
}

/** In days. A term that is longer is a year mistyped. */
const longestTerm = 366;

const nothing: DatedSchedule = {
  sessions: [],
  breaks: new Map<IsoDate, string>(),
  cancelled: [],
  officeHours: [],
  free: new Map<Kind, IsoDate[]>(),
};

/** Dates a schedule. Sessions that cannot be placed stay undated, and it is reported why. */
export function dateSchedule(schedule: ScheduleInput, located: Located, report: Report): DatedSchedule {
  const { term } = schedule;
  if (term.ends < term.starts) {
    report(
      located.at(['term', 'ends']),
      'schedule/term-ends-early',
      `the term ends on ${term.ends}, before it starts on ${term.starts}`,
      'swap the two dates or correct the year',
    );
    return nothing;
  }
  if (daysApart(term.starts, term.ends) > longestTerm) {
    report(
      located.at(['term', 'ends']),
      'schedule/term-too-long',
      `the term would last from ${term.starts} to ${term.ends}, more than a year`,
      'correct the year',
    );
    return nothing;
  }

  const breaks = readBreaks(schedule, located, report);
  const context = { schedule, located, breaks, report };
  const usual = readSlots(schedule, located, new Set(breaks.keys()), readRunsAs(context));
  const { slots, cancelled } = applyChanges(usual, context);
  const placing = { schedule, located, breaks, slots, taken: new Map<Slot, string>(), report };
  const listed = schedule.sessions.flatMap((input, index) => {
    const kind = kindOf(input, located.at(['sessions', index]), report);
    return kind ? [{ input, index, kind, name: input[kind] ?? undefined }] : [];
  });
  const pinned = placePinned(listed, placing);
  const sessions = placeInOrder(listed, pinned, placing);
  return {
    sessions,
    breaks,
    cancelled,
    officeHours: (slots.get('office-hours') ?? []).flatMap(({ meetings }) => meetings),
    free: new Map(kinds.flatMap((kind) => freeDays(kind, placing))),
  };
}

/** Sessions with a date of their own take their slots before all others, so that the rest flows around them. */
function placePinned(listed: readonly ListedSession[], placing: Placing): Map<ListedSession, DatedSession> {
  const { located, slots, taken, report } = placing;
  const pinned = new Map<ListedSession, DatedSession>();
  for (const session of listed) {
    const pin = session.input.on;
    if (!pin || pin.tba) continue;
    const at = located.at(['sessions', session.index, 'on']);
    if (session.input.with) {
      report(
        located.at(['sessions', session.index, 'with']),
        'schedule/two-dates',
        '“on” and “with: previous” both say when this session is',
        'keep one of the two',
      );
    }
    const kind = slotKind(session, placing);
    const onDay = slots
      .get(kind ?? 'event')
      ?.find(({ meetings }) => meetings.some(({ date }) => date === pin.date));
    checkPin(pin, onDay, kind, { ...placing, term: placing.schedule.term, at });
    // An exam in the evening leaves the lecture of its day alone.
    const usual = onDay?.meetings.find(({ date, times }) => date === pin.date && overlap(times, pin.times));
    const slot = usual && onDay;
    // Off the pattern there is no slot; two lectures at one time are a mistake there as well.
    const sameTime = [...pinned].find(
      ([{ kind }, { meetings }]) =>
        kind === session.kind &&
        meetings.some(({ date, times }) => date === pin.date && pin.times && overlap(times, pin.times)),
    );
    const other = (slot && taken.get(slot)) ?? (sameTime && titleOf(sameTime[0]));
    if (other) {
      report(
        at,
        'schedule/slot-taken',
        `${sayDate(pin.date)} is already taken by “${other}”`,
        'pin one of the two to another date, or write “with: previous” in place of “on:” to share the slot',
      );
    }
    if (slot) taken.set(slot, titleOf(session));
    const own = pin.times && [
      { date: pin.date, section: undefined, times: pin.times, place: usual?.place, from: at },
    ];
    const meetings = own ?? slot?.meetings ?? [];
    const date = own ? pin.date : (slot?.date ?? pin.date);
    pinned.set(session, { ...session, date, sharesSlot: false, meetings });
  }
  return pinned;
}

/** All other sessions, in teaching order. */
function placeInOrder(
  listed: readonly ListedSession[],
  pinned: ReadonlyMap<ListedSession, DatedSession>,
  placing: Placing,
): DatedSession[] {
  const left = new Map<Kind, ListedSession[]>();
  const dated: DatedSession[] = [];
  for (const session of listed) {
    dated.push(pinned.get(session) ?? placeNext(session, dated.at(-1), left, placing));
  }
  for (const [kind, sessions] of left) reportLeft(kind, sessions, placing);
  return dated;
}

function placeNext(
  session: ListedSession,
  previous: DatedSession | undefined,
  left: Map<Kind, ListedSession[]>,
  placing: Placing,
): DatedSession {
  const { located, slots, taken, report } = placing;
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
  const slot = slots.get(kind)?.find((candidate) => !taken.has(candidate));
  if (!slot) {
    left.set(kind, [...(left.get(kind) ?? []), session]);
    return undated;
  }
  taken.set(slot, titleOf(session));
  return { ...session, date: slot.date, sharesSlot: false, meetings: slot.meetings };
}

/** Whose slots a session takes; `undefined` for an event, which has a date of its own. */
function slotKind({ input, kind }: ListedSession, { slots }: Placing): Kind | undefined {
  if (input.slot) return input.slot;
  if (slots.has(kind)) return kind;
  if (kind === 'event') return undefined;
  return kind === 'exam' || kind === 'guest' ? 'lecture' : kind;
}

function freeDays(kind: Kind, { slots, taken }: Placing): [Kind, IsoDate[]][] {
  const free = slots.get(kind)?.filter((slot) => !taken.has(slot));
  return free ? [[kind, free.map(({ date }) => date)]] : [];
}

/** Says once for each kind that its slots were too few. */
function reportLeft(kind: Kind, sessions: readonly ListedSession[], placing: Placing): void {
  const [first] = sessions;
  if (!first) return;
  const place = placing.located.at(['sessions', first.index, first.kind]);
  const available = placing.slots.get(kind)?.length ?? 0;
  if (available === 0) {
    placing.report(
      place,
      'schedule/no-meetings',
      `nothing says when ${kind}s meet`,
      `add ${kind}: with days and time under “meetings”, or a date with “on:”`,
    );
    return;
  }
  placing.report(
    place,
    'schedule/too-many-sessions',
    `${plural(sessions.length, 'session')} too many for the term’s ${plural(available, `${kind} slot`)}: no date is left from “${titleOf(first)}” on`,
    'remove or merge sessions, let two share a slot (with: previous), or extend the term',
  );
}

function kindOf(input: SessionInput, place: Place, report: Report): Kind | undefined {
  const named = kinds.filter((kind) => input[kind] !== undefined);
  const [kind] = named;
  if (kind && named.length === 1) {
    // An exam needs no more words.
    if (input[kind] === null && input.title === undefined && input.decks.length === 0 && kind !== 'exam')
      report(
        place,
        'schedule/no-name',
        `this ${kind} does not say which one it is`,
        `write its id or its title, such as ${kind}: Sailing`,
      );
    return kind;
  }
  report(
    place,
    kind ? 'schedule/two-kinds' : 'schedule/no-kind',
    kind ? `this session is both ${named.join(' and ')}` : 'this session does not say what kind it is',
    kind ? 'keep one of them' : `begin it with one of ${kinds.join(', ')}: such as lecture: 02_systems`,
  );
  return undefined;
}

/** What messages call a session. */
function titleOf({ input, name, kind }: ListedSession): string {
  return input.title ?? name ?? kind;
}
