/** A folder of files that a command makes: whole or not at all, and never in the place of something else. */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Progress } from '../runtime/progress.ts';

/** Whether a path is taken: by a file, or by a folder with something in it. A repository without files has room. */
export async function isOccupied(path: string): Promise<boolean> {
  const entries = await readdir(path).catch(() => undefined);
  return existsSync(path) && entries?.every((name) => name === '.git') !== true;
}

/**
 * Fills a folder beside `destination` and gives it that name at the end, or one in it where it exists, which someone
 * may be working in; when something fails, nothing is left behind.
 */
export async function writeWhole(
  destination: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(destination);
  const exists = existsSync(target);
  if (!exists) await mkdir(dirname(target), { recursive: true });
  const folder = exists ? join(target, `.partial-${process.pid}`) : `${target}.partial-${process.pid}`;
  await mkdir(folder);
  try {
    await fill(folder);
    if (exists) {
      for (const name of await readdir(folder)) await rename(join(folder, name), join(target, name));
      await rmdir(folder);
    } else await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes texts, and copies files from `source`; both by their paths in `folder`. */
export async function writeFiles(
  folder: string,
  texts: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string> = new Map(),
  source = folder,
  progress?: Progress,
): Promise<void> {
  const folders = new Set([...texts.keys(), ...copies.keys()].map(dirname));
  for (const path of folders) await mkdir(join(folder, path), { recursive: true });
  let written = 0;
  const begin = (path: string) => progress?.('Writing files', ++written, texts.size + copies.size, path);
  for (const [path, text] of texts) {
    begin(path);
    await writeFile(join(folder, path), text);
  }
  for (const [path, from] of copies) {
    begin(path);
    await copyFile(join(source, from), join(folder, path), constants.COPYFILE_FICLONE);
  }
}
