/** A course's decks as slides: the slowest part of a site, which needs nothing else from it. */
import type { Course, Deck } from '../course/model.ts';
import { renderDeck, type RenderedDeck, type RenderOptions } from '../deck/output/render.ts';
import { SlideMarkdown } from '../deck/syntax/slide-markdown.ts';
import type { Drawings } from '../html/drawing.ts';
import { pathIn } from '../text/path.ts';
import { addressOf, createAddresses } from './addresses.ts';
import type { Extensions } from './extensions.ts';

export type RenderedDecks = ReadonlyMap<Deck, RenderedDeck>;

export interface DeckRenderOptions {
  readonly drawings: Drawings;
  /** Sections say where they were written. Default: no. */
  readonly editing?: boolean;
  readonly extendMarkdown: Extensions['markdown'];
}

/** Renders a course's decks, again and again while an instructor writes: those that did not change are reused. */
export class DeckRenderer {
  /** By file. */
  readonly #known = new Map<string, { readonly key: string; readonly rendered: RenderedDeck }>();

  render(course: Course, { drawings, editing = false, extendMarkdown }: DeckRenderOptions): RenderedDecks {
    const decks = new Map(course.decks.map((deck) => [deck.id, deck]));
    const said = [course.title, course.term.name];
    const { withheld, siteUrl, publish } = course;
    const markdown = new SlideMarkdown(extendMarkdown);
    const addresses = createAddresses(course);
    const options = {
      ...{ decks, editing, drawings, withheld, siteUrl, said, markdown, notes: publish.notes },
      addressOf: (path: string, file: string) => addressOf(path, file, addresses),
    };
    return new Map(course.decks.map((deck) => [deck, this.#render(deck, options)]));
  }

  #render(deck: Deck, options: Options): RenderedDeck {
    const { file } = deck.source;
    const before = this.#known.get(file);
    if (before?.key === this.#keyOf(deck, before?.rendered, options)) return before.rendered;
    const rendered = renderDeck(deck, options);
    this.#known.set(file, { key: this.#keyOf(deck, rendered, options), rendered });
    return rendered;
  }

  /** Everything that a deck's slides are made from. */
  #keyOf(deck: Deck, rendered: RenderedDeck | undefined, options: Options): string {
    const { editing, notes, said, withheld, decks } = options;
    const included = (rendered?.includes ?? []).map((id) => decks.get(id));
    const shown = [
      rendered,
      ...included.map((other) => other && this.#known.get(other.source.file)?.rendered),
    ];
    const leads = shown
      .flatMap((one) => one?.files ?? [])
      .map(({ written, file }) => options.addressOf(pathIn(written), file) ?? null);
    return JSON.stringify([deck, editing, notes, said, [...withheld], included, leads]);
  }
}

type Options = RenderOptions & Required<Pick<RenderOptions, 'decks' | 'withheld' | 'addressOf'>>;
