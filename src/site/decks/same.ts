import type { Deck } from '../../course/model.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import { sameAgain } from '../../runtime/remember.ts';
import type { DeckContext } from './render.ts';

/**
 * Which decks are rendered the same as before, by what they are: a file that was not saved is the same object again.
 * Sooner told than by what is in them, where one slide of many decks was saved.
 */
export class SameDecks {
  readonly #asBefore = sameAgain<unknown>();
  readonly #known = new WeakMap<Deck, { readonly made: unknown; readonly included: readonly unknown[] }>();

  has(deck: Deck, rendered: RenderedDeck | undefined, context: DeckContext): boolean {
    const known = this.#known.get(deck);
    if (!known || !rendered || known.made !== this.#around(context)) return false;
    return includedIn(rendered, context).every(
      (other, index) => other !== undefined && other === known.included[index],
    );
  }

  note(deck: Deck, rendered: RenderedDeck, context: DeckContext): void {
    this.#known.set(deck, { made: this.#around(context), included: includedIn(rendered, context) });
  }

  /** Everything but the decks themselves. */
  #around(context: DeckContext): unknown {
    return this.#asBefore({ ...context, decks: undefined });
  }
}

function includedIn({ includes }: RenderedDeck, { decks }: DeckContext): (Deck | undefined)[] {
  return includes.map((id) => decks.get(id));
}
