import ICAL from 'ical.js';
import { expect } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import type { Course } from '../../src/course/model.ts';
import { makeFeeds } from '../../src/feeds/feeds.ts';
import type { Revisions } from '../../src/course/history/revisions.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, type Files } from '../course/folder.ts';

/** A course read from its folder, without a problem. */
export async function courseOf(files: Files): Promise<Course> {
  return read(await courseFolder(files));
}

export async function read(folder: string): Promise<Course> {
  const { course, problems } = await readCourse(folder);
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error(`${folder} is no course`);
  return course;
}

/** The text of one of its feeds: `/calendar.ics`. Announcements are passed on as Markdown. */
export function feed(course: Course, url: string, revisions: Revisions = new Map()): string {
  return makeFeeds(course, ({ body }) => body.text, revisions).get(url) ?? '';
}

/** The events of a calendar as ical.js reads them, with the zones that the calendar itself describes. */
export function readEvents(ics: string): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(ics);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** The instant of a time, ISO 8601 in UTC. */
export function utc(time: ICAL.Time): string {
  return new Date(time.toUnixTime() * 1000).toISOString();
}
