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
  #context: DeckContext | undefined;
  /** Everything but the decks themselves: the same object as long as it is the same. */
  #around: unknown;

  /** Begins another build. */
  turn(context: DeckContext): void {
    this.#context = context;
    this.#around = this.#asBefore({ ...context, decks: undefined });
  }

  has(deck: Deck, rendered: RenderedDeck | undefined): boolean {
    const known = this.#known.get(deck);
    if (!known || !rendered || known.made !== this.#around) return false;
    return this.#includedIn(rendered).every(
      (other, index) => other !== undefined && other === known.included[index],
    );
  }

  note(deck: Deck, rendered: RenderedDeck): void {
    this.#known.set(deck, { made: this.#around, included: this.#includedIn(rendered) });
  }

  #includedIn({ includes }: RenderedDeck): (Deck | undefined)[] {
    return includes.map((id) => this.#context?.decks.get(id));
  }
}
