/** Whether the sessions of a course fit into its term. */
import { sortProblems, type Problem } from '../problems/problem.ts';
import { ignore } from '../problems/reporter.ts';
import { scheduleFile, type RawCourse } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { makeCourse } from '../course/course.ts';
import { dateSchedule, type FreeSlots } from '../course/schedule/schedule.ts';
import { scheduleSchema } from '../course/schema/schedule.ts';
import { validate } from '../course/schema/validate.ts';

export interface Fit {
  /** Errors: sessions without slots, with how many there are and where they begin, and all else that is wrong. */
  readonly problems: readonly Problem[];
  readonly free: readonly FreeSlots[];
}

/**
 * A course with another schedule.
 * @param text of `_data/schedule.yaml`
 */
export function fitSchedule(raw: RawCourse, text: string): Fit {
  const { located, problems: syntax } = parseYaml(text, scheduleFile);
  const problems = [...raw.problems.filter(({ file }) => file !== scheduleFile), ...syntax];
  const course = makeCourse({ ...raw, schedule: located, problems });
  const { value } = validate(scheduleSchema, located, 'schedule');
  return {
    problems: sortProblems(course.problems.filter(({ severity }) => severity === 'error')),
    free: value ? dateSchedule(value, located, ignore).free : [],
  };
}
