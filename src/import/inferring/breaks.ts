/** Days off, as the rows of a schedule say them → the ranges of `breaks:`. */
import { dayAfter, daysBetween, type IsoDate } from '../../course/dates/calendar.ts';
import type { Dated } from './dated.ts';

/** The name of a break whose row says no more than that there is no class. */
const namelessBreak = 'No class';

interface Closed {
  readonly date: IsoDate;
  readonly title: string;
}

/**
 * The days of all breaks, by name. A row such as “Spring break” may stand for the days after it, too, up to the next
 * row; a day on which something takes place is no break.
 * @param meets whether some kind would meet on a day
 */
export function findBreaks(
  rows: readonly Dated[],
  open: ReadonlySet<IsoDate>,
  meets: (date: IsoDate) => boolean,
): Map<string, [IsoDate, IsoDate][]> {
  const listed = rows.flatMap(({ date }) => date ?? []).sort();
  const closed = rows
    .filter(({ kind }) => kind === 'break')
    .flatMap(({ date, until, title }): Closed[] => {
      if (date === undefined) return [];
      const last = until ?? date;
      const next = listed.find((other) => other > last);
      const more =
        next !== undefined && lastsLonger.test(title) ? daysBetween(dayAfter(last), next).slice(0, -1) : [];
      const after = more.length <= longest ? more.filter(meets) : [];
      return [...daysBetween(date, last), ...after].map((day) => ({
        date: day,
        title: title || namelessBreak,
      }));
    });
  return mergeDays(
    closed.filter(({ date }) => !open.has(date)),
    open,
  );
}

const lastsLonger = /\b(breaks?|recess|vacation|holidays|week|ferien)\b/i;

/** In days. */
const longest = 16;

/** Joins days of one name into ranges, unless something takes place between them. */
function mergeDays(
  closed: readonly { date: IsoDate; title: string }[],
  open: ReadonlySet<IsoDate>,
): Map<string, [IsoDate, IsoDate][]> {
  const breaks = new Map<string, [IsoDate, IsoDate][]>();
  for (const { date, title } of [...closed].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const ranges = breaks.get(title) ?? [];
    const range = ranges.at(-1);
    const others = new Set([...open, ...closed.filter((day) => day.title !== title).map((day) => day.date)]);
    const joins =
      range &&
      daysBetween(range[1], date).every((day) => !others.has(day)) &&
      daysBetween(range[1], date).length <= 8;
    if (joins) range[1] = date;
    else ranges.push([date, date]);
    breaks.set(title, ranges);
  }
  return breaks;
}
