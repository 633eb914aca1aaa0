import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Course, Deck } from '../../course/model.ts';

/** Says whether what was made of a deck, such as its PDF, was made of the deck as it is. */
export class DeckStates {
  readonly #folder: string;
  /** By path: reading all pictures of a course for each change would be slow. */
  readonly #hashes = new Map<string, { readonly when: string; readonly hash: string }>();

  /** @param folder the course's */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Stands for a deck, what it may include, and the files beside it: 32 hexadecimal digits, the same on every machine. */
  of(deck: Deck, { title, term, footer, decks, files }: Course): string {
    const beside = `${posix.dirname(deck.source.file)}/`;
    const own = [...files.keys()].filter((file) => file.startsWith(beside)).sort();
    const included = /<!--\s*include:/.test(deck.source.text) ? decks : [];
    const pictures = own.map((file) => [file, this.#hashOf(join(this.#folder, file))]);
    const all = JSON.stringify([title, term.name, footer, deck, included, pictures]);
    return createHash('sha256').update(all).digest('hex').slice(0, 32);
  }

  #hashOf(path: string): string {
    const { size, mtimeMs } = statSync(path);
    const when = `${size} ${mtimeMs}`;
    const known = this.#hashes.get(path);
    if (known?.when === when) return known.hash;
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    this.#hashes.set(path, { when, hash });
    return hash;
  }
}
