/** A row of the schedule, as the schedule, the home page and its own page show it. */
import { bareLink } from '../../course/content/references.ts';
import { sayTime } from '../../course/dates/calendar.ts';
import type { Course, Deadline, Link, Meeting, Reading, Session } from '../../course/model.ts';
import { andList } from '../../text/and-list.ts';
import type { DueView, MeetingView, SessionView } from '../../theme/views/session.ts';
import type { Format } from '../format.ts';
import type { Context } from './context.ts';

/** How many materials a row shows before the rest is folded away. */
const shownMaterials = 5;

export function sessionView(
  session: Session,
  { course, format, line }: Pick<Context, 'course' | 'format' | 'line'>,
): SessionView {
  const { id, kind, title, cancelled, sharesSlot, date, material, speakers, note } = session;
  const meetings = session.meetings.map((meeting) => meetingView(meeting, { format, line }));
  const isUsual = session.meetings.every((meeting) => isWeekly(meeting, course));
  // A reference may have no address.
  const links = (list: readonly Link[]) => list.map(({ label, url }) => line(label, url || undefined));
  const materials = links(session.materials);
  const shown = materials.length > shownMaterials + 1 ? shownMaterials : materials.length;
  return {
    ...{ id, kind, title, cancelled, sharesSlot, date, meetings },
    kindLabel: course.labels[kind].one,
    url: material?.url,
    day: date === undefined ? 'To be announced' : format.day(date),
    longDay: date === undefined ? 'To be announced' : format.longDay(date),
    unusual: isUsual ? [] : meetings,
    decks: deckLinks(session),
    speakers: andList(speakers.map(({ name, url }) => line(name, url))),
    readings: session.readings.map((alternatives) => alternatives.map((one) => readingText(one, line))),
    chapters: links(session.chapters),
    materials: materials.slice(0, shown),
    moreMaterials: materials.slice(shown),
    note: note && line(note),
    due: session.due.map((deadline) => dueView(deadline, format)),
  };
}

function meetingView(meeting: Meeting, { format, line }: Pick<Context, 'format' | 'line'>): MeetingView {
  const { section, place, start, end } = meeting;
  return {
    ...{ section, start: iso(start), end: iso(end) },
    times: format.times(meeting),
    place: place && placeHtml(place, line),
  };
}

export function placeHtml(place: string, line: Context['line']): string {
  const link = bareLink(place);
  return link ? line(link.label, link.url) : line(place);
}

/** Does it meet when and where the course meets every week? */
function isWeekly({ start, end, place }: Meeting, { weekly }: Course): boolean {
  return weekly.some(
    (usual) =>
      usual.days.includes(start.weekday) &&
      usual.start === sayTime(start) &&
      usual.end === sayTime(end) &&
      usual.place === place,
  );
}

function readingText({ title, url, note }: Reading, line: Context['line']): string {
  return [line(title, url), ...(note === undefined ? [] : [line(note)])].join(', ');
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
