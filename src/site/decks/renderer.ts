/** A course's decks as slides: the slowest part of a site, which needs nothing else from it. */
import type { Course, Deck } from '../../course/model.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import { SlideMarkdown } from '../../deck/syntax/slide-markdown.ts';
import { findFigures } from '../../figures/figures.ts';
import type { Drawings } from '../../html/drawing.ts';
import { hashOf } from '../../runtime/cache.ts';
import type { Progress } from '../../runtime/progress.ts';
import { pathIn } from '../../text/path.ts';
import { addressOf } from '../addresses.ts';
import type { Extensions } from '../extensions.ts';
import { keepDecks, keptDecks, type Known } from './cache.ts';
import { createDeckRender, deckContext, type DeckContext } from './render.ts';
import { SameDecks } from './same.ts';

export type RenderedDecks = ReadonlyMap<Deck, RenderedDeck>;

export interface DeckRenderOptions {
  readonly drawings: Drawings;
  /** Sections say where they were written. Default: no. */
  readonly editing?: boolean;
  readonly extendMarkdown: Extensions['markdown'];
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

/** Renders a course's decks, again and again while an instructor writes: those that did not change are reused. */
export class DeckRenderer {
  /** By file. */
  #known: ReadonlyMap<string, Known> = new Map();
  readonly #same = new SameDecks();
  readonly #markdown = new SlideMarkdown();
  readonly #folder: string | undefined;

  /** @param folder the course's, where something is kept from one run to the next. Default: nothing is */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  /** What `render` returns, with what earlier runs kept. Plugins of a course's own may do anything: with them, nothing is. */
  async renderKept(course: Course, options: DeckRenderOptions): Promise<RenderedDecks> {
    const { drawings, editing = false, extendMarkdown } = options;
    const folder = this.#folder;
    if (folder === undefined || extendMarkdown) return this.render(course, options);
    const context = deckContext(course, drawings, editing);
    if (this.#known.size === 0) this.#known = keptDecks(folder, context);
    const before = this.#known;
    const decks = this.render(course, options);
    const changed = course.decks.filter(
      ({ source: { file } }) => this.#known.get(file)?.rendered !== before.get(file)?.rendered,
    );
    await keepDecks(folder, context, changed, this.#known);
    return decks;
  }

  render(course: Course, options: DeckRenderOptions): RenderedDecks {
    const { drawings, editing = false, extendMarkdown, progress } = options;
    const context = deckContext(course, drawings, editing);
    const markdown = extendMarkdown ? new SlideMarkdown(extendMarkdown) : this.#markdown;
    markdown.turn();
    this.#same.turn(context);
    const render = createDeckRender(context, markdown);
    const reusable = this.#reusable(course, context);
    const due = course.decks.length - reusable.size;
    let begun = 0;
    const renderNow = (deck: Deck) => {
      progress?.('Rendering decks', ++begun, due, deck.id);
      return render(deck);
    };
    const decks = new Map(course.decks.map((deck) => [deck, reusable.get(deck) ?? renderNow(deck)]));
    this.#remember(decks, context);
    return decks;
  }

  #reusable({ decks }: Course, context: DeckContext): RenderedDecks {
    const before = (deck: Deck) => this.#known.get(deck.source.file);
    const rendered = (deck: Deck) => before(deck)?.rendered;
    return new Map(
      decks.flatMap((deck) => {
        const known = before(deck);
        const isKnown =
          this.#same.has(deck, known?.rendered) || known?.key === keyOf(deck, rendered, context);
        return known && isKnown ? [[deck, known.rendered] as const] : [];
      }),
    );
  }

  #remember(decks: RenderedDecks, context: DeckContext): void {
    const rendered = (deck: Deck) => decks.get(deck);
    this.#known = new Map(
      [...decks].map(([deck, one]) => {
        const before = this.#known.get(deck.source.file);
        const known =
          before?.rendered === one && this.#same.has(deck, one)
            ? before
            : { key: keyOf(deck, rendered, context), rendered: one };
        this.#same.note(deck, one);
        return [deck.source.file, known];
      }),
    );
  }
}

/** Stands for everything that a deck's slides are made from. */
function keyOf(
  deck: Deck,
  renderedOf: (deck: Deck) => RenderedDeck | undefined,
  { addresses, decks, drawings, editing, notes, said, siteUrl, themed, withheld }: DeckContext,
): string {
  const ids = renderedOf(deck)?.includes ?? [];
  const included = ids.map((id) => decks.get(id));
  const shown = [deck, ...included.filter((other) => other !== undefined)];
  const leads = shown
    .flatMap((one) => renderedOf(one)?.files ?? [])
    .map(({ written, file }) => addressOf(pathIn(written), file, addresses) ?? null)
    .map((url) => [url, themed.has(url ?? '')]);
  const figures = shown.flatMap(({ source }) => findFigures(source.text)).map((key) => drawings.get(key));
  // Who includes a deck that does not exist is told a name that does.
  const names = included.includes(undefined) ? [...decks.keys()] : [];
  const all = [deck, editing, notes, said, siteUrl, withheld, included, leads, figures, names];
  return hashOf(all);
}
