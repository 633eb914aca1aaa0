/** What `lectern import` has written is made into a course that can be built. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCourse } from '../../course/course.ts';
import { takeOutOfYaml } from './take-out.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { atFile, Reporter, type Report } from '../../problems/reporter.ts';
import { courseFile, scheduleFile } from '../../source/read.ts';

/** For files that Lectern cannot read: a folder that it does not look into. */
const aside = 'set-aside';

/** What is taken out may have held something else. */
const rounds = 12;

/** Takes out what would stop a build. @returns what was taken out, and the errors that are left */
export async function makeBuildable(folder: string): Promise<readonly Problem[]> {
  const { problems, report } = new Reporter();
  for (let round = 0; round < rounds; round += 1) {
    const errors = await errorsIn(folder);
    if (errors.length === 0) return problems;
    for (const file of new Set(errors.map((error) => error.file)))
      await takeOut(
        folder,
        file,
        errors.filter((error) => error.file === file),
        report,
      );
  }
  return [...problems, ...(await errorsIn(folder))];
}

async function errorsIn(folder: string): Promise<Problem[]> {
  const { problems } = await readCourse(folder);
  return problems.filter(isError);
}

async function takeOut(
  folder: string,
  file: string,
  errors: readonly Problem[],
  report: Report,
): Promise<void> {
  const path = join(folder, file);
  if (file === courseFile || file === scheduleFile) {
    await writeFile(path, takeOutOfYaml(await readFile(path, 'utf8'), errors, report));
    return;
  }
  const to = join(folder, aside, file);
  await mkdir(dirname(to), { recursive: true });
  await rename(path, to);
  const [error] = errors;
  const message = `this would stop a build, and was put into ${aside}/: ${error?.message ?? ''}`;
  report(atFile(file), 'import/set-aside', message, `${error?.remedy ?? ''}, and move it back`, 'warning');
}
