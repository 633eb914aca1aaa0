/** Files that are kept from one run to the next, and can be made again: nothing fails if they are missing. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Keeps a file if possible: a course's folder may be read-only, or the disk full. It is there whole or not at all.
 * @param path in a folder `.lectern`, which git then ignores
 */
export async function keep(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const own = path.slice(0, path.lastIndexOf('.lectern') + '.lectern'.length);
    await writeFile(join(own, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch {
    // It will be made again.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** Stands for data, that in maps and sets included: the same for the same. */
export function hashOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
