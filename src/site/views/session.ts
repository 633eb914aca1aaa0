/** A row of the schedule, as the schedule, the home page and its own page show it. */
import { handoutUrl } from '../../course/addresses.ts';
import { bareLink } from '../../course/content/references.ts';
import { dateOf, sayTime } from '../../course/dates/calendar.ts';
import { sectionLabel } from '../../course/labels.ts';
import type { Course, Deadline, Link, Meeting, Reading, Session, WeeklyMeeting } from '../../course/model.ts';
import { classSections, findSection } from '../../course/sections.ts';
import { sessionDays } from '../../course/session-days.ts';
import { andList } from '../../text/and-list.ts';
import type {
  DeckLinkView,
  DueView,
  MeetingView,
  NoteView,
  SectionChoice,
  SessionView,
} from '../../theme/views/session.ts';
import type { Context } from './context.ts';
import { recordingLink } from './recording.ts';

/** How many materials a row shows before the rest is folded away. */
const shownMaterials = 5;

type SessionContext = Pick<Context, 'course' | 'format' | 'line'>;

/** Each of a list, the first of each module with its name. */
export function withUnits<Item extends { readonly unit?: string | undefined }>(
  items: readonly Item[],
): (Item & { readonly beginsUnit: string | undefined })[] {
  const begun = new Set<string>();
  return items.map((item) => {
    const { unit } = item;
    const beginsUnit = unit === undefined || begun.has(unit) ? undefined : unit;
    if (unit !== undefined) begun.add(unit);
    return { ...item, beginsUnit };
  });
}

/** A view for each day on which a session meets, with what is due then. */
export function sessionDayViews(
  session: Session,
  context: SessionContext & Pick<Context, 'session'>,
): SessionView[] {
  const days = sessionDays(session);
  if (days.length < 2) return [context.session(session)];
  return days.map((day) => {
    const due = session.due.filter(({ at }) => dateOf(at) === day.date);
    const view = sessionView({ ...session, ...day, due }, context);
    // Which sections meet on this day.
    return { ...view, unusual: view.meetings };
  });
}

export function sessionView(session: Session, { course, format, line }: SessionContext): SessionView {
  const { id, kind, title, unit, cancelled, sharesSlot, date, until, material, speakers } = session;
  const isSpread = sessionDays(session).length > 1;
  const sectionIds = session.meetings.map(({ section }) => findSection(course, kind, section)?.id);
  const meetings = session.meetings.map((meeting, index) => ({
    sectionId: sectionIds[index],
    ...meetingView(meeting, isSpread, { format, line }),
  }));
  const isUsual = session.meetings.every((meeting) => isWeekly(meeting, course.weekly));
  const isOfSections = session.meetings.some(({ section }) => section !== undefined);
  const day = date === undefined ? 'To be announced' : format.day(date);
  // A reference may have no address.
  const links = (list: readonly Link[]) => list.map(({ label, url }) => line(label, url || undefined));
  const materials = links(session.materials);
  const shown = materials.length > shownMaterials + 1 ? shownMaterials : materials.length;
  return {
    ...{ id, kind, title, unit, cancelled, sharesSlot, date, until, meetings },
    kindLabel: course.labels[kind].one,
    forSections: forSections(sectionIds, course),
    url: material?.url,
    day: until === undefined ? day : `${day} – ${format.day(until)}`,
    longDay: date === undefined ? 'To be announced' : format.longDay(date),
    unusual: isUsual && !(cancelled && isOfSections) ? [] : meetings,
    decks: deckLinks(session),
    recording: recordingLink(session),
    speakers: andList(speakers.map(({ name, url }) => line(name, url))),
    readings: session.readings.map((alternatives) => alternatives.map((one) => readingText(one, line))),
    chapters: links(session.chapters),
    materials: materials.slice(0, shown),
    moreMaterials: materials.slice(shown),
    notes: notes(session, meetings, line),
    due: session.due.map((deadline) => dueView(deadline, { course, format })),
  };
}

/** @param isSpread whether its session meets on several days */
function meetingView(
  meeting: Meeting,
  isSpread: boolean,
  { format, line }: Pick<SessionContext, 'format' | 'line'>,
): Omit<MeetingView, 'sectionId'> {
  const { section, place, staff, start, end } = meeting;
  return {
    ...{ section, start: iso(start), end: iso(end) },
    day: isSpread ? format.day(dateOf(start)) : undefined,
    times: format.times(meeting),
    place: place && placeHtml(place, line),
    staff: staff.map(({ name, url }) => line(name, url)).join(', ') || undefined,
  };
}

export function placeHtml(place: string, line: Context['line']): string {
  const link = bareLink(place);
  return link ? line(link.label, link.url) : line(place);
}

/** `undefined` if it is for all sections of a kind, or for people of no section, too. */
function forSections(ids: readonly (string | undefined)[], course: Course): string | undefined {
  const isForAll =
    ids.length === 0 ||
    ids.includes(undefined) ||
    classSections(course).some((sections) => sections.every(({ id }) => ids.includes(id)));
  return isForAll ? undefined : [...new Set(ids)].join(' ');
}

/** @param sessions what a page shows: there is a choice if they are of several sections. Default: all */
export function sectionChoices(course: Course, sessions?: readonly SessionView[]): SectionChoice[] {
  const shown = sessions?.flatMap(({ meetings }) => meetings.map(({ sectionId }) => sectionId));
  return classSections(course)
    .filter((sections) => shown === undefined || sections.filter(({ id }) => shown.includes(id)).length > 1)
    .flatMap((sections) => {
      const [first] = sections;
      return first ? { kindLabel: course.labels[first.kind].one, sections } : [];
    });
}

/** The session's own, and those of its meetings: of each section, unless all have the same. */
function notes(session: Session, views: readonly MeetingView[], line: Context['line']): NoteView[] {
  const ofAll = { section: undefined, sectionId: undefined };
  const own = session.note === undefined ? [] : [{ text: line(session.note), ...ofAll }];
  const [first] = session.meetings;
  const isShared = session.meetings.every(({ note }) => note === first?.note);
  const ofMeetings = session.meetings.flatMap(({ note }, index) =>
    note === undefined
      ? []
      : { text: line(note), section: views[index]?.section, sectionId: views[index]?.sectionId },
  );
  return [
    ...own,
    ...(isShared ? ofMeetings.slice(0, 1).map(({ text }) => ({ text, ...ofAll })) : ofMeetings),
  ];
}

/** Does it meet when and where the course meets every week? */
export function isWeekly({ section, start, end, place }: Meeting, weekly: readonly WeeklyMeeting[]): boolean {
  return weekly.some(
    (usual) =>
      (section === undefined || usual.section === section) &&
      usual.days.includes(start.weekday) &&
      usual.start === sayTime(start) &&
      usual.end === sayTime(end) &&
      usual.place === place,
  );
}

function readingText({ title, url, note }: Reading, line: Context['line']): string {
  return [line(title, url), ...(note === undefined ? [] : [line(note)])].join(', ');
}

export function deckLinks({ decks }: Pick<Session, 'decks'>): DeckLinkView[] {
  return decks.map((deck) => ({
    label: decks.length > 1 ? deck.title : 'Slides',
    url: deck.url,
    name: decks.length > 1 ? `${deck.title}: slides` : `Slides: ${deck.title}`,
    handout: { url: handoutUrl(deck), name: `Handout: ${deck.title}` },
  }));
}

export function dueView(
  { title, url, section, at, late }: Deadline,
  { course, format }: Pick<Context, 'course' | 'format'>,
): DueView {
  // Sections of two kinds may have one name: then it is shown to all.
  const named = classSections(course)
    .flat()
    .filter(({ name }) => name === section);
  return {
    forSections: named.length === 1 ? named[0]?.id : undefined,
    ...{ title, url },
    section: section === undefined ? undefined : sectionLabel(section),
    when: format.instant(at),
    iso: iso(at),
    late: late && { when: format.instant(late.until), iso: iso(late.until), policy: late.policy },
  };
}

export function iso(at: Deadline['at']): string {
  return at.toISO({ suppressMilliseconds: true }) ?? '';
}
