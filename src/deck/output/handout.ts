/** A deck as an ordinary document: the same content in reading order, for screen readers, small screens and paper. */
import { serialize } from 'parse5';
import { imageFile } from '../../html/addresses.ts';
import { undescribed } from '../../html/undescribed.ts';
import type { Slide, SlideTree } from './slide.ts';
import { isEmpty, makeReadable } from '../tree/readable.ts';
import {
  addClass,
  attribute,
  createElement,
  elements,
  move,
  remove,
  setTag,
  textOf,
  removeAttribute,
} from '../../html/tree.ts';
import type { Element, Parent } from '../../html/tree.ts';

export interface HandoutSlide {
  /** The slide's own, for its section. */
  readonly id: string;
  /** As the deck counts: `3`, or `3.2` in a vertical stack. */
  readonly number: string;
  /** Where it is in the deck: `#/2/1`. */
  readonly hash: string;
  /** What it adds to the page's outline; none where it goes on under the heading before it. */
  readonly heading: { readonly level: number; readonly text: string } | undefined;
  readonly html: string;
  /** Empty if there are none. */
  readonly notes: string;
}

/** The slides of one horizontal position. */
export type HandoutChapter = readonly HandoutSlide[];

/**
 * Slides as sections of a page one folder below the deck's. Headings become an outline below the page's `h1`: where
 * a deck has vertical stacks, each stack is a part, its first heading an `h2` and those below it `h3`; else the
 * levels are the written ones, without gaps. A heading that says what the one before it said is left out.
 * @param trees of the slides, in their order; they are made into the handout's own
 * @param said what the page says around it, which the title slide need not say again: its `h1`, the course, the term
 */
export function makeHandout(
  slides: readonly Slide[],
  trees: readonly SlideTree[],
  said: readonly string[],
): HandoutChapter[] {
  const chapters = new Map<number, HandoutSlide[]>();
  const hashes = new Map(
    slides.flatMap((slide) => [hashOf(slide), `#/${slide.id}`].map((hash) => [hash, slide.id])),
  );
  const stacks = new Set(slides.filter(({ v }) => v > 0).map(({ h }) => h));
  const outline = createOutline();
  const headed = new Set<number>();
  let before = '';

  for (const [index, slide] of slides.entries()) {
    const tree = trees[index];
    if (!tree) continue;
    const { body, notes } = tree;
    for (const element of elements(body))
      if (attribute(element, 'id') === slide.id) removeAttribute(element, 'id');
    if (slide === slides[0]) undoTitle(body, said, slide.attributes);
    else addBackground(body, slide);
    for (const tree of [body, notes]) makeReadable(tree, hashes);

    const headings = headingsOf(body);
    const [first] = headings;
    const text = first ? spoken(first) : '';
    const repeats = text !== '' && text === before;
    const written = levelOf(first);
    const level = stacks.size === 0 ? written : headed.has(slide.h) ? 2 : 1;
    let heading: HandoutSlide['heading'];
    for (const element of headings) {
      if (element === first && repeats) remove(element);
      else setTag(element, `h${outline(level + Math.max(0, levelOf(element) - written))}`);
    }
    if (first) {
      headed.add(slide.h);
      before = text;
      if (!repeats) heading = { level: levelOf(first), text };
    }
    for (const element of headingsOf(notes)) setTag(element, `h${outline(level + levelOf(element))}`);
    if (isEmpty(body) && isEmpty(notes)) continue;

    const number = stacks.has(slide.h) ? `${slide.h + 1}.${slide.v + 1}` : `${slide.h + 1}`;
    const section = { id: slide.id, number, hash: hashOf(slide), heading };
    chapters.set(slide.h, [
      ...(chapters.get(slide.h) ?? []),
      { ...section, html: serialize(body).trim(), notes: isEmpty(notes) ? '' : serialize(notes).trim() },
    ]);
  }
  return [...chapters.values()];
}

function hashOf({ h, v }: Pick<Slide, 'h' | 'v'>): string {
  return v === 0 ? `#/${h}` : `#/${h}/${v}`;
}

/** Level of a heading among those before it → its level in the page: never two steps down at once. */
function createOutline(): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(open.length + 1, 6);
  };
}

/** What else stands large on the title slide is below the page's title. */
function undoTitle(body: Parent, said: readonly string[], attributes: Slide['attributes']): void {
  const isSaid = (element: Element) => {
    const text = spoken(element);
    return text !== '' && said.some((known) => known.endsWith(text));
  };
  if (!headingsOf(body).some(isSaid) && !isTitle(attributes)) return;
  for (const element of elements(body)) {
    const isHeading = /^h[1-6]$/.test(element.tagName);
    if (!isHeading && element.tagName !== 'p') continue;
    if (isSaid(element)) remove(element);
    else if (isHeading) {
      setTag(element, 'p');
      addClass(element, 'subtitle');
    }
  }
}

function isTitle(attributes: Slide['attributes']): boolean {
  return /(^|\s)titleslide(\s|$)/.test(attributes.class ?? '');
}

/** A slide's background is its picture; a title's is decoration. */
function addBackground(body: Parent, { attributes }: Slide): void {
  const address = attributes['data-background-image'] ?? attributes['data-background'] ?? '';
  if (!imageFile.test(address) || isTitle(attributes)) return;
  const figure = createElement('figure');
  move(createElement('img', { src: address, alt: undescribed(address), loading: 'lazy' }), figure);
  move(figure, body);
}

function headingsOf(tree: Parent): Element[] {
  return elements(tree).filter((element) => /^h[1-6]$/.test(element.tagName));
}

function levelOf(heading: Element | undefined): number {
  return Number(heading?.tagName.slice(1) ?? 1);
}

function spoken(heading: Element): string {
  return textOf(heading).replace(/\s+/g, ' ').trim();
}
