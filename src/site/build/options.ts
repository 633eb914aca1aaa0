import type { Progress } from '../../runtime/progress.ts';

/** How a course is built. */
export interface BuildOptions {
  /** The site as of this moment: ISO 8601, in the course's zone if it names none. Default: the real clock. */
  readonly now?: string | undefined;
  /** Include what is not released yet, and mark every page as a preview. Default: no. */
  readonly preview?: boolean;
  /**
   * For authors: everything is included, pages show the problems, and slides show what does not fit on them and
   * where they were written. Not for publishing. Default: no.
   */
  readonly editing?: boolean;
  /** Whether what earlier builds kept in `.lectern/cache` is used. Default: yes. */
  readonly cache?: boolean;
  /** Nothing is made where the target was made from the same, and is as it was left. Default: it is always made. */
  readonly ifChanged?: boolean;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}
