import { createEleventy } from '../site/build.ts';
import { formatProblems } from '../source/problem.ts';
import { enterCourse } from './folders.ts';

export interface DevOptions {
  /** The course folder. */
  readonly folder: string;
  readonly port: number;
  readonly write: (line: string) => void;
}

/** `lectern dev`: builds into `.lectern/site`, serves it, and rebuilds and reloads on every change, until stopped. */
export async function dev({ folder, port, write }: DevOptions): Promise<number> {
  enterCourse(folder);
  const eleventy = await createEleventy('.lectern/site', 'serve', {
    editing: true,
    onProblems(problems) {
      for (const line of formatProblems(problems)) write(line);
      if (problems.some(({ severity }) => severity === 'error'))
        write('\nThe site stays as it was until the errors are gone.');
    },
  });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
  return 0;
}
