import { weekdayName, type IsoDate } from '../../course/dates/calendar.ts';

import type { FoundMeeting, FoundMeetingKind, ReadmeFacts } from '../reading/readme.ts';
import type { Remark } from '../report.ts';

/** An entry of `meetings:`. */
export interface InferredMeeting extends Omit<FoundMeeting, 'line'> {
  readonly section?: string;
}

/** A kind's weekdays, times and places, as `meetings:` lists them. */
export type InferredMeetings = ReadonlyMap<FoundMeetingKind, readonly InferredMeeting[]>;

/** The name of a break that stands for meeting days without a row. */
export const gapName = 'No class';

/** Stands where nothing says when a kind meets: the schedule needs some time. */
export const placeholderTime = '12:00-13:00';

/**
 * Joins the weekdays that the schedule's dates show with the times and places that the home page says. The
 * dates win: they were kept up to date.
 */
export function settleMeetings(
  days: ReadonlyMap<FoundMeetingKind, readonly number[]>,
  said: ReadmeFacts['meetings'],
  readmeFile: string,
): { meetings: InferredMeetings; remarks: Remark[] } {
  const meetings = new Map<FoundMeetingKind, InferredMeeting[]>();
  const remarks: Remark[] = [];
  for (const [kind, weekdays] of days) {
    const sections = said.get(kind) ?? [];
    const [first] = sections;
    if (!first) {
      meetings.set(kind, [{ days: weekdays, time: placeholderTime, place: undefined }]);
      remarks.push({
        file: '_data/schedule.yaml',
        line: 1,
        near: `  ${kind}:\n`,
        name: 'import/no-time',
        message: `${readmeFile} has no line such as “${kind}s ${names(weekdays)} 13:25-14:45, Room 1” that could be read`,
        remedy: `correct “time: ${placeholderTime}” under meetings: ${kind}, and add its place`,
      });
    } else if (sections.length === 1 && names(first.days) === names(weekdays)) {
      meetings.set(kind, [first]);
    } else if (sections.every((section) => names(section.days) === names(weekdays))) {
      // On the same days, they are taught in parallel.
      meetings.set(
        kind,
        sections.map((section, index) => ({ ...section, section: String(index + 1) })),
      );
    } else if (names(sections.flatMap((section) => section.days).sort()) === names(weekdays)) {
      // Each on days of its own, they are one pattern.
      meetings.set(kind, [...sections]);
    } else {
      meetings.set(kind, [{ ...first, days: weekdays }]);
      const written = sections.map((section) => `${names(section.days)} ${section.time}`).join('; ');
      remarks.push({
        file: readmeFile,
        line: first.line,
        name: 'import/other-days',
        message: `${kind}s meet ${written}, but the dates of the schedule are on ${names(weekdays)}`,
        remedy: `${names(weekdays)} ${first.time} was taken: correct meetings: ${kind} in _data/schedule.yaml`,
      });
    }
  }
  return { meetings, remarks };
}

/** Says which days without a row became breaks. */
export function gapRemarks(gaps: readonly IsoDate[], file: string): Remark[] {
  if (gaps.length === 0) return [];
  return [
    {
      file,
      line: 1,
      name: 'import/day-without-row',
      message: `there is no row for ${gaps.join(', ')}, when a class would meet`,
      remedy: `${gaps.length === 1 ? 'it became a break' : 'they became breaks'} named “${gapName}”: give the break its name`,
    },
  ];
}

function names(weekdays: readonly number[]): string {
  return weekdays.map(weekdayName).join(', ');
}
