/** Everything that is made from a course for programs rather than readers. */
import type { Announcement, Course } from '../course/model.ts';
import { atomText, changesText, type ChangesEntry } from './atom.ts';
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
 * @param changes what changed, newest first; without any, there is no feed of changes
 */
export function makeFeeds(
  course: Course,
  html: (announcement: Announcement) => string,
  revisions: Revisions,
  changes: readonly ChangesEntry[] = [],
): Map<string, string> {
  const calendars = [...calendarTexts(course, revisions)].map(([{ url }, text]) => [url, text] as const);
  return new Map([
    ...calendars,
    ['/schedule.json', scheduleText(course)],
    ['/schedule.schema.json', scheduleSchemaText()],
    ['/feed.xml', atomText(course, html)],
    ...(changes.length > 0 ? [['/changes.xml', changesText(course, changes)] as const] : []),
  ]);
}
