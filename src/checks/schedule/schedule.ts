/** What is wrong with a schedule although every part of it can be understood. */
import type { Course } from '../../course/model.ts';
import { scheduleSchema } from '../../course/schema/schedule.ts';
import type { Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDated, checkWeekly } from './meetings.ts';
import { checkNames, checkReadings } from './sessions.ts';

/** @param asOf the course as it is shown at some moment; without one, all of it */
export function checkSchedule(asOf: (now?: string) => Course, raw: RawCourse, report: Report): void {
  const { data: schedule } = scheduleSchema.safeParse(raw.schedule.value);
  if (!schedule) return;
  const course = asOf();
  const located = raw.schedule;
  checkDeadlines({ course, asOf, schedule, located }, report);
  checkWeekly(schedule, located, report);
  checkDated(course, schedule, located, report);
  checkNames(course, schedule, located, report);
  checkReadings(schedule, located, report);
}
