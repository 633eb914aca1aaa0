import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Whether a path is taken: by a file, or by a folder with something in it. */
export async function isOccupied(path: string): Promise<boolean> {
  const entries = await readdir(path).catch(() => undefined);
  return existsSync(path) && entries?.length !== 0;
}

/**
 * Fills a new folder beside `destination` and gives it that name at the end; when something fails, nothing is
 * left behind.
 */
export async function writeWhole(
  destination: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(destination);
  await mkdir(dirname(target), { recursive: true });
  const folder = `${target}.partial-${process.pid}`;
  await mkdir(folder);
  try {
    await fill(folder);
    if (existsSync(target)) await rmdir(target);
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Writes texts, and copies files from `source`; both by their paths in `folder`. */
export async function writeFiles(
  folder: string,
  texts: ReadonlyMap<string, string>,
  copies: ReadonlyMap<string, string>,
  source: string,
): Promise<void> {
  const folders = new Set([...texts.keys(), ...copies.keys()].map(dirname));
  for (const path of folders) await mkdir(join(folder, path), { recursive: true });
  for (const [path, text] of texts) await writeFile(join(folder, path), text);
  for (const [path, from] of copies)
    await copyFile(join(source, from), join(folder, path), constants.COPYFILE_FICLONE);
}
