/** Small pictures of slides: made by `lectern pdf --thumbnails`, shown on the pages of lectures. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Course, Deck } from '../course/model.ts';

/** By a deck's id, the files of its pictures in the course folder, one per slide. */
export type Thumbnails = ReadonlyMap<string, readonly string[]>;

/** In px; shown smaller, for screens with several pixels per px. */
export const thumbnailSize = { width: 352, height: 198 };

/** Where in the course folder the pictures of a deck are, for the deck and the files beside it as they are now. */
export function thumbnailFolder(deck: Deck, { files }: Course, folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify(deck));
  const beside = `${posix.dirname(deck.source.file)}/`;
  for (const file of files.keys()) {
    if (!file.startsWith(beside)) continue;
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return `.lectern/thumbnails/${hash.digest('hex').slice(0, 16)}`;
}

export async function findThumbnails(folder: string, course: Course): Promise<Thumbnails> {
  if (!existsSync(join(folder, '.lectern/thumbnails'))) return new Map();
  const found = await Promise.all(
    course.decks.map(async (deck) => {
      const path = thumbnailFolder(deck, course, folder);
      const names = await readdir(join(folder, path)).catch(() => []);
      return [deck.id, names.sort().map((name) => `${path}/${name}`)] as const;
    }),
  );
  return new Map(found.filter(([, files]) => files.length > 0));
}
