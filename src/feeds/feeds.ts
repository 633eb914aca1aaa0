/** Everything that is made from a course for programs rather than readers. */
import type { Announcement, Course } from '../course/model.ts';
import { atomText } from './atom.ts';
import { calendarsOf, calendarTexts } from './calendars.ts';
import type { Revisions } from '../course/history/revisions.ts';
import { scheduleSchemaText, scheduleText } from './schedule-json.ts';

/** Their addresses, from the site's root. */
export function feedUrls(course: Course): string[] {
  return [
    ...calendarsOf(course).map(({ url }) => url),
    '/schedule.json',
    '/schedule.schema.json',
    '/feed.xml',
  ];
}

/**
 * Address from the site's root → text.
 * @param html an announcement's text, with links from the site's root
 */
export function makeFeeds(
  course: Course,
  html: (announcement: Announcement) => string,
  revisions: Revisions,
): Map<string, string> {
  const calendars = [...calendarTexts(course, revisions)].map(([{ url }, text]) => [url, text] as const);
  return new Map([
    ...calendars,
    ['/schedule.json', scheduleText(course)],
    ['/schedule.schema.json', scheduleSchemaText()],
    ['/feed.xml', atomText(course, html)],
  ]);
}
