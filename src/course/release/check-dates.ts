/** What can be wrong with the dates by which things are shown: a mistyped one publishes what it is to hold back. */
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import { dateOf, instant } from '../dates/calendar.ts';
import type { ReleaseWhen } from '../dates/when.ts';
import type { WholeCourse } from '../model.ts';
import { pagesOf } from '../pages.ts';
import { checkWeekday, farFrom } from '../schedule/check-date.ts';
import type { ScheduleInput } from '../schema/schedule.ts';

/** Checks what files and rules say; and the days of announcements, which are released on them. */
export function checkReleaseDates(
  course: WholeCourse,
  rules: ScheduleInput['release'],
  raw: RawCourse,
  report: Report,
): void {
  const releasedIn = placesOf('released', raw);
  const untilIn = placesOf('until', raw);
  const written = [
    ...pagesOf(course).map(({ body, released, until }) => ({ file: body.file, released, until })),
    ...course.decks.map(({ source, options }) => ({ file: source.file, ...options })),
  ];
  for (const { file, released, until } of written) {
    checkDay(released, releasedIn(file), course, report);
    checkDay(until, untilIn(file), course, report);
  }
  for (const [kind, when] of Object.entries(rules))
    checkDay(when, raw.schedule.at(['release', kind]), course, report);
  const dateIn = placesOf('date', raw);
  for (const { date, body } of course.announcements) {
    const far = farFrom(date, course.term);
    if (far === undefined) continue;
    const message = `this announcement’s day, ${date}, is ${far}: is the year right?`;
    const remedy = 'correct it in the file’s name, or in “date:”';
    report(dateIn(body.file), 'page/outside-term', message, remedy, 'warning');
  }
}

/** Where each file has a key in its front matter; the file as a whole, where it has not. */
export function placesOf(
  key: 'released' | 'until' | 'date',
  { pages, assignments, solutions, decks }: RawCourse,
): (file: string) => Place {
  const texts = [...pages, ...assignments, ...solutions, ...decks];
  const places = texts.flatMap(({ file, frontMatter }) => {
    const { value } = frontMatter;
    const isSaid = typeof value === 'object' && value !== null && key in value;
    return isSaid ? [[file, frontMatter.at([key])] as const] : [];
  });
  const known = new Map(places);
  return (file) => known.get(file) ?? atFile(file);
}

function checkDay(
  when: ReleaseWhen | undefined,
  place: Place,
  { term, timeZone }: WholeCourse,
  report: Report,
): void {
  if (when === undefined || when === 'no') return;
  if ('on' in when) {
    const far = farFrom(when.on.date, term);
    if (far === undefined) checkWeekday(when.on, place, report);
    else {
      const message = `${when.on.date} is ${far}: is the year right?`;
      report(
        place,
        'release/outside-term',
        message,
        `write a date near the term, ${term.starts} to ${term.ends}`,
      );
    }
    return;
  }
  if (!when.offset) return;
  const { amount, unit } = when.offset;
  const { at } = instant(term.starts, { hour: 0, minute: 0 }, timeZone);
  const counted = at.plus({ [unit]: amount });
  if (counted.isValid && farFrom(dateOf(counted), { starts: term.starts, ends: term.starts }) === undefined)
    return;
  const message = `${amount} ${unit} ${when.relation} something in the term is not near it: is the number right?`;
  report(place, 'release/outside-term', message, 'write a smaller number');
}
