import { constants } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a course's files into the site; those already there with the same size and time are left.
 * @param files path in `from` → path in `to`
 */
export async function copyFiles(from: string, to: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folders = new Set([...files.values()].map((path) => dirname(join(to, path))));
  await Promise.all([...folders].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all([...files].map(([source, target]) => copyIfNewer(join(from, source), join(to, target))));
}

async function copyIfNewer(source: string, target: string): Promise<void> {
  const [original, copy] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  if (copy?.size === original.size && copy.mtimeMs >= original.mtimeMs) return;
  // Where the file system can, the copy shares the original's blocks.
  await copyFile(source, target, constants.COPYFILE_FICLONE);
}
