/** Days that are not like every week: what `calendar:` says, done to the slots. */
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { sayDate, type DatedWeekday, type IsoDate } from '../dates/calendar.ts';
import type { Report } from '../../problems/reporter.ts';
import { checkBreak, checkDate } from './check-date.ts';
import { meetingKinds, type ChangeInput, type MeetingKind, type ScheduleInput } from '../schema/schedule.ts';
import type { Slot, SlotMeeting } from './slots.ts';

/** A slot that was to be, and is not. */
export interface CancelledSlot extends Slot {
  readonly kind: MeetingKind;
  /** Why. */
  readonly note: string | undefined;
}

interface Context {
  readonly schedule: ScheduleInput;
  readonly located: Located;
  readonly breaks: ReadonlyMap<IsoDate, string>;
  readonly report: Report;
}

type Cancel = Extract<ChangeInput, { cancel: unknown }>;
type Move = Extract<ChangeInput, { move: unknown }>;

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

/** The slots of each kind after all that is cancelled and moved, in the order in which it is written. */
export function applyChanges(
  slots: ReadonlyMap<MeetingKind, readonly Slot[]>,
  context: Context,
): { slots: Map<MeetingKind, readonly Slot[]>; cancelled: CancelledSlot[] } {
  const changed = new Map(slots);
  const cancelled: CancelledSlot[] = [];
  for (const [index, change] of context.schedule.calendar.entries()) {
    if ('as' in change) continue;
    const key = 'cancel' in change ? 'cancel' : 'move';
    const day = 'cancel' in change ? change.cancel : change.move;
    const at = context.located.at(['calendar', index, key]);
    if (!checkDate(day, at, context.schedule.term, context.report)) continue;
    const meets = (meeting: SlotMeeting) =>
      meeting.date === day.date && (change.section === undefined || meeting.section === change.section);
    const kinds = (change.kind ?? meetingKinds).filter((kind) =>
      changed.get(kind)?.some(({ meetings }) => meetings.some(meets)),
    );
    if (kinds.length === 0) reportNothing(change, day, at, context);
    for (const kind of kinds) {
      const before = changed.get(kind) ?? [];
      if ('cancel' in change) {
        cancelled.push({
          ...{ kind, date: day.date, note: change.note },
          meetings: before.flatMap(({ meetings }) => meetings.filter(meets)),
        });
        changed.set(
          kind,
          meeting(before, meets, () => []),
        );
      } else {
        const target = context.located.at(['calendar', index, change.to ? 'to' : 'move']);
        changed.set(
          kind,
          meeting(before, meets, (one) => [moved(one, change, target)]),
        );
      }
    }
    if ('move' in change) checkTarget(change, index, context);
  }
  return { slots: changed, cancelled };
}

/** Puts other meetings in the place of some; slots without meetings go, the others stay in the order of their dates. */
function meeting(
  slots: readonly Slot[],
  isMeant: (meeting: SlotMeeting) => boolean,
  replace: (meeting: SlotMeeting) => readonly SlotMeeting[],
): Slot[] {
  return slots
    .map((slot) => {
      if (!slot.meetings.some(isMeant)) return slot;
      const meetings = slot.meetings.flatMap((one) => (isMeant(one) ? replace(one) : [one]));
      const dates = meetings.map(({ date }) => date).sort();
      return { date: dates[0] ?? slot.date, meetings };
    })
    .filter(({ meetings }) => meetings.length > 0)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function moved(one: SlotMeeting, { to, place, note }: Move, target: Place): SlotMeeting {
  return {
    ...one,
    date: to?.date ?? one.date,
    times: to?.times ?? one.times,
    place: place ?? one.place,
    from: to?.times ? target : one.from,
    note,
  };
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
  if (checkDate(to, at, schedule.term, report)) checkBreak(to.date, at, breaks, report);
}

function reportNothing(change: Cancel | Move, { date }: DatedWeekday, at: Place, context: Context): void {
  const holiday = context.breaks.get(date);
  const what = change.kind === undefined ? 'nothing' : `no ${change.kind.join(' or ')}`;
  context.report(
    at,
    'schedule/nothing-to-change',
    `${what} meets on ${sayDate(date)}${holiday === undefined ? '' : `, which is “${holiday}”`}`,
    'correct the date or the kind, or remove this change',
  );
}
