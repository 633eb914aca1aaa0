/** Gives every listed session its date: pins first, then, in teaching order, the next free slot of its kind. */
import type { Place, Problem } from '../source/problem.ts';
import type { Located } from '../source/yaml.ts';
import { sayDate, weekdayName, weekdayOf, type Pin } from './calendar.ts';
import type { IsoDate, Kind, Term } from './model.ts';
import { kinds, type ScheduleInput, type SessionInput } from './schema.ts';
import { slotsOf, type Slot, type SlotMeeting } from './slots.ts';

/** A session with its date, its references not yet resolved. */
export interface DatedSession {
  readonly input: SessionInput;
  /** Its position in `sessions:`. */
  readonly index: number;
  readonly kind: Kind;
  /** What stands behind its kind: an id, or a title. */
  readonly name: string | undefined;
  readonly date: IsoDate | undefined;
  readonly sharesSlot: boolean;
  readonly meetings: readonly SlotMeeting[];
}

export interface Break {
  readonly name: string;
  readonly date: IsoDate;
}

export interface DatedSchedule {
  /** In the order they are listed. */
  readonly sessions: readonly DatedSession[];
  /** The days in the term on which something would have met, by date. */
  readonly breaks: readonly Break[];
  readonly problems: readonly Problem[];
}

/** Dates a schedule. Sessions that cannot be placed stay undated, each with a problem that says why. */
export function dateSchedule(schedule: ScheduleInput, located: Located): DatedSchedule {
  const { term } = schedule;
  const problems: Problem[] = [];
  function report(place: Place, name: string, message: string, remedy: string): void {
    problems.push({ ...place, severity: 'error', name: `schedule/${name}`, message, remedy });
  }

  if (term.ends < term.starts) {
    report(
      located.at(['term', 'ends']),
      'term-ends-early',
      `the term ends on ${term.ends}, before it starts on ${term.starts}`,
      'swap the two dates or correct the year',
    );
    return { sessions: [], breaks: [], problems };
  }

  const breaks = readBreaks(schedule, located, report);
  const slots = readSlots(schedule, located, new Set(breaks.keys()));
  const listed = schedule.sessions.flatMap((input, index) => {
    const kind = kindOf(input, located.at(['sessions', index]), report);
    return kind ? [{ input, index, kind, name: input[kind] ?? undefined }] : [];
  });

  /** Whose slots a session takes; `undefined` for an event, which has a date of its own. */
  function slotKind({ input, kind }: { input: SessionInput; kind: Kind }): Kind | undefined {
    if (input.slot) return input.slot;
    if (slots.has(kind)) return kind;
    return kind === 'event' ? undefined : kind === 'exam' || kind === 'guest' ? 'lecture' : kind;
  }

  // Pins take their slots before anything else, so that the rest flows around them.
  const taken = new Map<Slot, string>();
  const pinned = new Map<number, DatedSession>();
  for (const session of listed) {
    const pin = session.input.on;
    if (!pin || pin.tba) continue;
    const at = located.at(['sessions', session.index, 'on']);
    const kind = slotKind(session);
    const slot =
      kind && slots.get(kind)?.find(({ meetings }) => meetings.some(({ date }) => date === pin.date));
    checkPin(pin, slot, kind, { term, breaks, slots, at, report });
    const other = slot && taken.get(slot);
    if (other) {
      report(
        at,
        'slot-taken',
        `${sayDate(pin.date)} is already taken by “${other}”`,
        'pin one of the two to another date, or add “with: previous” to share the slot',
      );
    }
    if (slot) taken.set(slot, titleOf(session));
    const own = pin.times && [
      { date: pin.date, section: undefined, times: pin.times, place: undefined, from: at },
    ];
    pinned.set(session.index, {
      ...session,
      date: pin.date,
      sharesSlot: false,
      meetings: own ?? slot?.meetings ?? [],
    });
  }

  const left = new Map<Kind, { first: (typeof listed)[number]; count: number }>();
  const dated: DatedSession[] = [];
  for (const session of listed) {
    const pin = pinned.get(session.index);
    if (pin) {
      dated.push(pin);
      continue;
    }
    const undated = { ...session, date: undefined, sharesSlot: false, meetings: [] };
    const previous = dated.at(-1);
    if (session.input.with === 'previous') {
      if (!previous) {
        report(
          located.at(['sessions', session.index, 'with']),
          'no-previous',
          'there is no session before this one to share a slot with',
          'remove “with: previous”',
        );
      }
      dated.push(
        previous
          ? { ...session, date: previous.date, sharesSlot: true, meetings: previous.meetings }
          : undated,
      );
      continue;
    }
    const kind = slotKind(session);
    if (session.input.on?.tba || !kind) {
      if (!kind && !session.input.on) {
        report(
          located.atKey(['sessions', session.index, session.kind]),
          'event-without-date',
          `“${titleOf(session)}” has no date: events have no weekly meeting`,
          'add its date, such as on: 2022-12-18 09:30-11:30, or on: TBA',
        );
      }
      dated.push(undated);
      continue;
    }
    const slot = slots.get(kind)?.find((candidate) => !taken.has(candidate));
    if (slot) {
      taken.set(slot, titleOf(session));
      dated.push({ ...session, date: slot.date, sharesSlot: false, meetings: slot.meetings });
    } else {
      const entry = left.get(kind) ?? { first: session, count: 0 };
      left.set(kind, { ...entry, count: entry.count + 1 });
      dated.push(undated);
    }
  }

  for (const [kind, { first, count }] of left) {
    const place = located.at(['sessions', first.index, first.kind]);
    const available = slots.get(kind)?.length ?? 0;
    if (available === 0) {
      report(
        place,
        'no-meetings',
        `nothing says when a ${kind} meets`,
        `add ${kind}: with days and time under “meetings”, or a date with “on:”`,
      );
    } else {
      report(
        place,
        'too-many-sessions',
        `${count} more than the ${available} ${kind} slots of the term: from “${titleOf(first)}” on there is no date left`,
        'remove or join sessions, let two share a slot (with: previous), or extend the term',
      );
    }
  }

  return { sessions: dated, breaks: meetingDays(breaks, schedule, term), problems };
}

type Report = (place: Place, name: string, message: string, remedy: string) => void;

function readBreaks(schedule: ScheduleInput, located: Located, report: Report): Map<IsoDate, string> {
  const { starts, ends } = schedule.term;
  const breaks = new Map<IsoDate, string>();
  for (const [name, ranges] of Object.entries(schedule.breaks)) {
    for (const date of ranges.flat()) {
      if (!breaks.has(date)) breaks.set(date, name);
    }
    const outside = ranges.flat().find((date) => date < starts || date > ends);
    if (outside) {
      report(
        located.at(['breaks', name]),
        'break-outside-term',
        `“${name}” (${sayDate(outside)}) lies outside the term, ${starts} to ${ends}`,
        'correct the year, or remove the break',
      );
    }
  }
  return breaks;
}

function readSlots(
  schedule: ScheduleInput,
  located: Located,
  breaks: ReadonlySet<IsoDate>,
): Map<Kind, Slot[]> {
  const slots = new Map<Kind, Slot[]>();
  for (const kind of kinds) {
    const sections = schedule.meetings[kind];
    if (!sections) continue;
    const places = sections.map((section, index) => {
      const several = Array.isArray(inputMeetings(located, kind));
      return { ...section, from: located.at(['meetings', kind, ...(several ? [index] : []), 'time']) };
    });
    slots.set(kind, slotsOf(places, schedule.term, breaks));
  }
  return slots;
}

function inputMeetings(located: Located, kind: Kind): unknown {
  const value = located.value;
  const meetings: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'meetings') : undefined;
  return typeof meetings === 'object' && meetings !== null ? Reflect.get(meetings, kind) : undefined;
}

function kindOf(input: SessionInput, place: Place, report: Report): Kind | undefined {
  const named = kinds.filter((kind) => input[kind] !== undefined);
  const [kind] = named;
  if (kind && named.length === 1) return kind;
  report(
    place,
    kind ? 'two-kinds' : 'no-kind',
    kind ? `this session is both ${named.join(' and ')}` : 'this session does not say what kind it is',
    kind ? 'keep one of them' : `begin it with one of ${kinds.join(', ')}: such as lecture: 02_systems`,
  );
  return undefined;
}

function checkPin(
  pin: Extract<Pin, { tba: false }>,
  slot: Slot | undefined,
  kind: Kind | undefined,
  context: {
    term: Term;
    breaks: ReadonlyMap<IsoDate, string>;
    slots: ReadonlyMap<Kind, Slot[]>;
    at: Place;
    report: Report;
  },
): void {
  const { term, breaks, slots, at, report } = context;
  const actual = weekdayOf(pin.date);
  if (pin.weekday !== undefined && pin.weekday !== actual) {
    report(
      at,
      'weekday-mismatch',
      `${pin.date} is a ${weekdayName(actual)}, not a ${weekdayName(pin.weekday)}`,
      `write ${sayDate(pin.date)}, or correct the date`,
    );
    return;
  }
  const holiday = breaks.get(pin.date);
  if (pin.date < term.starts || pin.date > term.ends) {
    report(
      at,
      'outside-term',
      `${sayDate(pin.date)} is outside the term, ${term.starts} to ${term.ends}`,
      'correct the date, or the term’s starts and ends',
    );
  } else if (holiday) {
    report(
      at,
      'on-a-break',
      `${sayDate(pin.date)} is “${holiday}”`,
      'choose another date, or remove the day from “breaks”',
    );
  } else if (kind && !slot && !pin.times) {
    const days = [...new Set((slots.get(kind) ?? []).map(({ date }) => weekdayOf(date)))]
      .sort()
      .map(weekdayName);
    report(
      at,
      'not-a-meeting-day',
      `${sayDate(pin.date)} is not a day on which a ${kind} meets${days.length > 0 ? ` (${days.join(', ')})` : ''}`,
      `choose a meeting day, or give it a time of its own: ${sayDate(pin.date)} 10:00-11:00`,
    );
  }
}

/** The days of the breaks on which some kind would have met. */
function meetingDays(breaks: ReadonlyMap<IsoDate, string>, schedule: ScheduleInput, term: Term): Break[] {
  const days = new Set(
    kinds.flatMap((kind) => (schedule.meetings[kind] ?? []).flatMap((section) => section.days)),
  );
  return [...breaks]
    .filter(([date]) => days.has(weekdayOf(date)) && date >= term.starts && date <= term.ends)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What messages call a session. */
function titleOf({
  input,
  name,
  kind,
}: {
  input: SessionInput;
  name: string | undefined;
  kind: Kind;
}): string {
  return input.title ?? name ?? kind;
}
