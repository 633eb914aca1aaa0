/** A row of the schedule, as the schedule, the home page and its own page show it. */
import { kindLabels } from '../../course/labels.ts';
import type { Deadline, Link, Session } from '../../course/model.ts';
import type { Format } from '../format.ts';
import type { Context } from './view.ts';

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
  /** HTML, as what follows: texts with their links. */
  readonly speaker: string | undefined;
  /** Each a list of alternatives. */
  readonly readings: readonly (readonly string[])[];
  readonly chapters: readonly string[];
  readonly materials: readonly string[];
  /** Where there are too many to show them all at once. */
  readonly moreMaterials: readonly string[];
  readonly note: string | undefined;
  readonly due: readonly DueView[];
}

/** How many materials a row shows before the rest folds away. */
const shownMaterials = 5;

export function sessionView(session: Session, { course, format, line }: Context): SessionView {
  const { date, material, speaker, note } = session;
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
  // A reference may have no address.
  const links = (list: readonly Link[]) => list.map(({ label, url }) => line(label, url || undefined));
  const materials = links(session.materials);
  const fold = materials.length > shownMaterials + 1;
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
    speaker: speaker && line(speaker.name, speaker.url),
    readings: session.readings.map((alternatives) =>
      alternatives.map(({ title, url, note: where }) =>
        [line(title, url), ...(where === undefined ? [] : [line(where)])].join(', '),
      ),
    ),
    chapters: links(session.chapters),
    materials: fold ? materials.slice(0, shownMaterials) : materials,
    moreMaterials: fold ? materials.slice(shownMaterials) : [],
    note: note && line(note),
    due: session.due.map((deadline) => dueView(deadline, format)),
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
