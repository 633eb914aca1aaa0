import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ignore } from '../problems/reporter.ts';
import { courseFolders, listFiles } from './files.ts';

/** The files of a course at a moment: path → when it last changed. */
type Snapshot = ReadonlyMap<string, number>;

export async function takeSnapshot(folder: string): Promise<Snapshot> {
  const listings = courseFolders.map((top) => listFiles(folder, top, ignore));
  const files = listings.flatMap((listing) => listing.files);
  const times = files.map(async (file) => {
    // Deleted since it was listed: NaN, which is never the same.
    const { ctimeMs } = await stat(join(folder, file)).catch(() => ({ ctimeMs: NaN }));
    return [file, ctimeMs] as const;
  });
  return new Map(await Promise.all(times));
}
