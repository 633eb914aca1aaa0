import { resolve } from 'node:path';
import { buildSite } from '../site/build.ts';
import { formatProblems } from '../source/problem.ts';
import { plural } from './plural.ts';
import { checkTarget, enterCourse } from './folders.ts';

export interface BuildOptions {
  /** The course folder. */
  readonly folder: string;
  /** Where the site goes, from the working directory. */
  readonly out: string;
  readonly write: (line: string) => void;
}

/** `lectern build`. @returns the exit code: 1 where errors in the course stopped it */
export async function build({ folder, out, write }: BuildOptions): Promise<number> {
  const target = resolve(out);
  const started = performance.now();
  checkTarget(target, folder);
  enterCourse(folder);
  const { problems, pages } = await buildSite(target);
  for (const line of formatProblems(problems)) write(line);
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const found = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`;
  if (count('error') > 0) {
    write(`\nNothing was written: ${found}.`);
    return 1;
  }
  write(
    `Wrote ${plural(pages, 'page')} to ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s; ${found}.`,
  );
  return 0;
}
