import { resolve } from 'node:path';
import { IANAZone } from 'luxon';
import { Reporter } from '../problems/reporter.ts';
import { planImport } from '../import/plan.ts';
import { filesTable, reportText } from '../import/report.ts';
import { adapt } from '../import/reading/adapt.ts';
import { readFolder } from '../import/reading/folder.ts';
import type { Progress } from '../runtime/progress.ts';
import { isOccupied, writeFiles, writeWhole } from './new-folder.ts';
import { makeBuildable } from '../import/writing/buildable.ts';

export interface ImportOptions {
  /** A folder of decks and pages. */
  readonly source: string;
  /** A folder that does not exist yet, or is empty. */
  readonly destination: string;
  /** IANA name. Default: America/New_York, which the report asks the user to check. */
  readonly timezone?: string | undefined;
  readonly write: (line: string) => void;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

/**
 * `lectern import`: writes a Lectern course, and a report of what could not be placed, as `IMPORT.md` and line
 * by line. Returns the exit code: 0, or 1 if nothing was imported.
 */
export async function importCourse({
  source,
  destination,
  timezone,
  write,
  progress,
}: ImportOptions): Promise<number> {
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
  if (timezone !== undefined && !IANAZone.isValidZone(timezone))
    return refuse(`there is no time zone “${timezone}”`, 'write an IANA name such as America/New_York');
  const { problems: noticed, report: notice } = new Reporter();
  const found = await readFolder(resolve(source), notice);
  if (!found) return refuse(`there is no folder ${source}`, 'name the folder that holds the course');
  if (found.files.length === 0)
    return refuse(`there is nothing to import in ${source}`, 'name the folder that holds the course');
  const plan = planImport(adapt(found, noticed), timezone, new Date().getFullYear());

  let report = '';
  await writeWhole(destination, async (folder) => {
    await writeFiles(folder, plan.texts, plan.copies, source, progress);
    const problems = [...plan.problems, ...(await makeBuildable(folder))];
    report = reportText(found.name, plan.counts, problems);
    const all = `${report}\n${filesTable(plan.moves, problems)}`;
    await writeFiles(folder, new Map([['IMPORT.md', all]]), new Map(), source);
  });
  write(report);
  write(`Next: lectern build ${destination}`);
  return 0;
}
