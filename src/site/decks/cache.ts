/** Rendered decks on disk: `.lectern/cache/decks/`, a file for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Deck } from '../../course/model.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import { hashOf, keep } from '../../runtime/cache.ts';
import { edition } from '../../runtime/package.ts';
import type { DeckContext } from './render.ts';

/** A rendered deck, and what stands for everything that it was made from. */
export interface Known {
  readonly key: string;
  readonly rendered: RenderedDeck;
}

/** Nobody else writes these files, and the edition tells those of other versions apart. */
const fileSchema = z.object({
  edition: z.literal(edition),
  key: z.string(),
  rendered: z.custom<RenderedDeck>((value) => value instanceof Object),
});

/** What earlier runs kept of a course's decks, by file. Read at once, and not behind the files that are being copied. */
export function keptDecks(folder: string, context: DeckContext): Map<string, Known> {
  return new Map(
    [...context.decks.values()].flatMap((deck) => {
      const known = read(pathOf(folder, deck, context));
      return known ? [[deck.source.file, known] as const] : [];
    }),
  );
}

export async function keepDecks(
  folder: string,
  context: DeckContext,
  decks: readonly Deck[],
  known: ReadonlyMap<string, Known>,
): Promise<void> {
  await Promise.all(
    decks.map(async (deck) => {
      const content = JSON.stringify({ edition, ...known.get(deck.source.file) });
      await keep(pathOf(folder, deck, context), content);
    }),
  );
}

function read(path: string): Known | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // There is none, or one of another version, or half of one.
    return undefined;
  }
}

/** What is checked, published and previewed in turn does not replace each other. */
function pathOf(folder: string, { source }: Deck, { editing, notes, withheld }: DeckContext): string {
  const name = hashOf([source.file, editing, notes, withheld.size > 0]).slice(0, 32);
  return join(folder, '.lectern/cache/decks', `${name}.json`);
}
