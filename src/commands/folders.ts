/** Folders named on the command line: entered and replaced only if that is safe. */
import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { filesOf, manifestFile } from '../site/build/replace.ts';
import { UsageError } from '../problems/refusal.ts';
import { courseFolders } from '../source/files.ts';

/** Makes the course folder the working directory: Eleventy knows no other. */
export function enterCourse(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    throw new UsageError(`There is no folder “${folder}”.`);
  }
}

/** Resolves symbolic links, as far as a path exists. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

/**
 * Checks that a site may replace a folder: it is no part of the course, holds no part of it, and is empty
 * (but for a checkout's `.git`) or a site that Lectern wrote.
 * @param target a real path
 * @param course the course folder
 */
export function checkTarget(target: string, course: string): void {
  if (isWithin(realPath(course), target)) {
    throw new UsageError(`A site in ${target} would replace the course itself; choose another --out.`);
  }
  for (const source of courseFolders.map((name) => realPath(join(course, name)))) {
    if (isWithin(source, target) || isWithin(target, source))
      throw new UsageError(`A site in ${target} would be among the course’s sources; choose another --out.`);
  }
  checkParent(dirname(target));
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new UsageError(`${target} is not a folder; choose another --out.`);
  const [stranger] = readdirSync(target).filter((name) => name !== '.git');
  if (stranger === undefined || filesOf(target)) return;
  throw new UsageError(
    `${target} is not a site that Lectern wrote: it holds ${stranger}, but no ${manifestFile}. Empty it, or choose another --out.`,
  );
}

/** Checks that a folder can be made, or written to, before anything else is done. */
function checkParent(folder: string): void {
  if (!existsSync(folder)) {
    checkParent(dirname(folder));
    return;
  }
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${folder} is not a folder; choose another --out.`);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`${folder} is read-only: make it writable, or choose another --out.`);
  }
}

function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
