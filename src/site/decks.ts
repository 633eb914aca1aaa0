/** A course's decks as slides: the slowest part of a site, which needs nothing else from it. */
import { posix } from 'node:path';
import type { Course, Deck } from '../course/model.ts';
import { renderDeck, type RenderedDeck, type RenderOptions } from '../deck/output/render.ts';
import { SlideMarkdown } from '../deck/syntax/slide-markdown.ts';
import type { Drawings } from '../html/drawing.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { Report } from '../problems/reporter.ts';
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
    const options = { decks, editing, drawings, withheld, siteUrl, said, markdown, notes: publish.notes };
    return new Map(course.decks.map((deck) => [deck, this.#render(deck, options)]));
  }

  #render(deck: Deck, options: RenderOptions): RenderedDeck {
    const { file } = deck.source;
    const before = this.#known.get(file);
    if (before?.key === keyOf(deck, before?.rendered.includes ?? [], options)) return before.rendered;
    const rendered = renderDeck(deck, options);
    this.#known.set(file, { key: keyOf(deck, rendered.includes, options), rendered });
    return rendered;
  }
}

/** Everything that a deck's slides are made from. */
function keyOf(deck: Deck, includes: readonly string[], options: RenderOptions): string {
  const { editing, notes, said, withheld = [], decks } = options;
  return JSON.stringify([
    deck,
    editing,
    notes,
    said,
    [...withheld],
    includes.map((id) => decks?.get(id) ?? null),
  ]);
}

/** Reports what decks show that is not in the course. */
export function checkFiles(decks: RenderedDecks, course: Course, report: Report): void {
  for (const [deck, { files }] of decks) checkFilesOf(deck, files, course, report);
}

function checkFilesOf(deck: Deck, files: RenderedDeck['files'], course: Course, report: Report): void {
  const folder = posix.dirname(deck.source.file);
  const missing = files.filter(
    ({ path, kind }) => kind === 'shown' && !course.files.has(posix.join(folder, path)),
  );
  // Absolute, because for each relative path Node asks for the working directory.
  const beside =
    missing.length === 0
      ? []
      : [...course.files.keys()].map((file) => posix.relative(`/${folder}`, `/${file}`));
  for (const { path, ...place } of missing) {
    const remedy = didYouMean(path, beside, `put it in ${posix.dirname(posix.join(folder, path))}/`);
    report(place, 'deck/missing-file', `“${path}” does not exist`, remedy, 'warning');
  }
}
