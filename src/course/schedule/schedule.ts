/** Gives every listed session its date: pins first, then, in teaching order, the next free slot of its kind. */
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { readBreaks } from './breaks.ts';
import { longWeekdayName, sayDate, type IsoDate } from '../dates/calendar.ts';
import type { Kind } from '../model.ts';
import { applyChanges, readRunsAs, type CancelledSlots } from './changes.ts';
import type { Report } from '../../problems/reporter.ts';
import { kinds } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import type { SessionInput } from '../schema/sessions.ts';
import { placePinned } from './pinned.ts';
import {
  placeInOrder,
  slotKind,
  titleOf,
  type DatedSession,
  type ListedSession,
  type Placing,
} from './placing.ts';
import { readSlots, tracksOf, type Slot } from './slots.ts';
import { checkTerm, classDays, specialDays, withoutFar, type SpecialDays } from './term.ts';

/** The days of the slots that no session takes. */
export interface FreeSlots {
  readonly kind: Kind;
  readonly section: string | undefined;
  readonly dates: readonly IsoDate[];
}

export interface DatedSchedule {
  /** In the order they are listed. */
  readonly sessions: readonly DatedSession[];
  /** The days on which weekly meetings take place, breaks not considered. */
  readonly classDays: readonly IsoDate[];
  /** Every day of each break, with its name. */
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly cancelled: readonly CancelledSlots[];
  /** Days that readers are told about: finals, days that run as another. */
  readonly special: readonly SpecialDays[];
  /** Every meeting of the office hours. */
  readonly officeHours: readonly Slot[];
  /** For each kind that has slots, and each section of it. */
  readonly free: readonly FreeSlots[];
}

const nothing: DatedSchedule = {
  sessions: [],
  classDays: [],
  breaks: new Map<IsoDate, string>(),
  cancelled: [],
  special: [],
  officeHours: [],
  free: [],
};

/** Dates a schedule. Sessions that cannot be placed stay undated, and it is reported why. */
export function dateSchedule(input: ScheduleInput, located: Located, report: Report): DatedSchedule {
  if (!checkTerm(input, located, report)) return nothing;
  const schedule = { ...input, term: withoutFar(input.term) };
  const breaks = readBreaks(schedule, located, report);
  const context = { schedule, located, breaks, report };
  const runsAs = readRunsAs(context);
  const usual = readSlots(schedule, located, breaks, runsAs, report);
  const { slots, cancelled } = applyChanges(usual, context);
  const tracks = new Map(
    [...slots].map(([kind, all]) => [kind, tracksOf(schedule.meetings[kind] ?? [], all)]),
  );
  const placing = { schedule, located, breaks, tracks, taken: new Map<Slot, string>(), report };
  const listed = listSessions(schedule, located, report);
  const pinned = placePinned(listed, placing);
  const sessions = placeInOrder(listed, pinned, placing);
  warnOutOfOrder(sessions, pinned, placing);
  return {
    sessions,
    classDays: classDays(schedule),
    breaks,
    cancelled,
    special: [
      ...specialDays(schedule),
      ...[...runsAs].map(([date, as]) => ({
        title: `Runs as ${longWeekdayName(as)}`,
        first: date,
        last: date,
      })),
    ],
    officeHours: slots.get('office-hours') ?? [],
    free: kinds.flatMap((kind) => freeSlots(kind, placing)),
  };
}

function listSessions(schedule: ScheduleInput, located: Located, report: Report): ListedSession[] {
  let unit: string | undefined;
  return schedule.sessions.flatMap((input, index) => {
    unit = input.unit ?? unit;
    if (isHeading(input)) return [];
    const kind = kindOf(input, located.at(['sessions', index]), report);
    return kind ? [{ input, index, kind, name: input[kind] ?? undefined, unit }] : [];
  });
}

/** Whether an entry says nothing but which module begins. */
function isHeading({ unit, ...others }: SessionInput): boolean {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return unit !== undefined && Object.values(others).every(isEmpty);
}

function freeSlots(kind: Kind, { tracks, taken }: Placing): FreeSlots[] {
  return (tracks.get(kind) ?? []).map(({ section, slots }) => ({
    ...{ kind, section },
    dates: slots.filter((slot) => !taken.has(slot)).map(({ date }) => date),
  }));
}

/** A session that takes the next slot may come before a pinned one that is listed before it. */
function warnOutOfOrder(
  sessions: readonly DatedSession[],
  pinned: ReadonlyMap<ListedSession, DatedSession>,
  placing: Placing,
): void {
  const isPinned = new Set<DatedSession>(pinned.values());
  const warned = new Set<DatedSession>();
  for (const [index, session] of sessions.entries()) {
    const { date } = session;
    if (date === undefined || session.sharesSlot || isPinned.has(session)) continue;
    const later = sessions
      .slice(0, index)
      .find(
        (other) =>
          isPinned.has(other) &&
          !warned.has(other) &&
          !placing.breaks.has(other.date ?? '') &&
          (other.date ?? '') > date &&
          slotKind(other, placing) === slotKind(session, placing),
      );
    if (!later) continue;
    warned.add(later);
    placing.report(
      placing.located.at(['sessions', session.index, session.kind]),
      'schedule/out-of-order',
      `“${titleOf(session)}” takes ${sayDate(date)}, before “${titleOf(later)}” (${sayDate(later.date ?? '')}), which is listed before it`,
      `list it before “${titleOf(later)}”, or give it a date with on:`,
      'warning',
    );
  }
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
