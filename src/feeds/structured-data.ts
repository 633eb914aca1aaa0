/** What pages tell search engines: schema.org, as JSON-LD. */
import type { DateTime } from 'luxon';
import type { Course, Person, WeeklyMeeting } from '../course/model.ts';
import { plainLine } from '../text/outline.ts';
import { absoluteAddress } from './address.ts';
import { courseEvents, type CourseEvent } from './events.ts';

/**
 * Page → text for `<script type="application/ld+json">`. The home page has the course; each meeting is on the page
 * of its session, or on the schedule if the session has none.
 */
export function structuredData(course: Course): Map<string, string> {
  const events = new Map<string, object[]>();
  for (const event of courseEvents(course)) {
    const { session } = event;
    if (!session || session.kind === 'break' || session.kind === 'day') continue;
    const page = session.material?.url ?? '/schedule/';
    events.set(page, [...(events.get(page) ?? []), eventData(event, course)]);
  }
  const pages = [...events].map(([page, list]) => [page, script({ '@graph': list })] as const);
  return new Map([['/', script(courseData(course))], ...pages]);
}

function courseData(course: Course): object {
  const { title, numbers, description, language, siteUrl, license, term } = course;
  return {
    '@type': 'Course',
    name: title,
    courseCode: numbers.length > 0 ? numbers.join(', ') : undefined,
    description,
    url: siteUrl,
    inLanguage: language,
    license: license?.url,
    provider: organization(course),
    hasCourseInstance: {
      '@type': 'CourseInstance',
      name: `${title}, ${term.name}`,
      startDate: term.starts,
      endDate: term.ends,
      instructor: course.instructors.map((person) => personData(person, siteUrl)),
      courseSchedule: course.weekly
        .filter(({ kind }) => kind !== 'office-hours')
        .map((meeting) => weeklyData(meeting, course)),
    },
  };
}

function weeklyData(
  { days, start, end, every, starts, ends }: WeeklyMeeting,
  { term, timeZone }: Course,
): object {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${every}W`,
    byDay: days.map((day) => `https://schema.org/${names[day - 1] ?? ''}`),
    startTime: start,
    endTime: end,
    startDate: starts ?? term.starts,
    endDate: ends ?? term.ends,
    scheduleTimezone: timeZone,
  };
}

function eventData(event: CourseEvent, course: Course): object {
  const { title, start, end, place, url, cancelled, session } = event;
  const { siteUrl, term } = course;
  const performers = session?.speakers.map((speaker) => personData(speaker, siteUrl)) ?? [];
  return {
    '@type': 'EducationEvent',
    name: title,
    startDate: dateOrTime(start),
    endDate: end && dateOrTime(end),
    eventStatus: `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    location: place === undefined ? undefined : { '@type': 'Place', name: place },
    url: url === undefined ? undefined : absoluteAddress(url, siteUrl),
    performer: performers.length === 0 ? undefined : performers,
    organizer: organization(course),
    superEvent: { '@type': 'CourseInstance', name: `${course.title}, ${term.name}` },
  };
}

function organization({ institution }: Course): object | undefined {
  return institution === undefined ? undefined : { '@type': 'Organization', name: institution };
}

function personData({ name, url }: Pick<Person, 'name' | 'url'>, siteUrl: string | undefined): object {
  return {
    '@type': 'Person',
    name: plainLine(name),
    url: url === undefined ? undefined : absoluteAddress(url, siteUrl),
  };
}

function dateOrTime(at: DateTime | string): string | null {
  return typeof at === 'string' ? at : at.toISO({ suppressMilliseconds: true });
}

/** Keeps the course's text from closing the element it is in. */
function script(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
