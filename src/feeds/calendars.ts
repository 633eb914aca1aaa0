/** The calendars of a course: one with everything, and one for each kind of event that it has. */
import { DateTime } from 'luxon';
import type { Course } from '../course/model.ts';
import { slug } from '../text/slug.ts';
import { absoluteAddress } from './address.ts';
import { courseEvents, type CourseEvent } from './events.ts';
import { component, escapeText, serialize } from './icalendar.ts';
import type { Revisions } from '../course/history/revisions.ts';
import { timeZoneLines } from './time-zone.ts';

export interface Calendar {
  /** From the site's root: `/calendar-lectures.ics`. */
  readonly url: string;
  readonly label: string;
  /** What it holds. Default: everything. */
  readonly kinds?: readonly CourseEvent['kind'][] | undefined;
}

const everything: Calendar = { url: '/calendar.ics', label: 'Everything' };

const byKind: readonly Calendar[] = [
  { url: '/calendar-lectures.ics', label: 'Lectures', kinds: ['lecture', 'guest'] },
  { url: '/calendar-recitations.ics', label: 'Recitations', kinds: ['recitation'] },
  { url: '/calendar-labs.ics', label: 'Labs', kinds: ['lab'] },
  { url: '/calendar-exams.ics', label: 'Exams', kinds: ['exam'] },
  { url: '/calendar-events.ics', label: 'Events', kinds: ['event'] },
  { url: '/calendar-deadlines.ics', label: 'Deadlines', kinds: ['deadline'] },
  { url: '/calendar-office-hours.ics', label: 'Office hours', kinds: ['office-hours'] },
];

/** The first one holds everything. */
export function calendarsOf({ sessions, deadlines, officeHours }: Course): Calendar[] {
  const found = new Set<CourseEvent['kind']>([
    ...sessions.flatMap(({ kind, date }) => (kind === 'deadline' || date === undefined ? [] : kind)),
    ...(deadlines.length > 0 ? (['deadline'] as const) : []),
    ...(officeHours.length > 0 ? (['office-hours'] as const) : []),
  ]);
  return [everything, ...byKind.filter(({ kinds }) => kinds?.some((kind) => found.has(kind)))];
}

/** Each of the course's calendars → its text (RFC 5545). */
export function calendarTexts(course: Course, revisions: Revisions): Map<Calendar, string> {
  const events = courseEvents(course, revisions);
  const start = DateTime.fromISO(course.term.starts, { zone: course.timeZone });
  const times = events.flatMap((event) => (typeof event.start === 'string' ? [] : event.start));
  const zone = timeZoneLines(
    course.timeZone,
    DateTime.min(start, ...times),
    DateTime.max(start, ...times).plus({ days: 1 }),
  );
  const unchanged = { sequence: 0, modified: start };
  const components = events.map((event) => ({ event, lines: eventLines(event, course, unchanged) }));
  return new Map(
    calendarsOf(course).map((calendar) => {
      const lines = components.flatMap(({ event, lines }) =>
        calendar.kinds?.includes(event.kind) === false ? [] : lines,
      );
      const all = component('VCALENDAR', [...head(calendar, course), ...zone, ...lines]);
      return [calendar, serialize(all)];
    }),
  );
}

function head(calendar: Calendar, { shortTitle, term, timeZone }: Course): string[] {
  const parts = [shortTitle, term.name, ...(calendar === everything ? [] : [calendar.label])];
  const name = escapeText(parts.join(' · '));
  return [
    'VERSION:2.0',
    'PRODID:-//Lectern//Lectern//EN',
    // Two names for each, RFC 7986's and the one that came before: calendars know one or the other.
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `X-WR-TIMEZONE:${timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
  ];
}

function eventLines(
  event: CourseEvent,
  course: Course,
  unchanged: { readonly sequence: number; readonly modified: DateTime },
): string[] {
  const { start, end, place, cancelled, kind } = event;
  const { sequence, modified } = event.revision ?? unchanged;
  const changed = utc(modified);
  const url = event.url === undefined ? undefined : absoluteAddress(event.url, course.siteUrl);
  const notes = [...event.notes, ...(url === undefined ? [] : [url])].join('\n');
  const takesTime = !cancelled && typeof start !== 'string' && end !== undefined && kind !== 'office-hours';
  return component('VEVENT', [
    `UID:${escapeText(`${event.id}@${authority(course)}`)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    typeof start === 'string'
      ? `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`
      : localTime('DTSTART', start, course.timeZone),
    // Work is due at a moment. RFC 5545 (3.6.1) has events without an end for that; one that equals the start is
    // against 3.8.2.2, and one that lies after it would say that there is more time.
    ...(end ? [localTime('DTEND', end, course.timeZone)] : []),
    `SUMMARY:${escapeText(event.title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(notes === '' ? [] : [`DESCRIPTION:${escapeText(notes)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${takesTime ? 'OPAQUE' : 'TRANSPARENT'}`,
  ]);
}

const dateTime = "yyyyMMdd'T'HHmmss";

function localTime(name: string, at: DateTime, zone: string): string {
  const local = at.setZone(zone);
  // An hour that the clock repeats is two hours; local time can only mean the first.
  if (local.getPossibleOffsets().length > 1) return `${name}:${utc(at)}`;
  return `${name};TZID=${zone}:${local.toFormat(dateTime)}`;
}

function utc(at: DateTime): string {
  return at.toUTC().toFormat(`${dateTime}'Z'`);
}

/** What makes ids unique among all courses, and all terms of a course. */
function authority({ siteUrl, title, term }: Course): string {
  const { host, pathname } = siteUrl === undefined ? { host: slug(title), pathname: '' } : new URL(siteUrl);
  return `${slug(term.name)}.${host}${pathname.replace(/\/$/, '')}`;
}
