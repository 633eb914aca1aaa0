/** Days without classes. */
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { daysOf, sayDate, weekdayOf, type IsoDate } from '../dates/calendar.ts';
import type { Report } from '../../problems/reporter.ts';
import { checkWeekday, farFrom } from './check-date.ts';
import { kinds } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';
import { termOf } from './term.ts';

/** Each day of each break of the whole course, with its name. */
export function readBreaks(schedule: ScheduleInput, located: Located, report: Report): Map<IsoDate, string> {
  const { starts, ends } = termOf(schedule.term);
  const breaks = new Map<IsoDate, string>();
  for (const [name, entries] of Object.entries(schedule.breaks)) {
    for (const [index, { on, kind, section }] of entries.entries()) {
      const at = located.at(['breaks', name, index]);
      const right = on.filter(
        ({ first, last }) =>
          isNear(name, [first.date, last.date], at) &&
          checkWeekday(first, at, report) &&
          checkWeekday(last, at, report),
      );
      const dates = right.flatMap(daysOf);
      const outside = dates.find((date) => date < starts || date > ends);
      if (outside) {
        report(
          at,
          'schedule/break-outside-term',
          `“${name}” (${sayDate(outside)}) is outside the term, ${starts} to ${ends}`,
          'correct the year, or remove the break',
        );
      }
      if (kind !== undefined || section !== undefined) continue;
      for (const date of dates) if (!breaks.has(date)) breaks.set(date, name);
    }
  }
  return breaks;

  function isNear(name: string, dates: readonly IsoDate[], at: Place): boolean {
    const date = dates.find((one) => farFrom(one, { starts, ends }) !== undefined);
    if (date === undefined) return true;
    const message = `“${name}” (${date}) is ${farFrom(date, { starts, ends }) ?? ''}: is the year right?`;
    report(at, 'schedule/break-outside-term', message, `write dates of the term, ${starts} to ${ends}`);
    return false;
  }
}

/** The days of the breaks, in the term, on which some kind would have met, by date. */
export function meetingDays(
  breaks: ReadonlyMap<IsoDate, string>,
  { meetings, term }: ScheduleInput,
): { readonly name: string; readonly date: IsoDate }[] {
  const days = new Set(kinds.flatMap((kind) => (meetings[kind] ?? []).flatMap((section) => section.days)));
  return [...breaks]
    .filter(([date]) => days.has(weekdayOf(date)) && date >= term.starts && date <= term.ends)
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
