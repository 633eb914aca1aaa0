import { weekdayName, type IsoDate } from '../../course/dates/calendar.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { Located } from '../../source/yaml.ts';
import type { FoundMeeting, FoundMeetingKind, ReadmeFacts } from '../reading/readme.ts';

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
  report: Report,
): InferredMeetings {
  const meetings = new Map<FoundMeetingKind, InferredMeeting[]>();
  for (const [kind, weekdays] of days) {
    const sections = said.get(kind) ?? [];
    const [first] = sections;
    if (!first) {
      meetings.set(kind, [{ days: weekdays, time: placeholderTime, place: undefined }]);
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
      report(
        { file: readmeFile, line: first.line, column: 1 },
        'import/other-days',
        `${kind}s meet ${written}, but the dates of the schedule are on ${names(weekdays)}`,
        `${names(weekdays)} ${first.time} was taken: correct meetings: ${kind} in _data/schedule.yaml`,
        'warning',
      );
    }
  }
  return meetings;
}

/**
 * Says which times nothing says.
 * @param schedule `_data/schedule.yaml` as it is written
 */
export function reportNoTimes(
  meetings: InferredMeetings,
  said: ReadmeFacts['meetings'],
  readmeFile: string,
  schedule: Located,
  report: Report,
): void {
  for (const [kind, sections] of meetings) {
    if (said.has(kind)) continue;
    const days = names(sections.flatMap((section) => section.days));
    report(
      schedule.atKey(['meetings', kind]),
      'import/no-time',
      `${readmeFile} has no line such as “${kind}s ${days} 13:25-14:45, Room 1” that could be read`,
      `correct “time: ${placeholderTime}” under meetings: ${kind}, and add its place`,
      'warning',
    );
  }
}

/** Says which days without a row became breaks. */
export function reportGaps(gaps: readonly IsoDate[], file: string, report: Report): void {
  if (gaps.length === 0) return;
  report(
    atFile(file),
    'import/day-without-row',
    `there is no row for ${gaps.join(', ')}, when a class would meet`,
    `${gaps.length === 1 ? 'it became a break' : 'they became breaks'} named “${gapName}”: give the break its name`,
    'warning',
  );
}

function names(weekdays: readonly number[]): string {
  return weekdays.map(weekdayName).join(', ');
}
