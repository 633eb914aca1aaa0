/** Deadlines that can be met, but hardly are what their author means. */
import {
  dateOf,
  daysAfter,
  daysOf,
  sayDate,
  sayTime,
  weekdayOf,
  type IsoDate,
} from '../../course/dates/calendar.ts';
import type { Course, Deadline } from '../../course/model.ts';
import type { ScheduleInput } from '../../course/schema/schedule.ts';
import { sessionDays } from '../../course/session-days.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Located } from '../../source/yaml.ts';
import { isNight, nightRemedy } from './night.ts';

export interface DeadlineContext {
  readonly course: Course;
  /** The course as it is shown at some moment. */
  readonly asOf: (now: string) => Course;
  readonly schedule: ScheduleInput;
  readonly located: Located;
}

/** Each finding once at a place, whatever number of sections or weeks it is about. */
export function checkDeadlines(context: DeadlineContext, report: Report): void {
  const { course, schedule, located } = context;
  const seen = new Set<string>();
  const once: Report = (place, name, ...words) => {
    const key = `${place.line}:${place.column} ${name}`;
    if (!seen.has(key)) report(place, name, ...words);
    seen.add(key);
  };
  const usual = schedule['due-time'];
  if (isNight(usual))
    once(
      located.at(['due-time']),
      'deadline/at-night',
      `work is due at ${sayTime(usual)}, in the night`,
      nightRemedy(usual),
      'warning',
    );
  const exams = examDays(context);
  for (const deadline of course.deadlines) {
    checkShown(deadline, context, once);
    checkDay(deadline, context, once);
    const exam = exams.find(
      ({ date, own }) => date === dateOf(deadline.at) && !own.has(keyOf(deadline.from)),
    );
    if (exam)
      once(
        deadline.from,
        'deadline/on-exam-day',
        `${sayDue(deadline)}, the day of “${exam.title}”`,
        'give students another day',
        'warning',
      );
    if (isNight(deadline.at) && sayTime(deadline.at) !== sayTime(usual))
      once(
        deadline.from,
        'deadline/at-night',
        `${sayDue(deadline)}, in the night`,
        nightRemedy(deadline.at),
        'warning',
      );
  }
}

/** Nobody can hand in what is not on the site. */
function checkShown(deadline: Deadline, { course, asOf, schedule }: DeadlineContext, report: Report): void {
  const assignment = course.assignments.find(({ id }) => id === deadline.assignment);
  const { released, until } = assignment ?? {};
  if (!assignment || released === 'no') return;
  if ((released ?? until ?? schedule.release.assignments) === undefined) return;
  const then = asOf(deadline.at.toISO() ?? '');
  if (then.assignments.some(({ id }) => id === assignment.id)) return;
  const isOver = until !== undefined && until.on.date <= dateOf(deadline.at);
  report(
    deadline.from,
    isOver ? 'deadline/after-until' : 'deadline/before-release',
    `${sayDue(deadline)}, ${isOver ? 'when it is no longer on the site' : 'before it is released'}`,
    `move the deadline, or correct “${isOver ? 'until' : 'released'}” in ${assignment.body.file}`,
    'warning',
  );
}

function checkDay(deadline: Deadline, { course, schedule }: DeadlineContext, report: Report): void {
  const date = dateOf(deadline.at);
  const { breaks, term } = course;
  const isReadingDay = schedule.term['reading-days'].flatMap(daysOf).includes(date);
  const during = breaks.get(date) ?? (isReadingDay ? 'Reading day' : undefined);
  const before = breakBefore(date, breaks);
  const say = (name: string, message: string, remedy: string) =>
    report(deadline.from, name, `${sayDue(deadline)}, ${message}`, remedy, 'warning');
  if (date > term.ends) {
    const message = `after the term, which ends on ${term.ends}`;
    say('deadline/after-term', message, 'count to a date of the term, or extend the term');
  } else if (during !== undefined) {
    const remedy = 'move it to a day of classes, or remove the day from “breaks” or “reading-days”';
    say('deadline/on-a-break', `on “${during}”`, remedy);
  } else if (before !== undefined) {
    const remedy = 'leave a day of classes between the two, or move it before the break';
    say('deadline/after-a-break', `right after “${before}”`, remedy);
  }
}

/** The break of several days behind which a date comes, with nothing but a weekend between. */
function breakBefore(date: IsoDate, breaks: ReadonlyMap<IsoDate, string>): string | undefined {
  let day = daysAfter(date, -1);
  while (weekdayOf(day) > 5 && !breaks.has(day)) day = daysAfter(day, -1);
  const name = breaks.get(day);
  return [...breaks.values()].filter((other) => other === name).length > 1 ? name : undefined;
}

interface ExamDay {
  readonly date: IsoDate | undefined;
  readonly title: string;
  /** The places of what is due with the exam itself, which is meant so. */
  readonly own: ReadonlySet<string>;
}

function examDays({ course, schedule, located }: DeadlineContext): ExamDay[] {
  const own = new Set(
    schedule.sessions.flatMap(({ exam, due }, index) =>
      exam === undefined ? [] : due.map((_, entry) => keyOf(located.at(['sessions', index, 'due', entry]))),
    ),
  );
  return course.sessions
    .filter(({ kind, cancelled }) => kind === 'exam' && !cancelled)
    .flatMap((session) => sessionDays(session).map(({ date }) => ({ date, title: session.title, own })));
}

function keyOf({ line, column }: Deadline['from']): string {
  return `${line}:${column}`;
}

function sayDue({ id, at }: Deadline): string {
  return `“${id}” is due ${sayDate(dateOf(at))} ${sayTime(at)}`;
}
