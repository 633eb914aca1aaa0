/** Days without classes. */
import type { Located } from '../../source/yaml.ts';
import { sayDate, weekdayOf, type IsoDate } from '../dates/calendar.ts';
import type { Report } from '../../problems/reporter.ts';
import { kinds, type ScheduleInput } from '../schema/schedule.ts';

/** Each day of each break with its name. */
export function readBreaks(schedule: ScheduleInput, located: Located, report: Report): Map<IsoDate, string> {
  const { starts, ends } = schedule.term;
  const breaks = new Map<IsoDate, string>();
  for (const [name, ranges] of Object.entries(schedule.breaks)) {
    for (const date of ranges.flat()) {
      if (!breaks.has(date)) breaks.set(date, name);
    }
    const outside = ranges.flat().find((date) => date < starts || date > ends);
    if (outside) {
      report(
        located.at(['breaks', name]),
        'schedule/break-outside-term',
        `“${name}” (${sayDate(outside)}) is outside the term, ${starts} to ${ends}`,
        'correct the year, or remove the break',
      );
    }
  }
  return breaks;
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
