import { constants, mkdirSync, statSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a course's files into the site; those already there with the same size and no older are skipped. All copies
 * are started before the first is awaited: they go on while pages are rendered. A web server can read a copy, and
 * the next build can replace it, whatever the permissions of its original.
 * @param files path in `from` → path in `to`
 */
export async function copyFiles(from: string, to: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folders = new Set([to, ...[...files.values()].map((path) => dirname(join(to, path)))]);
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const pairs = [...files].map(([source, target]) => [join(from, source), join(to, target)] as const);
  // As the umask has it: the site's folder was made with it.
  const mode = statSync(to).mode & 0o666;
  await Promise.all(
    pairs
      .filter(([source, target]) => isOutdated(source, target))
      .map(async ([source, target]) => {
        // If the file system can, the copy shares the original's blocks.
        await copyFile(source, target, constants.COPYFILE_FICLONE);
        await chmod(target, mode);
      }),
  );
}

function isOutdated(source: string, target: string): boolean {
  const copy = statSync(target, { throwIfNoEntry: false });
  if (!copy) return true;
  const original = statSync(source);
  return copy.size !== original.size || copy.mtimeMs < original.mtimeMs;
}
