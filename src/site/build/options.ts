import type { Problem } from '../../problems/problem.ts';

/** What `lectern` is told, as an Eleventy plugin. */
export interface LecternOptions {
  /** The course folder. Default: the working directory. */
  readonly folder?: string;
  /**
   * Called once a build, with everything that is wrong with the course. With errors among it, the pages stay
   * those of the build before. Default: prints the problems, and fails the process where there are errors.
   */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Called when all pages are written, with the files whose change asked for it: none for the first build. */
  readonly onWritten?: (pages: number, changed: readonly string[]) => void;
  /** The site as of this moment: ISO 8601, in the course's zone where it names none. Default: the real clock. */
  readonly now?: string | undefined;
  /** What is not released yet is there too, and every page says that it is a preview. Default: no. */
  readonly preview?: boolean;
  /**
   * For those who write: everything is there, pages show the problems, and slides what does not fit on them and
   * where they were written. Not for publishing. Default: no.
   */
  readonly editing?: boolean;
}
