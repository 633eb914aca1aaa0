/** Folders named on the command line: entered and replaced only where that is safe. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** A command called in a way it cannot be. Its message says what to do instead. */
export class UsageError extends Error {}

/** Makes the course folder the working directory: Eleventy knows no other. */
export function enterCourse(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    throw new UsageError(`There is no folder “${folder}”.`);
  }
}

/**
 * Checks that a folder may be replaced by a site: it is no part of the course, holds no part of it, and is empty
 * or a site that Lectern wrote.
 * @param target absolute path
 * @param course the course folder
 */
export function checkTarget(target: string, course: string): void {
  const inCourse = relative(resolve(course), target);
  const [room = ''] = inCourse.split(/[\\/]/);
  if (inCourse === '' || /^[.\\/]+$/.test(inCourse)) {
    throw new UsageError(`A site in ${target} would replace the course itself; choose another --out.`);
  }
  if (['_data', 'content', 'slides', 'assignments', 'templates'].includes(room)) {
    throw new UsageError(`A site in ${target} would lie among the sources; choose another --out.`);
  }
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  if (isFolder && (readdirSync(target).length === 0 || existsSync(join(target, '.nojekyll')))) return;
  throw new UsageError(`${target} is not a site that Lectern wrote; remove it, or choose another --out.`);
}
