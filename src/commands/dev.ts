import { posix } from 'node:path';
import { createEleventy } from '../site/build.ts';
import { formatProblem, isError, type Problem } from '../source/problem.ts';
import { enterCourse } from './folders.ts';
import { plural } from './plural.ts';

export interface DevOptions {
  /** The course folder. */
  readonly folder: string;
  readonly port: number;
  readonly write: (line: string) => void;
}

/** `lectern dev`: builds into `.lectern/site`, serves it, and rebuilds and reloads on every change, until stopped. */
export async function dev({ folder, port, write }: DevOptions): Promise<number> {
  enterCourse(folder);
  let problems: readonly Problem[] = [];
  let known: ReadonlySet<string> | undefined;
  const eleventy = await createEleventy('.lectern/site', 'serve', {
    editing: true,
    onProblems: (found) => (problems = found),
    onWritten(pages, changed) {
      // Errors are said until they are gone, warnings when they are new; the site shows all of them.
      for (const problem of problems)
        if (isError(problem) || known?.has(identity(problem)) === false) write(formatProblem(problem));
      known = new Set(problems.map(identity));
      const errors = problems.filter(isError).length;
      const outcome = errors > 0 ? 'the site stays as it was' : `${plural(pages, 'page')} written`;
      const found = `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
      write(`${changed.map((path) => `${posix.normalize(path)}: `).join('')}${outcome}, ${found}.`);
    },
  });
  // Of Eleventy's own words, only what went wrong.
  eleventy.logger.overrideLogger({ log: () => undefined, warn: write, error: write });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy rebuilds for a file that is new or changed.
  eleventy.watcher.on('unlink', rebuild);
  await eleventy.serve(port);
  return 0;
}

/** The same before and after an edit that moves it to another line. */
function identity({ file, name, message }: Problem): string {
  return `${file} ${name} ${message}`;
}
