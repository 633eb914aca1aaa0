/** A row of the schedule, as the schedule, the home page and its own page show it. */
import { kindLabels } from '../../course/labels.ts';
import type { Course, Deadline, Link, Reading, Session } from '../../course/model.ts';
import type { Format } from '../format.ts';

export { kindLabels };

export interface DueView {
  readonly title: string;
  /** Absent while the assignment is not released. */
  readonly url: string | undefined;
  /** “Wed, Sep 7, 11:59 PM” */
  readonly when: string;
  /** ISO 8601 with offset. */
  readonly iso: string;
  readonly late:
    { readonly when: string; readonly iso: string; readonly policy: string | undefined } | undefined;
}

export interface MeetingView {
  readonly section: string | undefined;
  readonly times: string;
  readonly place: string | undefined;
  readonly start: string;
  readonly end: string;
}

export interface SessionView {
  readonly id: string;
  readonly kind: Session['kind'];
  readonly cancelled: boolean;
  readonly kindLabel: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly day: string;
  readonly longDay: string;
  readonly sharesSlot: boolean;
  readonly meetings: readonly MeetingView[];
  /** Its time and place where they are not the usual ones of its kind. */
  readonly unusual: readonly MeetingView[];
  readonly decks: readonly Link[];
  readonly speaker: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly readings: readonly (readonly Reading[])[];
  readonly chapters: readonly Link[];
  readonly materials: readonly Link[];
  /** Where there are too many to show them all at once. */
  readonly moreMaterials: readonly Link[];
  readonly due: readonly DueView[];
  readonly note: string | undefined;
}

/** How many materials a row shows before the rest folds away. */
const shownMaterials = 5;

export function sessionView(session: Session, course: Course, format: Format): SessionView {
  const { date, material } = session;
  const meetings = session.meetings.map((meeting) => ({
    section: meeting.section,
    times: format.times(meeting),
    place: meeting.place,
    start: iso(meeting.start),
    end: iso(meeting.end),
  }));
  const usual = session.meetings.every(({ start, end, place }) =>
    course.weekly.some(
      (weekly) =>
        weekly.days.includes(start.weekday) &&
        weekly.start === start.toFormat('HH:mm') &&
        weekly.end === end.toFormat('HH:mm') &&
        weekly.place === place,
    ),
  );
  const fold = session.materials.length > shownMaterials + 1;
  return {
    id: session.id,
    kind: session.kind,
    cancelled: session.cancelled,
    kindLabel: kindLabels[session.kind],
    title: session.title,
    url: material?.url,
    date,
    day: date === undefined ? 'To be announced' : format.day(date),
    longDay: date === undefined ? 'To be announced' : format.longDay(date),
    sharesSlot: session.sharesSlot,
    meetings,
    unusual: usual ? [] : meetings,
    decks: deckLinks(session),
    speaker: session.speaker,
    readings: session.readings,
    chapters: session.chapters,
    materials: fold ? session.materials.slice(0, shownMaterials) : session.materials,
    moreMaterials: fold ? session.materials.slice(shownMaterials) : [],
    due: session.due.map((deadline) => dueView(deadline, format)),
    note: session.note,
  };
}

export function deckLinks({ material }: Pick<Session, 'material'>): Link[] {
  const decks = material?.decks ?? [];
  return decks.map(({ url, title }) => ({ label: decks.length > 1 ? title : 'Slides', url }));
}

export function dueView({ title, url, at, late }: Deadline, format: Format): DueView {
  return {
    ...{ title, url },
    when: format.instant(at),
    iso: iso(at),
    late: late && { when: format.instant(late.until), iso: iso(late.until), policy: late.policy },
  };
}

function iso(at: Deadline['at']): string {
  return at.toISO({ suppressMilliseconds: true }) ?? '';
}
