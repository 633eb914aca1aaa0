/** Which slots a session takes that has no date of its own: the next free one of each section. */
import { plural } from '../../text/plural.ts';
import type { Located } from '../../source/yaml.ts';
import type { IsoDate } from '../dates/calendar.ts';
import type { Kind } from '../model.ts';
import type { Report } from '../../problems/reporter.ts';
import type { MeetingKind } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import type { SessionInput } from '../schema/sessions.ts';
import { byTime, type Slot, type Track } from './slots.ts';

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
