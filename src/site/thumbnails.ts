/** Small pictures of slides: made by `lectern pdf --thumbnails`, shown on the pages of lectures. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deck } from '../course/model.ts';

/** By a deck's id, the files of its pictures in the course folder, one a slide. */
export type Thumbnails = ReadonlyMap<string, readonly string[]>;

/** In px; shown smaller, for screens of several pixels a px. */
export const thumbnailSize = { width: 352, height: 198 };

/** Where in the course folder the pictures of a deck are, as it is written now: another text has another folder. */
export function thumbnailFolder(deck: Deck): string {
  const hash = createHash('sha256').update(JSON.stringify(deck)).digest('hex');
  return `.lectern/thumbnails/${hash.slice(0, 16)}`;
}

export async function findThumbnails(folder: string, decks: readonly Deck[]): Promise<Thumbnails> {
  const found = await Promise.all(
    decks.map(async (deck) => {
      const path = thumbnailFolder(deck);
      const names = await readdir(join(folder, path)).catch(() => []);
      return [deck.id, names.sort().map((name) => `${path}/${name}`)] as const;
    }),
  );
  return new Map(found.filter(([, files]) => files.length > 0));
}
