/** Whether the sessions of a course fit into its term. */
import { isError, type Problem } from '../problems/problem.ts';
import { scheduleFile, type RawCourse } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { makeCourse } from '../course/course.ts';
import type { IsoDate } from '../course/dates/calendar.ts';
import type { Kind } from '../course/model.ts';

export interface Fit {
  /** Errors: sessions without slots, with how many there are and where they begin, and all else that is wrong. */
  readonly problems: readonly Problem[];
  /** Slots that no session takes, for each kind that has slots. */
  readonly free: ReadonlyMap<Kind, readonly IsoDate[]>;
}

/**
 * A course with another schedule.
 * @param text of `_data/schedule.yaml`
 */
export function fitSchedule(raw: RawCourse, text: string): Fit {
  const { located, problems: syntax } = parseYaml(text, scheduleFile);
  const before = raw.problems.filter(({ file }) => file !== scheduleFile);
  const { course, problems } = makeCourse({ ...raw, schedule: located, problems: [...before, ...syntax] });
  return { problems: problems.filter(isError), free: course?.free ?? new Map() };
}
