/** Slides as the `<section>`s that reveal.js shows, vertical stacks in one more. */
import { serializeOuter } from 'parse5';
import type { Slide } from './slide.ts';
import { createElement } from '../../html/tree.ts';

export interface Sections {
  /** What goes into reveal.js's `.slides`. */
  readonly html: string;
  /** What the last sections hold in a deck that is too long to be loaded at once; else empty. */
  readonly rest: readonly Slide[];
}

/** In characters of HTML: a deck of more than `longest` is loaded in two parts, `first` of it at once. */
const longest = 160_000;
const first = 100_000;

/** @param editing each section says where it was written, `data-source="slides/02_systems/systems.md:74"` */
export function makeSections(slides: readonly Slide[], editing: boolean): Sections {
  // Who edits has a fast connection, and a look at every slide.
  const rest = editing ? [] : slides.slice(firstOfRest(slides));
  const isLater = new Set(rest);
  let html = '';
  for (const [index, slide] of slides.entries()) {
    const next = slides[index + 1];
    if (slide.v === 0 && next?.h === slide.h) html += '<section class="stack">\n';
    const origin = editing ? { 'data-source': `${slide.file}:${slide.line}` } : {};
    html += isLater.has(slide)
      ? opening(slide, { 'data-rest': '' })
      : opening(slide, origin) + contentOf(slide);
    html += '</section>\n';
    if (slide.v > 0 && next?.h !== slide.h) html += '</section>\n';
  }
  return { html, rest };
}

/** What a slide's section holds. */
export function contentOf({ html, notes }: Slide): string {
  return notes === '' ? html : `${html}<aside class="notes">${notes}</aside>`;
}

function opening({ attributes }: Slide, more: Readonly<Record<string, string>>): string {
  return serializeOuter(createElement('section', { ...attributes, ...more })).replace('</section>', '');
}

/** All slides, where the deck is short or brings code, which would not run in what is put in later. */
function firstOfRest(slides: readonly Slide[]): number {
  const sizes = slides.map((slide) => contentOf(slide).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= longest || slides.some(({ html }) => /<script|\son[a-z]+="/.test(html))) return slides.length;
  let sum = 0;
  return sizes.findIndex((size) => (sum += size) > first);
}
