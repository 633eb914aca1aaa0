/** What is said of the rows of a schedule. */
import { sayDate, weekdayName, weekdayOf } from '../../../course/dates/calendar.ts';
import type { Place } from '../../../problems/problem.ts';
import type { Report } from '../../../problems/reporter.ts';
import type { FoundDue } from './cells.ts';
import type { SettledDate } from './date-column.ts';
import type { SortedRow } from './sorted.ts';
import type { Topic } from './topic.ts';

export function reportTopic({ title, unknownBadge }: Topic, place: Place, report: Report): void {
  if (unknownBadge !== undefined) {
    const message = `“${unknownBadge}” is not a kind of session that Lectern knows`;
    report(place, 'import/unknown-kind', message, 'check what it became in the schedule', 'warning');
  }
  if (title === '')
    report(place, 'import/no-title', 'this row has no topic', 'give the session a title', 'warning');
}

export function reportText(
  notes: readonly string[],
  { links, others }: FoundDue,
  place: Place,
  report: Report,
): void {
  for (const text of notes) reportNote(text, place, report);
  if (others.length === 0) return;
  const message = `${others.length} ${others.length === 1 ? 'link follows' : 'links follow'} “${links.at(-1)?.label ?? ''}” in what is due`;
  const remedy = 'they were added to the session’s materials: move them to a page if they are not';
  report(place, 'import/links-after-due', message, remedy, 'warning');
}

export function reportNote(text: string, place: Place, report: Report): void {
  const message = `“${text}” fits no field of a session`;
  const remedy = 'it is kept as the session’s note: reword or remove it';
  report(place, 'import/unplaced-text', message, remedy, 'warning');
}

export function reportDate(
  text: string,
  { date, until, others, misdated }: SettledDate,
  place: Place,
  report: Report,
): void {
  if (misdated !== undefined) {
    const message = `“${text}” is a ${weekdayName(weekdayOf(misdated))} in ${misdated.slice(0, 4)}`;
    const why = misdated === date ? '' : ', as other rows are on that weekday';
    report(place, 'import/weekday-disagrees', message, `${date} was taken${why}: check the day`, 'warning');
  }
  if (until !== undefined) {
    const message = `“${text}” are several days`;
    const remedy = `the session is on the first, ${sayDate(date)}, unless it is a break: list it again for the others`;
    report(place, 'import/several-days', message, remedy, 'warning');
  }
  if (others.length > 0) {
    const message = `“${text}” are ${others.length + 1} days`;
    report(place, 'import/several-days', message, 'the row became a session on each: check both', 'warning');
  }
}

export function reportNoDate(
  text: string,
  below: 'nothing' | 'break' | 'session',
  place: Place,
  report: Report,
): void {
  const empty = below === 'break' ? 'a break has no slot to share' : 'the first row has no date';
  const remedy = 'the session is listed without one (on: TBA): write its date there';
  report(place, 'import/no-date', text === '' ? empty : `“${text}” is not a date`, remedy, 'warning');
}

/** Says once that the numbers of all dates could be read in two ways. */
export function reportOpenOrder(
  rows: readonly SortedRow[],
  dates: readonly (SettledDate | undefined)[],
  others: readonly (SettledDate | undefined)[],
  report: Report,
): void {
  const index = dates.findIndex((date, at) => date?.date !== others[at]?.date);
  const [row, date, other] = [rows[index], dates[index], others[index]];
  if (!row || !date || !other) return;
  const message = `“${row.dateText}” can be ${sayDate(date.date)} or ${sayDate(other.date)}, and so can the other dates`;
  report(row.place, 'import/open-dates', message, 'the first was taken: check the schedule', 'warning');
}
