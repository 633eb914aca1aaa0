import { resolve } from 'node:path';
import { readCourse } from '../course/course.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { planImport } from '../import/plan.ts';
import { reportText } from '../import/report.ts';
import { readRevealCourse } from '../import/reading/source.ts';
import { isOccupied, writeFiles, writeWhole } from '../import/writing/write.ts';

export interface ImportOptions {
  /** A folder of reveal-md decks, with a schedule and a README. */
  readonly source: string;
  /** A folder that does not exist yet, or is empty. */
  readonly destination: string;
  /** IANA name. Default: America/New_York, which the report asks the user to check. */
  readonly timezone?: string | undefined;
  readonly write: (line: string) => void;
}

/**
 * `lectern import`: writes a Lectern course, and a report of what could not be placed, as `IMPORT.md` and line
 * by line. Returns the exit code: 0, or 1 if nothing was imported.
 */
export async function importCourse({ source, destination, timezone, write }: ImportOptions): Promise<number> {
  const refuse = (message: string, remedy: string) => {
    write(`error: ${message}\n  ${remedy}`);
    return 1;
  };
  if (await isOccupied(destination)) {
    return refuse(
      `${destination} is not an empty folder`,
      'import into a new folder: nothing of yours is overwritten',
    );
  }
  const found = await readRevealCourse(resolve(source));
  if (!found)
    return refuse(`there is no folder ${source}`, 'name the folder that holds schedule.md and README.md');
  const plan = planImport(found, timezone, new Date().getFullYear());
  if ('refusal' in plan) return refuse(plan.refusal, plan.remedy);

  let report = '';
  await writeWhole(destination, async (folder) => {
    await writeFiles(folder, plan.texts, plan.copies, source);
    report = reportText(found.name, plan.counts, [...plan.problems, ...(await check(folder))]);
    await writeFiles(folder, new Map([['IMPORT.md', report]]), new Map(), source);
  });
  write(report);
  write(`Next: lectern build ${destination}`);
  return 0;
}

/** What would stop a build of the new course. */
async function check(folder: string): Promise<Problem[]> {
  const { problems } = await readCourse(folder);
  return problems.filter(isError);
}
