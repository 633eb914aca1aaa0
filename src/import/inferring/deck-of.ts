import { posix } from 'node:path';
import type { RevealCourse } from '../reading/source.ts';

/**
 * The deck that a file is, or that a folder is about: `02_systems`; `03_quality/testing` where several are in
 * one folder. A folder of several decks is the first of them.
 */
export function deckOf(path: string, { decks, places }: RevealCourse): string | undefined {
  const inside = [...decks].filter(([, files]) => files.some((file) => posix.dirname(file) === path));
  const own =
    [...decks].find(([, files]) => files.includes(path)) ?? (inside.length === 1 ? inside[0] : undefined);
  if (!own) return undefined;
  const [id, [first = '', ...others]] = own;
  if (others.length === 0) return id;
  const file = own[1].includes(path) ? path : first;
  return `${id}/${posix.basename(places.get(file) ?? file, '.md')}`;
}
