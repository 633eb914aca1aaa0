/** Days that are not like every week: what `calendar:` says, and breaks of one kind or section, done to the slots. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { daysOf, overlap, sayDate, sayTime, type DatedWeekday, type IsoDate } from '../dates/calendar.ts';
import type { Report } from '../../problems/reporter.ts';
import { checkBreak, checkDate, farFrom, isFarRange } from './check-date.ts';
import { meetingKinds, type ChangeInput, type MeetingKind } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import { byTime, type Slot } from './slots.ts';
import { termOf } from './term.ts';

/** Slots of a day that were to be, and are not. */
export interface CancelledSlots {
  readonly kind: MeetingKind;
  readonly date: IsoDate;
  readonly slots: readonly Slot[];
  /** Why. */
  readonly note: string | undefined;
}

type Slots = ReadonlyMap<MeetingKind, readonly Slot[]>;

interface Context {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly report: Report;
}

type Cancel = Extract<ChangeInput, { cancel: unknown }>;
type Move = Extract<ChangeInput, { move: unknown }>;

/** Whose slots are meant. */
type Whose = Pick<Cancel, 'kind' | 'section'>;

/** Days that run as another weekday → that weekday (Monday = 1). */
export function readRunsAs(context: Context): Map<IsoDate, number> {
  const { schedule, located, breaks, report } = context;
  const runsAs = new Map<IsoDate, number>();
  for (const [index, change] of schedule.calendar.entries()) {
    if (!('as' in change)) continue;
    const at = located.at(['calendar', index]);
    if (!checkDate(change, at, schedule.term, report)) continue;
    runsAs.set(change.date, change.as);
    checkBreak(change.date, at, breaks, report);
  }
  return runsAs;
}

/** The slots of each kind, by time, after all that is cancelled and moved, in the order in which it is written. */
export function applyChanges(
  slots: Slots,
  context: Context,
): { slots: Map<MeetingKind, readonly Slot[]>; cancelled: CancelledSlots[] } {
  const changed = new Map(slots);
  const cancelled: CancelledSlots[] = [];
  const cancel = (
    kind: MeetingKind,
    date: IsoDate,
    section: string | undefined,
    note: string | undefined,
  ) => {
    const before = changed.get(kind) ?? [];
    const gone = before.filter((slot) => isMeant(slot, date, section));
    if (gone.length > 0) cancelled.push({ kind, date, slots: gone, note });
    changed.set(
      kind,
      before.filter((slot) => !gone.includes(slot)),
    );
  };
  for (const { name, whose, dates } of ownBreaks(context)) {
    for (const kind of whose.kind ?? meetingKinds)
      for (const date of dates) cancel(kind, date, whose.section, name);
  }
  const term = termOf(context.schedule.term);
  for (const [index, change] of context.schedule.calendar.entries()) {
    if ('as' in change) continue;
    const key = 'cancel' in change ? 'cancel' : 'move';
    const day = 'cancel' in change ? change.cancel : change.move;
    const at = context.located.at(['calendar', index, key]);
    const section = { whose: change, at: context.located.at(['calendar', index, 'section']) };
    if (!checkSection(section, context) || !checkDate(day, at, term, context.report)) continue;
    const kinds = (change.kind ?? meetingKinds).filter((kind) =>
      changed.get(kind)?.some((slot) => isMeant(slot, day.date, change.section)),
    );
    if (kinds.length === 0) reportNothing(change, day, at, context);
    for (const kind of kinds) {
      if ('cancel' in change) cancel(kind, day.date, change.section, change.note);
      else if (!change.to || farFrom(change.to.date, term) === undefined)
        changed.set(kind, moveSlots(kind, changed.get(kind) ?? [], change, index, context));
    }
    if ('move' in change) checkTarget(change, index, context);
  }
  return { slots: changed, cancelled };
}

function isMeant(slot: Slot, date: IsoDate, section: string | undefined): boolean {
  return slot.date === date && (section === undefined || slot.section === section);
}

/** Breaks that are not of the whole course. */
function ownBreaks(context: Context): { name: string; whose: Whose; dates: IsoDate[] }[] {
  const term = termOf(context.schedule.term);
  return Object.entries(context.schedule.breaks).flatMap(([name, entries]) =>
    entries.flatMap(({ on, ...whose }, index) => {
      const at = context.located.at(['breaks', name, index, 'section']);
      const isOwn = whose.kind !== undefined || whose.section !== undefined;
      return isOwn && checkSection({ whose, at }, context)
        ? [{ name, whose, dates: on.filter((days) => !isFarRange(days, term)).flatMap(daysOf) }]
        : [];
    }),
  );
}

/** @returns whether the section that is named, where one is, exists */
function checkSection({ whose, at }: { whose: Whose; at: Place }, { schedule, report }: Context): boolean {
  const { section, kind = [...meetingKinds] } = whose;
  const known = kind
    .flatMap((one) => schedule.meetings[one] ?? [])
    .flatMap((meeting) => meeting.section ?? []);
  if (section === undefined || known.includes(section)) return true;
  const kinds = whose.kind ? `${kind.join(' or ')} ` : '';
  report(
    at,
    'schedule/no-such-section',
    `there is no ${kinds}section “${section}”`,
    didYouMean(
      section,
      known,
      known.length > 0
        ? `use one of ${[...new Set(known)].join(', ')}`
        : 'name the sections under “meetings”, with section: on each entry, or remove this key',
    ),
  );
  return false;
}

/** Moves the slots of a day; all stay in the order of their times. */
function moveSlots(
  kind: MeetingKind,
  slots: readonly Slot[],
  change: Move,
  index: number,
  { located, report }: Context,
): Slot[] {
  const { move, to, place, note, section } = change;
  const target = located.at(['calendar', index, to ? 'to' : 'move']);
  const isMoved = (slot: Slot) => isMeant(slot, move.date, section);
  const others = slots.filter((slot) => !isMoved(slot));
  const moved = slots.filter(isMoved).map((slot): Slot => {
    const date = to?.date ?? slot.date;
    return {
      ...slot,
      ...{ date, times: to?.times ?? slot.times, place: place ?? slot.place, note },
      from: to?.times ? target : slot.from,
      movedFrom: date === slot.date ? slot.movedFrom : (slot.movedFrom ?? slot.date),
    };
  });
  const taken = moved.find((slot) =>
    others.some(
      (other) =>
        other.date === slot.date && other.section === slot.section && overlap(other.times, slot.times),
    ),
  );
  if (taken) {
    const whose = taken.section === undefined ? `the ${kind}` : `${kind} section “${taken.section}”`;
    report(
      target,
      'schedule/moved-onto-another',
      `${whose} already meets on ${sayDate(taken.date)} at ${sayTime(taken.times.start)}`,
      `choose another time, such as ${sayDate(taken.date)} 17:00-18:20, or cancel: ${sayDate(move.date)}`,
    );
  }
  return [...others, ...moved].sort(byTime);
}

function checkTarget({ to, place }: Move, index: number, context: Context): void {
  const { located, schedule, breaks, report } = context;
  if (!to && place === undefined) {
    report(
      located.at(['calendar', index]),
      'schedule/moved-nowhere',
      'this does not say where the session moves to',
      'add to: with a date or times, such as Thu 2022-10-13 15:00-16:20, or place:',
    );
  }
  if (!to) return;
  const at = located.at(['calendar', index, 'to']);
  if (checkDate(to, at, termOf(schedule.term), report)) checkBreak(to.date, at, breaks, report);
}

function reportNothing(change: Cancel | Move, { date }: DatedWeekday, at: Place, context: Context): void {
  const holiday = context.breaks.get(date);
  const what = change.kind === undefined ? 'nothing' : `no ${change.kind.join(' or ')}`;
  const whose = change.section === undefined ? '' : ` of section “${change.section}”`;
  context.report(
    at,
    'schedule/nothing-to-change',
    `${what}${whose} meets on ${sayDate(date)}${holiday === undefined ? '' : `, which is “${holiday}”`}`,
    'correct the date or the kind, or remove this change',
  );
}
