import { existsSync } from 'node:fs';
import { makeCourse, readCourse, type CourseResult } from '../course/course.ts';
import { compareCourses, weeklyOfficeHours } from '../course/history/difference.ts';
import { readRevision, type Unreadable } from '../source/history.ts';
import { formatProblem, isError } from '../problems/problem.ts';
import { asMarkdown, asText } from './diff-text.ts';
import { UsageError } from '../problems/refusal.ts';
import { plural } from '../text/plural.ts';

export interface DiffOptions {
  /** The course folder. */
  readonly folder: string;
  /** What the working tree is compared with: any git revision. */
  readonly since: string;
  /** Print a table for a pull request. */
  readonly markdown: boolean;
  readonly write: (line: string) => void;
}

/**
 * `lectern diff`: how a change to a course moves its dates.
 * @returns the exit code: 0, whatever has changed
 * @throws UsageError if the two cannot be compared
 */
export async function diff({ folder, since, markdown, write }: DiffOptions): Promise<number> {
  if (!existsSync(folder)) throw new UsageError(`There is no folder “${folder}”.`);
  const revision = await readRevision(folder, since);
  if (typeof revision === 'string') throw new UsageError(refusals[revision](folder, since));
  const [before, after] = [makeCourse(revision), await readCourse(folder)];
  if (!before.course) throw new UsageError(unreadable(`The course at ${since}`, before, earlier));
  if (!after.course) throw new UsageError(unreadable('The course', after, 'Fix it first.'));

  const changes = compareCourses(before.course, after.course);
  const isOther = weeklyOfficeHours(before.course) !== weeklyOfficeHours(after.course);
  const remarks = [
    ...(isOther ? ['The weekly office hours change.'] : []),
    ...remark(`The course at ${since}`, before),
    ...remark('The course', after),
  ];
  for (const line of (markdown ? asMarkdown : asText)(changes, remarks)) write(line);
  return 0;
}

const earlier = 'Name another revision with --since, such as --since HEAD~1.';

const refusals: Readonly<Record<Unreadable, (folder: string, since: string) => string>> = {
  'no-git': () => 'git is not installed, and comparing needs it: install git.',
  'no-repository': (folder) =>
    `${folder} is in no git repository, so nobody knows how the course was: make it one with git init, and commit.`,
  'no-revision': (_, since) =>
    `There is no revision “${since}”. Name one that git log lists, or fetch it: in GitHub Actions, with fetch-depth: 0.`,
  'no-course': (folder, since) => `There was no folder “${folder}” at ${since}. ${earlier}`,
};

function unreadable(what: string, { problems }: CourseResult, remedy: string): string {
  const errors = problems.filter(isError).slice(0, 3).map(formatProblem);
  return [`${what} cannot be read, so there is nothing to compare with. ${remedy}`, ...errors].join('\n');
}

/** Sessions that have no date because of an error look as if they had lost it. */
function remark(what: string, { problems }: CourseResult): string[] {
  const errors = problems.filter(isError).length;
  return errors === 0
    ? []
    : [`${what} has ${plural(errors, 'error')}, and is compared as far as it can be read.`];
}
