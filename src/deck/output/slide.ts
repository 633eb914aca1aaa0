/** One slide: its Markdown as a tree, worked on step by step, and as finished HTML. */
import { posix } from 'node:path';
import { serialize } from 'parse5';
import type { Deck } from '../../course/model.ts';
import type { Withheld } from '../../course/release/withheld.ts';
import { Rendering } from '../../html/rendering.ts';
import { hideWithheld } from '../../html/withheld.ts';
import { slug } from '../../text/slug.ts';
import { applyComments } from '../tree/attributes.ts';
import { splitColumns } from '../syntax/columns.ts';
import { remotePictures, replaceEmbeds } from '../../html/embeds.ts';
import { highlightHtml } from '../tree/code.ts';
import { resolveFiles, type AddressOf, type FileReference } from '../tree/files.ts';
import { prefixTo } from '../split/include.ts';
import { markLayout } from '../tree/layout.ts';
import { reportPlugins } from '../tree/plugins.ts';
import { splitNotes } from '../syntax/notes.ts';
import { markSpacers } from '../syntax/reveal-md/spacers.ts';
import { dropRemote } from '../../html/remote.ts';
import type { Chunk } from '../split/split.ts';
import type { SlideMarkdown } from '../syntax/slide-markdown.ts';
import { scopeSvgStyles } from '../tree/svg.ts';
import {
  append,
  attribute,
  childElements,
  createElement,
  deepest,
  depthOf,
  elements,
  hasClass,
  move,
  remove,
  removeAttribute,
  setAttribute,
  textOf,
} from '../../html/tree.ts';
import type { Element } from '../../html/tree.ts';

export interface Slide {
  /** Position in reveal.js: `#/h/v`. */
  readonly h: number;
  readonly v: number;
  /** Made from its first heading, else from its position; unique in the deck. */
  readonly id: string;
  /** Where it is written: in the deck, or in one it is included from. */
  readonly file: string;
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  /** Of its `<section>`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** What the section holds, without notes. */
  readonly html: string;
  /** Speaker notes; empty if there are none. */
  readonly notes: string;
}

/** What a slide's HTML was made from, free to be made into something else. */
export interface SlideTree {
  readonly body: Element;
  readonly notes: Element;
}

/** The deck a slide is shown in. */
export type Written = Pick<Deck, 'source' | 'url' | 'title' | 'options' | 'filesPrefix' | 'places'>;

/**
 * @param own the deck's, which collects the problems of slides that are its own
 * @param ids how often each id was given in the deck so far
 * @param options what is not released yet, to which the slide then has no links
 */
export function renderSlide(
  chunk: Chunk,
  deck: Written,
  own: Rendering,
  ids: Map<string, number>,
  options: Withheld & {
    readonly markdown: SlideMarkdown;
    readonly notes: boolean;
    readonly addressOf: AddressOf;
    readonly hasOwnDark: (url: string) => boolean;
  },
): { slide: Slide; tree: SlideTree; found: readonly FileReference[]; pictures: readonly string[] } {
  const { source } = chunk;
  const rendering = chunk.from ? new Rendering(source, own.drawings, own.area) : own;
  rendering.source = source;
  rendering.macros.push(...(chunk.macros ?? []));
  const section = parseSlide(chunk, (text, id) =>
    options.markdown.render(text, rendering, chunk.defined, id),
  );
  checkDepth(section, rendering);
  applyComments(section, rendering);
  checkVisibility(section, rendering);
  splitColumns(section);
  highlightHtml(section);
  reportPlugins(section, rendering);
  markSpacers(section);
  if (options.withheld.size > 0) hideWithheld(section, [posix.dirname(source.file)], options);
  replaceEmbeds(section, rendering);
  dropRemote(section, rendering);
  const prefix = chunk.from ? prefixTo(deck, chunk.from) : deck.filesPrefix;
  const shown = { url: deck.url, prefix, from: chunk.from };
  const found = resolveFiles(section, shown, rendering, options);
  const aside = childElements(section).findLast((element) => hasClass(element, 'notes'));
  if (aside) remove(aside);
  const notes = (options.notes ? aside : undefined) ?? createElement('aside');
  // reveal.js shows these, too.
  if (!options.notes) removeAttribute(section, 'data-notes');
  markLayout(section);
  const pictures = remotePictures(section);
  return { slide: identify(section, notes, chunk, ids), tree: { body: section, notes }, found, pictures };
}

/** The id of a slide that is not to be shown, because reveal.js would remove it when it starts; `undefined` for others. */
export function hiddenId(chunk: Chunk, own: Rendering, markdown: SlideMarkdown): string | undefined {
  if (!chunk.source.text.includes('data-visibility')) return undefined;
  const { source, defined } = chunk;
  const rendering = new Rendering(source, own.drawings, own.area);
  const section = parseSlide(chunk, (text, id) => markdown.render(text, rendering, defined, id));
  applyComments(section, rendering);
  return attribute(section, 'data-visibility') === 'hidden'
    ? ownId(headingsIn(section)[0], chunk)
    : undefined;
}

/** A slide that is meant to be held back must not be shown because of a word. */
function checkVisibility(section: Element, rendering: Rendering): void {
  const meanings = ['hidden', 'uncounted'];
  for (const name of ['data-visibility', 'visibility', 'hidden', 'data-hidden']) {
    const value = attribute(section, name);
    if (value === undefined || (name === 'data-visibility' && meanings.includes(value))) continue;
    const written = value === '' ? name : `${name}="${value}"`;
    const message = `“${written}” does not hide this slide: it is shown`;
    const remedy = 'write data-visibility="hidden", or remove it';
    rendering.report(rendering.placeOf(name), 'deck/unknown-visibility', message, remedy);
  }
}

function checkDepth(section: Element, rendering: Rendering): void {
  const all = elements(section);
  const deep = all.length < deepest ? undefined : all.find((element) => depthOf(element) === deepest);
  if (!deep) return;
  const message = `<${deep.tagName}> is in more than ${deepest} other elements, and what is in it is shown beside it`;
  const remedy = 'close the elements before it where they end';
  rendering.report(rendering.placeOf(`<${deep.tagName}`), 'deck/deep-html', message, remedy, 'warning');
}

/** A slide's Markdown as a section; its notes, wherever they stand, as one `aside.notes` at its end. */
function parseSlide(
  { h, v, source, notesSeparator }: Chunk,
  toHtml: (text: string, id: string) => string,
): Element {
  const { body, notes } = splitNotes(source.text, notesSeparator);
  const section = createElement('section');
  const aside = createElement('aside', { class: 'notes' });
  append(toHtml(body, `${h}-${v}`), section);
  for (const element of elements(section)) {
    if (element.tagName !== 'aside' || !hasClass(element, 'notes')) continue;
    remove(element);
    for (const child of [...element.childNodes]) move(child, aside);
  }
  if (notes !== '') append(toHtml(notes, `${h}-${v}-notes`), aside);
  if (aside.childNodes.length > 0) move(aside, section);
  return section;
}

/**
 * Gives a slide its id. It stands on the first heading: reveal.js finds the slide around it for `#/id`, and goes on
 * writing `#/h/v`, which an id on the section would end (`getHash` in its controllers/location).
 */
function identify(section: Element, notes: Element, chunk: Chunk, ids: Map<string, number>): Slide {
  const headings = headingsIn(section);
  const { h, v } = chunk;
  const first = headings[0];
  const id = unique(ownId(first, chunk), ids);
  if (first && attribute(first, 'id') === undefined) setAttribute(first, 'id', id);
  scopeSvgStyles(section, id);
  const html = serialize(section);
  return {
    ...{ h, v, id, file: chunk.source.file, line: chunk.source.line, html },
    notes: serialize(notes),
    attributes: Object.fromEntries(section.attrs.map((entry) => [entry.name, entry.value])),
    headings: headings.map((element) => ({
      level: Number(element.tagName.slice(1)),
      text: textOf(element).replace(/\s+/g, ' ').trim(),
    })),
  };
}

function headingsIn(section: Element): Element[] {
  return elements(section).filter((element) => /^h[1-6]$/.test(element.tagName));
}

/** What a slide would be called if it were the only one of that heading. */
function ownId(heading: Element | undefined, { h, v }: Chunk): string {
  const base = heading ? slug(textOf(heading)) : '';
  return /^\d*$/.test(base) ? `slide-${h}-${v}` : base;
}

function unique(base: string, ids: Map<string, number>): string {
  const count = ids.get(base) ?? 0;
  ids.set(base, count + 1);
  return count === 0 ? base : unique(`${base}-${count}`, ids);
}
