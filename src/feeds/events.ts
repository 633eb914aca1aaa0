/** A course as events: what calendars contain, and what pages tell search engines. */
import type { DateTime } from 'luxon';
import { dateOf, type IsoDate } from '../course/dates/calendar.ts';
import { sectionLabel } from '../course/labels.ts';
import type { Course, Deadline, Named, OfficeHour, Session } from '../course/model.ts';
import { findSection, type ClassSection } from '../course/sections.ts';
import { andList } from '../text/and-list.ts';
import { plainLine } from '../text/outline.ts';
import { slug } from '../text/slug.ts';
import { placeText } from './place.ts';
import type { Revision, Revisions } from '../course/history/revisions.ts';

export interface CourseEvent {
  /** Unique in the course, and unchanged when the event moves: `recitation-docker-a`, `due-I1`. */
  readonly id: string;
  readonly kind: Session['kind'] | 'office-hours';
  readonly title: string;
  /** A date if it lasts all day. */
  readonly start: DateTime | IsoDate;
  /** Its last day, if it lasts for several. Absent if it lasts a day, or no time at all. */
  readonly end?: DateTime | IsoDate | undefined;
  /** Text. */
  readonly place?: string | undefined;
  /** Absolute, or from the site's root. */
  readonly url?: string | undefined;
  /** Further text, one line each. */
  readonly notes: readonly string[];
  readonly cancelled: boolean;
  /** The session it is a meeting of. */
  readonly session?: Session | undefined;
  /** The section it is for; absent if it is for everyone. */
  readonly section?: ClassSection | undefined;
  readonly revision?: Revision | undefined;
}

/** By start. Sessions without a date are left out. */
export function courseEvents(course: Course, revisions: Revisions = new Map()): CourseEvent[] {
  const events = [
    ...course.sessions.flatMap((session) => sessionEvents(session, course, revisions.get(session.id))),
    ...course.deadlines.map((deadline) =>
      deadlineEvent(deadline, course.language, revisions.get(`due-${deadline.id}`)),
    ),
    ...course.officeHours.map((hour) => officeHour(hour, course, revisions.get(hour.id))),
  ];
  return numbered(events)
    .map((event) => ({ key: key(event), event }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ event }) => event);
}

function sessionEvents(session: Session, course: Course, revision: Revision | undefined): CourseEvent[] {
  const { id, kind, date, until, meetings, cancelled, material, speakers } = session;
  if (kind === 'deadline' || date === undefined) return [];
  const about = {
    ...{ kind, cancelled, session, revision },
    url: material?.url ?? `/schedule/#${id}`,
  };
  if (meetings.length === 0) {
    const notes = notesOf(speakers, [session.note]);
    return [{ ...about, id, title: titleOf(session, course), start: date, end: until, notes }];
  }
  return meetings.map(({ section, start, end, place, staff, note }) => ({
    ...{ ...about, start, end, place: place && placeText(place, course) },
    id: withSection(id, section),
    section: findSection(course, kind, section),
    title: titleOf(session, course, section),
    notes: notesOf([...speakers, ...staff], [session.note, note]),
  }));
}

/** “With Ada Example”, then what is said of it. */
function notesOf(people: readonly Named[], lines: readonly (string | undefined)[]): string[] {
  const names = andList(people.map(({ name }) => plainLine(name)));
  const said = lines.flatMap((line) => (line === undefined ? [] : plainLine(line)));
  return [...(names === '' ? [] : [`With ${names}`]), ...new Set(said)];
}

/** “Recitation A: Containers”, “Lecture cancelled: No class”. */
function titleOf({ kind, title, cancelled }: Session, { labels }: Course, section?: string): string {
  const isNamedByTitle = ['event', 'break', 'day'].includes(kind) && section === undefined && !cancelled;
  if (isNamedByTitle) return title;
  const words = [labels[kind].one, section, cancelled ? 'cancelled' : undefined];
  return `${words.filter((word) => word !== undefined).join(' ')}: ${title}`;
}

function deadlineEvent(
  { id, title, section, url, at, late }: Deadline,
  language: string,
  revision: Revision | undefined,
): CourseEvent {
  const until = late?.until.setLocale(language).toLocaleString({
    ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  });
  const policy = late?.policy === undefined ? '' : ` (${late.policy})`;
  return {
    ...{
      id: `due-${id}`,
      kind: 'deadline',
      title: `Due: ${title}${section === undefined ? '' : ` (${sectionLabel(section)})`}`,
      start: at,
      url,
      cancelled: false,
      revision,
    },
    notes: until === undefined ? [] : [`Late until ${until}${policy}`],
  };
}

function officeHour(hour: OfficeHour, course: Course, revision: Revision | undefined): CourseEvent {
  const { id, section, start, end, place, staff, note, cancelled } = hour;
  const words = [course.labels['office-hours'].one, section, cancelled ? 'cancelled' : undefined];
  return {
    ...{ id, kind: 'office-hours', start, end, url: '/staff/', cancelled, revision },
    place: place && placeText(place, course),
    title: words.filter((word) => word !== undefined).join(' '),
    notes: notesOf(staff, [note]),
  };
}

function withSection(id: string, section: string | undefined): string {
  return section === undefined ? id : `${id}-${slug(section)}`;
}

/** Meetings that are otherwise identical are numbered: `office-hours-2022-08-30-2`. */
function numbered(events: readonly CourseEvent[]): CourseEvent[] {
  const used = new Set<string>();
  return events.map((event) => {
    let id = event.id;
    for (let count = 2; used.has(id); count++) id = `${event.id}-${count}`;
    used.add(id);
    return { ...event, id };
  });
}

function key({ start, id }: CourseEvent): string {
  const [date, time] = typeof start === 'string' ? [start, ''] : [dateOf(start), start.toMillis()];
  return `${date} ${time} ${id}`;
}
