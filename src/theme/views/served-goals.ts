import type { Link } from '../../course/model.ts';

/** The goals of a lecture, or of an assignment. */
export interface ServedGoals {
  /** HTML. */
  readonly own: readonly string[];
  /** Those of the course, on the page of all goals. */
  readonly served: readonly Link[];
}
