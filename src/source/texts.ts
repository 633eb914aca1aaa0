import { join } from 'node:path';
import { ignore } from '../problems/reporter.ts';
import { courseFolders, listFiles } from './files.ts';
import { readBytes } from './text.ts';

/**
 * Every text file of a course, published or not: path in its folder → text, by path. A file that several symbolic
 * links lead to is there once.
 */
export function readTexts(folder: string): ReadonlyMap<string, string> {
  // What cannot be read, readSource has reported.
  const listings = courseFolders.map((top) => listFiles(folder, top, ignore));
  const all = new Set(listings.flatMap(({ files }) => files));
  const links = new Map(listings.flatMap((listing) => [...listing.links]));
  const texts = new Map<string, string>();
  for (const file of [...all].filter((path) => !all.has(links.get(path) ?? '')).sort()) {
    const bytes = tryToRead(join(folder, file));
    // As git tells text from the rest.
    if (bytes?.subarray(0, 8000).includes(0) === false) texts.set(file, bytes.toString('utf8'));
  }
  return texts;
}

function tryToRead(path: string): Buffer | undefined {
  try {
    return readBytes(path);
  } catch {
    return undefined;
  }
}
