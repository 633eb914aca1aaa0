import { weekdayName, type IsoDate } from '../../course/dates/calendar.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { Located } from '../../source/yaml.ts';
import { slug } from '../../text/slug.ts';
import type { FoundMeeting, FoundMeetingKind } from '../reading/meeting-lines.ts';
import type { ReadmeFacts } from '../reading/readme.ts';
import type { Pattern } from './pattern.ts';
import { placeholderTime } from './times.ts';

/** An entry of `meetings:`. */
export interface InferredMeeting extends Omit<FoundMeeting, 'line'> {
  /** Nothing says its time. */
  readonly isGuess?: boolean;
  /** Its first day, where it does not meet from the beginning. */
  readonly starts?: IsoDate | undefined;
}

/** A kind's weekdays, times and places, as `meetings:` lists them. */
export type InferredMeetings = ReadonlyMap<FoundMeetingKind, readonly InferredMeeting[]>;

/**
 * Joins the weekdays and times that the rows of the schedule show with the times and places that the home page says.
 * The rows win: they were kept up to date.
 */
export function settleMeetings(
  { days, times, starts }: Pick<Pattern<unknown>, 'days' | 'times' | 'starts'>,
  said: ReadmeFacts['meetings'],
  readmeFile: string,
  report: Report,
): InferredMeetings {
  const meetings = new Map<FoundMeetingKind, InferredMeeting[]>();
  for (const [kind, weekdays] of days) {
    const sections = said.get(kind) ?? [];
    const own = times.get(kind)?.map((time) => ({ ...time, place: sections[0]?.place }));
    const [first] = sections;
    let entries: readonly InferredMeeting[] = own ?? [
      { days: weekdays, time: placeholderTime, place: undefined, isGuess: true },
    ];
    if (first) {
      const settled = settleSections(sections, weekdays);
      entries = own ?? settled ?? [{ ...first, days: weekdays }];
      if (!settled || (own && !agree(own, sections)))
        reportOther(kind, sections, entries, readmeFile, report);
    }
    const start = starts.get(kind);
    meetings.set(
      kind,
      entries.map((entry) => ({ ...entry, ...(start !== undefined && { starts: start }) })),
    );
  }
  // Of a kind without rows, the home page alone knows. Whoever likes comes to any office hour.
  for (const [kind, sections] of said) {
    const isOne = sections.length === 1 || kind === 'office-hours';
    if (!meetings.has(kind)) meetings.set(kind, isOne ? [...sections] : named(sections));
  }
  return meetings;
}

/** What the home page says, if the rows of the schedule are on its days. */
function settleSections(
  sections: readonly FoundMeeting[],
  weekdays: readonly number[],
): readonly InferredMeeting[] | undefined {
  if (sections.every((section) => names(section.days) === names(weekdays))) {
    // On the same days, they are taught in parallel.
    return sections.length === 1 ? sections : named(sections);
  }
  const all = sections.flatMap((section) => section.days).sort();
  // Each on days of its own, they are one pattern.
  return names(all) === names(weekdays)
    ? sections.map((meeting) => ({ ...meeting, section: undefined }))
    : undefined;
}

/** Each section with a name of its own: that of the home page, where it has one for each, or a number. */
function named(sections: readonly FoundMeeting[]): InferredMeeting[] {
  const own = new Set(sections.map(({ section }) => slug(section ?? '')));
  const areNamed = own.size === sections.length && !own.has('');
  return sections
    .map((section, index) => ({ ...section, section: areNamed ? section.section : String(index + 1) }))
    .sort((a, b) => ((a.section ?? '') < (b.section ?? '') ? -1 : 1));
}

function agree(times: readonly InferredMeeting[], said: readonly InferredMeeting[]): boolean {
  return times.every(({ days, time }) =>
    said.some((one) => one.time === time && days.every((day) => one.days.includes(day))),
  );
}

function reportOther(
  kind: FoundMeetingKind,
  [first, ...others]: readonly FoundMeeting[],
  taken: readonly InferredMeeting[],
  file: string,
  report: Report,
): void {
  const say = (meetings: readonly InferredMeeting[]) =>
    meetings.map(({ days, time }) => `${names(days)} ${time}`).join('; ');
  const written = say([...(first ? [first] : []), ...others]);
  report(
    { file, line: first?.line ?? 1, column: 1 },
    'import/other-days',
    `${kind}s meet ${written} here, but not in the schedule`,
    `${say(taken)} was taken: correct meetings: ${kind} in _data/schedule.yaml`,
    'warning',
  );
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
    if (said.has(kind) || !sections.some(({ isGuess }) => isGuess)) continue;
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

/** Says which meeting days have no row. */
export function reportGaps({ gaps }: Pick<Pattern<unknown>, 'gaps'>, file: string, report: Report): void {
  for (const [kind, dates] of gaps) {
    if (dates.length === 0) continue;
    report(
      atFile(file),
      'import/day-without-row',
      `there is no row for ${dates.join(', ')}, when a ${kind} would meet`,
      `the ${kind}s after that have their dates from the table (on:): write the days off under breaks:, and remove them`,
      'warning',
    );
  }
}

function names(weekdays: readonly number[]): string {
  return weekdays.map(weekdayName).join(', ');
}
