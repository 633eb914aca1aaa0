/** The calendars of a course: one with everything, and one for each kind of event, section, and choice of sections. */
import { DateTime } from 'luxon';
import { dayAfter, type IsoDate } from '../course/dates/calendar.ts';
import type { Course } from '../course/model.ts';
import { classSections, type ClassSection } from '../course/sections.ts';
import { slug } from '../text/slug.ts';
import { absoluteAddress } from './address.ts';
import { courseEvents, type CourseEvent } from './events.ts';
import { serialize, text, unknownText, type Component, type Property } from './icalendar.ts';
import type { Revisions } from '../course/history/revisions.ts';
import { describeTimeZone } from './time-zone.ts';

export interface Calendar {
  /** From the site's root: `/calendar-lectures.ics`. */
  readonly url: string;
  readonly label: string;
  /** What it contains. Default: everything. */
  readonly kinds?: readonly CourseEvent['kind'][] | undefined;
  /** Only its meetings. */
  readonly section?: ClassSection;
  /** No meetings of the other sections of their kinds. */
  readonly chosen?: readonly ClassSection[];
}

const everything: Calendar = { url: '/calendar.ics', label: 'Everything' };

/** Each is called what its first kind is. */
const byKind = [
  { url: '/calendar-lectures.ics', kinds: ['lecture', 'guest'] },
  { url: '/calendar-recitations.ics', kinds: ['recitation'] },
  { url: '/calendar-labs.ics', kinds: ['lab'] },
  { url: '/calendar-exams.ics', kinds: ['exam'] },
  { url: '/calendar-events.ics', kinds: ['event'] },
  { url: '/calendar-deadlines.ics', kinds: ['deadline'] },
  { url: '/calendar-office-hours.ics', kinds: ['office-hours'] },
] as const;

/** With more choices of sections, there is no calendar for each. */
const mostChoices = 60;

export function calendarsOf(course: Course): Calendar[] {
  return [...kindCalendars(course), ...sectionCalendars(course), ...choiceCalendars(course)];
}

/** The first one has everything. */
export function kindCalendars({ sessions, deadlines, officeHours, labels }: Course): Calendar[] {
  const found = new Set<CourseEvent['kind']>([
    ...sessions.flatMap(({ kind, date }) => (kind === 'deadline' || date === undefined ? [] : kind)),
    ...(deadlines.length > 0 ? (['deadline'] as const) : []),
    ...(officeHours.length > 0 ? (['office-hours'] as const) : []),
  ]);
  const own = byKind.filter(({ kinds }) => kinds.some((kind) => found.has(kind)));
  return [everything, ...own.map(({ url, kinds }) => ({ url, kinds, label: labels[kinds[0]].many }))];
}

/** The meetings of each section: `/calendar-recitations-b.ics`. */
export function sectionCalendars(course: Course): (Calendar & { readonly section: ClassSection })[] {
  return classSections(course)
    .flat()
    .flatMap((section) => {
      const ofKind = kindCalendars(course).find(({ kinds }) => kinds?.includes(section.kind));
      if (!ofKind) return [];
      const url = ofKind.url.replace('.ics', `-${slug(section.name)}.ics`);
      return [{ ...ofKind, url, label: `${ofKind.label} ${section.name}`, section }];
    });
}

/** Everything for a student, for each choice of sections: `/calendar-for-lecture-one-recitation-b.ics`. */
export function choiceCalendars(course: Course): Calendar[] {
  const choices = classSections(course).reduce<ClassSection[][]>(
    (all, sections) => all.flatMap((chosen) => [chosen, ...sections.map((one) => [...chosen, one])]),
    [[]],
  );
  if (choices.length > mostChoices) return [];
  return choices
    .filter(({ length }) => length > 0)
    .map((chosen) => ({
      url: `/calendar-for-${chosen.map(({ id }) => id).join('-')}.ics`,
      label: chosen.map(({ kind, name }) => `${course.labels[kind].one} ${name}`).join(', '),
      chosen,
    }));
}

function isIn({ kinds, section, chosen }: Calendar, event: CourseEvent): boolean {
  return (
    kinds?.includes(event.kind) !== false &&
    (section === undefined || section.id === event.section?.id) &&
    (chosen ?? []).every(({ kind, id }) => kind !== event.section?.kind || id === event.section.id)
  );
}

/** Each of the course's calendars → its text (RFC 5545). */
export function calendarTexts(course: Course, revisions: Revisions): Map<Calendar, string> {
  const events = courseEvents(course, revisions);
  const start = DateTime.fromISO(course.term.starts, { zone: course.timeZone });
  const times = events.flatMap((event) => (typeof event.start === 'string' ? [] : event.start));
  const zone = describeTimeZone(
    course.timeZone,
    DateTime.min(start, ...times),
    DateTime.max(start, ...times).plus({ days: 1 }),
  );
  const unchanged = { sequence: 0, modified: start };
  const components = events.map((event) => ({ event, component: eventComponent(event, course, unchanged) }));
  return new Map(
    calendarsOf(course).map((calendar) => {
      const own = components.filter(({ event }) => isIn(calendar, event));
      const all = [zone, ...own.map(({ component }) => component)];
      return [calendar, serialize(['vcalendar', head(calendar, course), all])];
    }),
  );
}

function head(calendar: Calendar, { shortTitle, term, timeZone }: Course): Property[] {
  const parts = [shortTitle, term.name, ...(calendar === everything ? [] : [calendar.label])];
  const name = parts.join(' · ');
  return [
    text('version', '2.0'),
    text('prodid', '-//Lectern//Lectern//EN'),
    // Two names for each, RFC 7986's and its predecessor: calendars know one or the other.
    unknownText('name', name),
    unknownText('x-wr-calname', name),
    ['x-wr-timezone', {}, 'unknown', timeZone],
    ['refresh-interval', {}, 'duration', 'PT6H'],
    ['x-published-ttl', {}, 'unknown', 'PT6H'],
  ];
}

function eventComponent(
  event: CourseEvent,
  course: Course,
  unchanged: { readonly sequence: number; readonly modified: DateTime },
): Component {
  const { start, end, place, cancelled, kind } = event;
  const { sequence, modified } = event.revision ?? unchanged;
  const url = event.url === undefined ? undefined : absoluteAddress(event.url, course.siteUrl);
  const notes = [...event.notes, ...(url === undefined ? [] : [url])].join('\n');
  const takesTime = !cancelled && typeof start !== 'string' && end !== undefined && kind !== 'office-hours';
  const properties: Property[] = [
    text('uid', `${event.id}@${authority(course)}`),
    utc('dtstamp', modified),
    utc('last-modified', modified),
    ['sequence', {}, 'integer', sequence],
    when('dtstart', start, course.timeZone),
    // Work is due at an instant. RFC 5545 (3.6.1) has events without an end for that; an end that equals the start
    // violates 3.8.2.2, and a later one would suggest that there is more time.
    // The end of several days is the day after the last (3.6.1).
    ...(end ? [when('dtend', typeof end === 'string' ? dayAfter(end) : end, course.timeZone)] : []),
    text('summary', event.title),
    ...(place === undefined ? [] : [text('location', place)]),
    ...(notes === '' ? [] : [text('description', notes)]),
    ...(url === undefined ? [] : [['url', {}, 'uri', url] as const]),
    text('status', cancelled ? 'CANCELLED' : 'CONFIRMED'),
    text('transp', takesTime ? 'OPAQUE' : 'TRANSPARENT'),
  ];
  return ['vevent', properties, []];
}

function when(name: string, at: DateTime | IsoDate, zone: string): Property {
  return typeof at === 'string' ? [name, {}, 'date', at] : local(name, at, zone);
}

const dateTime = "yyyy-MM-dd'T'HH:mm:ss";

function local(name: string, at: DateTime, zone: string): Property {
  const time = at.setZone(zone);
  // An hour that the clock repeats happens twice; local time can only mean the first.
  if (time.getPossibleOffsets().length > 1) return utc(name, at);
  return [name, { tzid: zone }, 'date-time', time.toFormat(dateTime)];
}

function utc(name: string, at: DateTime): Property {
  return [name, {}, 'date-time', at.toUTC().toFormat(`${dateTime}'Z'`)];
}

/** What makes ids unique across all courses, and all terms of a course. */
function authority({ siteUrl, title, term }: Course): string {
  const { host, pathname } = siteUrl === undefined ? { host: slug(title), pathname: '' } : new URL(siteUrl);
  return `${slug(term.name)}.${host}${pathname.replace(/\/$/, '')}`;
}
