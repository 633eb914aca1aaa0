/** Weekly meetings and dated sessions that cannot be where, when or with whom they are said to be. */
import { dateOf, overlap, sayDate, sayTime, weekdayName } from '../../course/dates/calendar.ts';
import type { Course, Meeting, Session } from '../../course/model.ts';
import { meetingKinds, type MeetingInput } from '../../course/schema/meetings.ts';
import type { ScheduleInput } from '../../course/schema/schedule.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Located, Path } from '../../source/yaml.ts';
import { plainLine } from '../../text/outline.ts';
import { isNight, nightRemedy } from './night.ts';

interface Weekly {
  readonly kind: string;
  readonly input: MeetingInput;
  readonly path: Path;
}

/** What meets every week: a collision is said once, not for each week. */
export function checkWeekly(schedule: ScheduleInput, located: Located, report: Report): void {
  const weekly = meetingKinds
    .flatMap((kind): Weekly[] =>
      (schedule.meetings[kind] ?? []).map((input, index) => ({
        kind,
        input,
        path: ['meetings', kind, index],
      })),
    )
    .sort((a, b) => located.at(a.path).line - located.at(b.path).line);
  for (const { kind, input, path } of weekly) {
    const { start } = input.time;
    if (!isNight(start)) continue;
    const message = `this ${kind} meets at ${sayTime(start)}, in the night`;
    report(located.at([...path, 'time']), 'schedule/at-night', message, nightRemedy(start), 'warning');
  }
  for (const [index, later] of weekly.entries())
    for (const earlier of weekly.slice(0, index)) checkPair(earlier, later, located, report);
}

function checkPair(earlier: Weekly, later: Weekly, located: Located, report: Report): void {
  const [a, b] = [earlier.input, later.input];
  const day = a.days.find((one) => b.days.includes(one));
  if (day === undefined || !overlap(a.time, b.time) || !meetTogether(a, b)) return;
  // Of one section, that is an error, and known.
  if (earlier.kind === later.kind && a.section === b.section) return;
  const when = `${weekdayName(day)} ${sayTime(b.time.start)}`;
  const other = `${nameOf(earlier)} on line ${located.at(earlier.path).line}`;
  const staff = b.staff.find((name) => a.staff.includes(name));
  if (isSameRoom(a.place, b.place))
    report(
      located.at([...later.path, 'place']),
      'schedule/room-taken',
      `${plainLine(b.place ?? '')} is taken ${when} by the ${other}`,
      'correct the place, the days or the time of one of the two',
      'warning',
    );
  else if (staff !== undefined)
    report(
      located.at([...later.path, 'staff', b.staff.indexOf(staff)]),
      'schedule/person-twice',
      `${staff} would be in two places ${when}: here, and in the ${other}`,
      'correct the name, the days or the time of one of the two',
      'warning',
    );
}

/** Whether there is a week in which both meet; of two that do not meet every week, nobody can tell at a glance. */
function meetTogether(a: MeetingInput, b: MeetingInput): boolean {
  const startsLater = (one: MeetingInput, other: MeetingInput) =>
    one.starts && other.ends && one.starts.date > other.ends.date;
  return (a.every === 1 || b.every === 1) && !startsLater(a, b) && !startsLater(b, a);
}

function nameOf({ kind, input }: Weekly): string {
  return input.section === undefined ? kind : `${kind} of section ${input.section}`;
}

const nowhere =
  /^(?:tb[ad]|online|on-line|remote|virtual|hybrid|zoom|teams|webex|discord|via\b|see\b|by appointment)|https?:/i;

function isSameRoom(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [a, b].map((place) => plainLine(place).toLowerCase().replace(/\s+/g, ' ').trim());
  return one === other && !nowhere.test(plainLine(a)) && !nowhere.test(a);
}

/** Sessions with a date and a time of their own, in a room in which something else meets then. */
export function checkDated(course: Course, schedule: ScheduleInput, located: Located, report: Report): void {
  for (const [index, { on, place, ...input }] of schedule.sessions.entries()) {
    if (!on || on.tba || !on.times) continue;
    const { start } = on.times;
    const at = located.at(['sessions', index, 'on']);
    const own = course.sessions.find(
      (session) =>
        session.kind in input &&
        session.kind !== 'break' &&
        session.meetings.some(
          (meeting) => dateOf(meeting.start) === on.date && sayTime(meeting.start) === sayTime(start),
        ),
    );
    if (isNight(start)) {
      const message = `this is at ${sayTime(start)}, in the night`;
      report(at, 'schedule/at-night', message, nightRemedy(start), 'warning');
    }
    const taken = own && roomTaken(own, course);
    if (!taken) continue;
    report(
      place === undefined ? at : located.at(['sessions', index, 'place']),
      'schedule/room-taken',
      `${plainLine(taken.place)} is taken ${sayDate(on.date)} ${sayTime(taken.start)} by “${taken.title}”`,
      'correct the place or the time, or say where it is: place: Room 2',
      'warning',
    );
  }
}

interface Taken {
  readonly title: string;
  readonly place: string;
  readonly start: Meeting['start'];
}

function roomTaken(own: Session, { sessions, officeHours }: Course): Taken | undefined {
  const others = [
    ...sessions.filter(({ cancelled, sharesSlot }) => !cancelled && !sharesSlot),
    ...officeHours
      .filter(({ cancelled }) => !cancelled)
      .map((hour) => ({ title: 'office hours', meetings: [hour] })),
  ];
  for (const { title, meetings } of others.filter((other) => other !== own))
    for (const { start, end, place } of meetings)
      for (const mine of own.meetings)
        if (place !== undefined && mine.start < end && start < mine.end && isSameRoom(mine.place, place))
          return { title, place, start };
  return undefined;
}
