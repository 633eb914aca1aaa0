/** “Tuesday, Oct 5”, which is a Wednesday. */
import { agrees, datesWithin, findDates, fullDate, type FoundDate } from '../../course/dates/in-prose.ts';
import { daysAfter, longWeekdayName, weekdayOf, type IsoDate } from '../../course/dates/calendar.ts';
import type { Term } from '../../course/model.ts';
import type { Report } from '../../problems/reporter.ts';
import { note, type Line } from './lines.ts';

/**
 * A date with its year, anywhere; one without, in announcements and decks: those of pages are known as leftovers of
 * another term.
 */
export function checkWeekdays(line: Line, term: Term, report: Report): void {
  if (line.kind === 'yaml') return;
  const text = line.text.replace(/https?:\S+/g, (url) => ' '.repeat(url.length));
  for (const found of findDates(text)) {
    const date = fullDate(found) ?? (isOfPages(line) ? undefined : inTerm(found, term));
    if (date === undefined || agrees(found, date)) continue;
    const weekday = longWeekdayName(weekdayOf(date));
    note(
      line,
      found.index,
      report,
      'text/wrong-weekday',
      `“${found.text}” is a ${weekday}${found.year === undefined ? ` in ${term.name}` : ''}`,
      `write ${weekday}, or correct the date`,
    );
  }
}

function isOfPages({ kind }: Line): boolean {
  return kind === 'page' || kind === 'assignment';
}

/** The only date of the term, and of the month before and after it, that can be meant. */
function inTerm(found: FoundDate, { starts, ends }: Term): IsoDate | undefined {
  const [date, another] =
    found.year === undefined ? datesWithin(found, daysAfter(starts, -31), daysAfter(ends, 31)) : [];
  return another === undefined ? date : undefined;
}
