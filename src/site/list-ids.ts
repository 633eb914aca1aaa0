/** What can follow `#` in links to Lectern's own lists, besides what their texts have: the ids in their templates. */
import { listUrls } from '../course/addresses.ts';
import { dateOf, weekOf } from '../course/dates/calendar.ts';
import type { Course } from '../course/model.ts';
import { sessionDays } from '../course/session-days.ts';
import { weekNumbers } from '../course/weeks.ts';

/** By address. */
export function listIds(course: Course): ReadonlyMap<string, readonly string[]> {
  const { sessions } = course;
  const undated = sessions.some(({ date }) => date === undefined) ? ['undated'] : [];
  return new Map<string, readonly string[]>([
    ...listUrls(course).map((url) => [url, []] as const),
    ['/', idsOfHome(course)],
    ...(listUrls(course).includes('/goals/') ? [['/goals/', course.goals.map(({ id }) => id)] as const] : []),
    ['/assignments/', ['next', 'later', 'closed', 'all']],
    ['/schedule/', idsOfSchedule(course)],
    ['/schedule/calendar/', [...numbered('month', monthsOf(course)), ...undated]],
    ['/schedule/overview/', undated],
    ['/staff/', idsOfStaff(course)],
  ]);
}

function idsOfHome(course: Course): string[] {
  const { weekly, instructors, links, announcements, deadlines, sessions, releases } = course;
  const isTaught = sessions.some(({ material, date, cancelled }) => material && date && !cancelled);
  return [
    'upcoming',
    ...(deadlines.length > 0 ? ['due'] : []),
    ...(isTaught || releases.length > 0 ? ['newest'] : []),
    ...(weekly.length > 0 ? ['meets'] : []),
    ...(instructors.length > 0 ? ['people'] : []),
    ...(links.length > 0 ? ['elsewhere'] : []),
    ...(announcements.length > 0 ? ['announcements'] : []),
  ];
}

/** Its rows, and the weeks that have some. */
function idsOfSchedule(course: Course): string[] {
  const rows = course.sessions.flatMap(sessionDays);
  const numberOf = weekNumbers(course);
  const mondays = new Set(rows.map(({ date }) => weekOf(date ?? course.term.starts)));
  return [
    'subscribe',
    ...rows.map(({ id }) => id),
    ...[...mondays].map((monday) => `week-${numberOf(monday) ?? monday}`),
  ];
}

function idsOfStaff({ weekly, instructors, staff }: Course): string[] {
  const groups = [instructors, staff].filter(({ length }) => length > 0);
  const hours = weekly.some(({ kind }) => kind === 'office-hours') ? ['hours'] : [];
  return [...hours, ...numbered('group', groups.length)];
}

/** From the first month in which something is to the last. */
function monthsOf({ term, sessions }: Course): number {
  const dates = [
    ...[term.starts, term.ends],
    ...sessions.flatMap((session) => sessionDays(session).flatMap(({ date }) => date ?? [])),
    ...sessions.flatMap(({ until, due }) => [until ?? [], due.map(({ at }) => dateOf(at))].flat()),
  ].sort();
  const monthOf = (date = '') => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return monthOf(dates.at(-1)) - monthOf(dates[0]) + 1;
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
