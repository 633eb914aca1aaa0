/** Small pictures of slides: made by `lectern pdf --thumbnails`, shown on the pages of lectures. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Course, Deck } from '../course/model.ts';
import type { DeckStates } from './decks/state.ts';

/** By a deck's id, the files of its pictures in the course folder, one per slide. */
export type Thumbnails = ReadonlyMap<string, readonly string[]>;

/** In px; shown smaller, for screens with several pixels per px. */
export const thumbnailSize = { width: 352, height: 198 };

/** Where in the course folder the pictures of a deck in a state are. */
export function thumbnailFolder(state: string): string {
  return `.lectern/thumbnails/${state}`;
}

export async function findThumbnails(
  folder: string,
  course: Course,
  states: DeckStates,
): Promise<Thumbnails> {
  if (!existsSync(join(folder, '.lectern/thumbnails'))) return new Map();
  const found = await Promise.all(
    course.decks.map(async (deck) => {
      const path = thumbnailFolder(states.of(deck, course));
      const names = await readdir(join(folder, path)).catch(() => []);
      return [deck.id, names.sort().map((name) => `${path}/${name}`)] as const;
    }),
  );
  return new Map(found.filter(([, files]) => files.length > 0));
}

/** The pictures to be published: path in the course folder → path in the site. */
export function thumbnailFiles({ decks }: Course, thumbnails: Thumbnails): Map<string, string> {
  return new Map(
    decks.flatMap((deck) =>
      (thumbnails.get(deck.id) ?? []).map((file) => [file, thumbnailUrl(deck, file).slice(1)] as const),
    ),
  );
}

export function thumbnailUrl(deck: Deck, file: string): string {
  return `${deck.url}thumbnails/${posix.basename(file)}`;
}
