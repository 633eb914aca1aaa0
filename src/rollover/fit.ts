/** Whether the sessions of a course fit into its term. */
import { isError, type Problem } from '../problems/problem.ts';
import { scheduleFile, type RawCourse } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { resolveCourse } from '../course/course.ts';
import type { FreeSlots } from '../course/schedule/schedule.ts';

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
  const before = raw.problems.filter(({ file }) => file !== scheduleFile);
  const { free, problems } = resolveCourse({ ...raw, schedule: located, problems: [...before, ...syntax] });
  return { free, problems: problems.filter(isError) };
}
