import { join } from 'node:path';
import { DateTime } from 'luxon';
import { buildSite } from '../site/build/build.ts';
import { formatProblems } from '../problems/problem.ts';
import type { Progress } from '../runtime/progress.ts';
import { readRepository } from '../source/history.ts';
import { plural } from '../text/plural.ts';
import { checkTarget, enterCourse, realPath } from './folders.ts';
import { Refusal, UsageError } from '../problems/refusal.ts';

export interface BuildOptions {
  /** The course folder. */
  readonly folder: string;
  /** Where the site goes, relative to the working directory. */
  readonly out: string;
  /** The site as of this moment; default: the real clock. */
  readonly now?: string | undefined;
  /** Include what is not released yet. */
  readonly all: boolean;
  /** Use what earlier builds kept in `.lectern/cache`. */
  readonly cache: boolean;
  readonly write: (line: string) => void;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

/** `lectern build`. @returns the exit code: 1 if errors in the course stopped it */
export async function build({
  folder,
  out,
  now,
  all,
  cache,
  write,
  progress,
}: BuildOptions): Promise<number> {
  const target = realPath(out);
  const started = performance.now();
  if (now !== undefined && !DateTime.fromISO(now).isValid)
    throw new UsageError(`--now is a time such as 2022-09-05T10:00, not “${now}”.`);
  if (all && target === realPath(join(folder, '_site')))
    throw new UsageError(
      '--all includes unreleased material, and _site is what gets published; choose another --out.',
    );
  checkTarget(target, folder);
  enterCourse(folder);
  const options = { now, preview: all, cache, ifChanged: cache, progress };
  const { problems, pages, isUpToDate } = await buildSite(target, options).catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    throw new Error('Nothing was written:', { cause: error });
  });
  for (const line of formatProblems(problems)) write(line);
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const found = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
  if (count('error') > 0) {
    write(`\nNothing was written: ${found}.`);
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  write(
    isUpToDate
      ? `${out} is up to date: ${plural(pages, 'page')}; ${found}.`
      : `Wrote ${plural(pages, 'page')} to ${out} in ${seconds} s; ${found}.`,
  );
  if ((await readRepository('.')) === 'cut-off')
    write(
      'This is a shallow clone, without the history of the course: no page says what changed, and calendars do not know which events have moved. Fetch all of it: in GitHub Actions, with fetch-depth: 0.',
    );
  return 0;
}
