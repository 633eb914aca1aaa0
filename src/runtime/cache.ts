/** Files that are kept from one run to the next, and can be made again: nothing fails if they are missing. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Keeps a file if possible: a course's folder may be read-only, or the disk full. */
export async function keep(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch {
    // It will be made again.
  }
}
