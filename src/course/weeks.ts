import { daysApart, weekOf, type IsoDate } from './dates/calendar.ts';
import type { Course } from './model.ts';

/**
 * The number of each week, by its Monday: counted from the term's first, weeks of which nothing is left but a break
 * among them unless the course counts without.
 * @returns `undefined` for a week that is not counted
 */
export function weekNumbers({
  term,
  sessions,
  countsBreaks,
}: Pick<Course, 'term' | 'sessions' | 'countsBreaks'>): (monday: IsoDate) => number | undefined {
  const first = weekOf(term.starts);
  const mondaysOf = (isMeant: (kind: string) => boolean) =>
    new Set(sessions.flatMap(({ kind, date }) => (date !== undefined && isMeant(kind) ? weekOf(date) : [])));
  const taught = mondaysOf((kind) => !['break', 'deadline', 'day'].includes(kind));
  const off = [...mondaysOf((kind) => kind === 'break')].filter((monday) => !taught.has(monday));
  return (monday) => {
    const number = daysApart(first, monday) / 7 + 1;
    if (countsBreaks) return number;
    return off.includes(monday) ? undefined : number - off.filter((other) => other < monday).length;
  };
}
