/** A deck's Markdown as finished slides: no Markdown and no script is needed to read them. */
import { parseFragment, serialize, serializeOuter } from 'parse5';
import type { Deck } from '../course/model.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import type { Drawings } from '../markdown/drawing.ts';
import { Rendering } from '../markdown/rendering.ts';
import type { Problem } from '../source/problem.ts';
import { slug } from '../source/slug.ts';
import { applyComments } from './attributes.ts';
import { blocks } from './blocks.ts';
import { columns, splitColumns } from './columns.ts';
import { blankSeparators, hideComments } from './comments.ts';
import { replaceEmbeds } from './embeds.ts';
import { resolveFiles, type FileReference } from './files.ts';
import { includeSlides, prefixTo, type Source } from './include.ts';
import { lists } from './lists.ts';
import { splitNotes } from './notes.ts';
import { dropRemote } from './remote.ts';
import { readSeparators } from './separators.ts';
import { splitDeck, type Chunk } from './split.ts';
import { strike } from './strike.ts';
import { readStyles } from './styles.ts';
import { scopeSvgStyles } from './svg.ts';
import {
  addClass,
  attribute,
  childElements,
  createElement,
  elements,
  hasClass,
  move,
  remove,
  setAttribute,
  textOf,
} from './tree.ts';
import type { Element } from './tree.ts';

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

export interface RenderedDeck {
  readonly slides: readonly Slide[];
  /** The `<section>`s of all slides, vertical stacks in one more: what goes into reveal.js's `.slides`. */
  readonly html: string;
  /** Style sheets of its own, relative to its Markdown file. */
  readonly styles: readonly string[];
  readonly files: readonly FileReference[];
  /** The decks it includes slides from, directly or not, by id; some may not exist. */
  readonly includes: readonly string[];
  readonly problems: readonly Problem[];
}

const markdown = createMarkdown({ unescape: true }).use(lists).use(blocks).use(strike).use(columns);

export interface RenderOptions {
  /** Each section says where it was written: `data-source="slides/02_systems/systems.md:74"`. Default: false. */
  readonly editing?: boolean;
  /** The course's decks by id, for slides that are included from them. Default: none. */
  readonly decks?: ReadonlyMap<string, Deck>;
  /** The figures in the deck, drawn. Default: none; they are shown as code. */
  readonly drawings?: Drawings;
}

/** What was read of a course's decks; recaps include from decks that are rendered anyway. */
const sourcesOf = new WeakMap<ReadonlyMap<string, Deck>, Map<string, Source>>();

type Written = Pick<Deck, 'source' | 'options' | 'filesPrefix'>;

/** Renders a deck; the dialect is described in docs/decks.md. */
export function renderDeck(deck: Written, options: RenderOptions = {}): RenderedDeck {
  return render(deck, { decks: new Map(), drawings: new Map(), editing: false, ...options }, []).rendered;
}

/** @param trail the files of the decks that are being rendered, and include this one */
function render(
  deck: Written,
  options: Required<RenderOptions>,
  trail: readonly string[],
): { rendered: RenderedDeck; source: Source } {
  const { separators, problems: badSeparators } = readSeparators(deck.options, deck.source.file);
  const { chunks: own, problems: openComments } = hideComments(splitDeck(deck.source, separators));
  const above = [...trail, deck.source.file];
  const sources = sourcesOf.get(options.decks) ?? new Map<string, Source>();
  sourcesOf.set(options.decks, sources);
  const {
    chunks,
    includes,
    problems: badIncludes,
  } = includeSlides(own, options.decks, (other) => {
    if (above.includes(other.source.file)) return undefined;
    return sources.get(other.source.file) ?? render(other, options, above).source;
  });
  const rendering = new Rendering(deck.source, options.drawings);
  const styles = readStyles(deck);
  const files = [...styles.files];
  const ids = new Map<string, number>();
  const slides: Slide[] = [];
  let html = '';
  for (const [index, chunk] of chunks.entries()) {
    const { section, found } = renderSlide(chunk, deck, rendering);
    // Where the slide is written, its files and problems are known already.
    if (!chunk.from) files.push(...found);
    const slide = identify(section, chunk, ids);
    slides.push(slide);
    if (chunk.stacked && chunk.v === 0) html += '<section>\n';
    const origin = options.editing ? { 'data-source': `${slide.file}:${slide.line}` } : {};
    html += `${sectionOf(slide, origin)}\n`;
    if (chunk.stacked && chunks[index + 1]?.h !== chunk.h) html += '</section>\n';
  }
  const problems = [
    ...badSeparators,
    ...openComments,
    ...badIncludes,
    ...styles.problems,
    ...(deck.options.separator === undefined ? own.flatMap(blankSeparators) : []),
    ...rendering.problems,
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  const source = { chunks, ids: slides.map(({ id }) => id), includes };
  sources.set(deck.source.file, source);
  return {
    rendered: { slides, html, styles: styles.files.map(({ path }) => path), files, includes, problems },
    source,
  };
}

function renderSlide(chunk: Chunk, deck: Written, own: Rendering) {
  const { from = deck, source } = chunk;
  const rendering = chunk.from ? new Rendering(source, own.drawings) : own;
  rendering.source = source;
  const section = parseSlide(chunk, readSeparators(from.options, source.file).separators.notes, rendering);
  applyComments(section, rendering);
  splitColumns(section);
  markSpacers(section);
  replaceEmbeds(section, rendering);
  dropRemote(section, rendering);
  const prefix = chunk.from ? prefixTo(deck, chunk.from) : deck.filesPrefix;
  const found = resolveFiles(section, prefix, rendering);
  if (chunk.from) linkTo(chunk.from, section);
  return { section, found };
}

/** Links from slide to slide lead to where those slides are. */
function linkTo(deck: Deck, section: Element): void {
  for (const element of elements(section)) {
    const href = attribute(element, 'href');
    if (element.tagName === 'a' && href?.startsWith('#')) setAttribute(element, 'href', deck.url + href);
  }
}

/** A slide's Markdown as a section; its notes, wherever they stand, as one `aside.notes` at its end. */
function parseSlide(chunk: Chunk, notesSeparator: RegExp, rendering: Rendering): Element {
  const { body, notes } = splitNotes(chunk.source.text, notesSeparator);
  const section = createElement('section');
  const aside = createElement('aside', { class: 'notes' });
  append(section, toHtml(body, rendering));
  for (const element of elements(section)) {
    if (element.tagName !== 'aside' || !hasClass(element, 'notes')) continue;
    remove(element);
    for (const child of [...element.childNodes]) move(child, aside);
  }
  if (notes !== '') append(aside, toHtml(notes, rendering));
  if (aside.childNodes.length > 0) move(aside, section);
  return section;
}

const repeated = new Map<string, string>();

/**
 * Markdown as HTML. What several decks say in the same words, as a recap does, is rendered once; but not what has
 * problems, which have a place, tasks, which are numbered, or drawings, which may have changed.
 */
function toHtml(text: string, rendering: Rendering): string {
  const known = repeated.get(text);
  if (known !== undefined) return known;
  const before = rendering.problems.length;
  const html = markdown.render(text, rendering);
  const isPlain = rendering.problems.length === before && !/\[[ x]\]|```|~~~/i.test(text);
  if (isPlain) repeated.set(text, html);
  return html;
}

function append(parent: Element, html: string): void {
  for (const child of [...parseFragment(html).childNodes]) move(child, parent);
}

/** Empty list items are space between two lists, and not announced as items. */
function markSpacers(section: Element): void {
  for (const item of elements(section)) {
    if (item.tagName !== 'li' || childElements(item).length > 0 || textOf(item).trim() !== '') continue;
    addClass(item, 'spacer');
    setAttribute(item, 'aria-hidden', 'true');
  }
}

/**
 * Gives a slide its id. It stands on the first heading: reveal.js finds the slide around it for `#/id`, and goes on
 * writing `#/h/v`, which an id on the section would end (`getHash` in its controllers/location).
 */
function identify(section: Element, chunk: Chunk, ids: Map<string, number>): Slide {
  const aside = childElements(section).findLast((element) => hasClass(element, 'notes'));
  if (aside) remove(aside);
  const headings = elements(section).filter((element) => /^h[1-6]$/.test(element.tagName));
  const { h, v } = chunk;
  const first = headings[0];
  const base = (first && slug(textOf(first))) ?? '';
  const id = unique(/^\d*$/.test(base) ? `slide-${h}-${v}` : base, ids);
  if (first && attribute(first, 'id') === undefined) setAttribute(first, 'id', id);
  scopeSvgStyles(section, id);
  const html = serialize(section);
  return {
    ...{ h, v, id, file: chunk.source.file, line: chunk.source.line, html },
    notes: aside ? serialize(aside) : '',
    attributes: Object.fromEntries(section.attrs.map((entry) => [entry.name, entry.value])),
    headings: headings.map((element) => ({
      level: Number(element.tagName.slice(1)),
      text: textOf(element).replace(/\s+/g, ' ').trim(),
    })),
  };
}

/** A slide as its section, put together from what is HTML already. */
function sectionOf({ attributes, html, notes }: Slide, more: Readonly<Record<string, string>>): string {
  const [opening] = serializeOuter(createElement('section', { ...attributes, ...more })).split('</section>');
  const aside = notes === '' ? '' : `<aside class="notes">${notes}</aside>`;
  return `${opening ?? ''}${html}${aside}</section>`;
}

function unique(base: string, ids: Map<string, number>): string {
  const count = ids.get(base) ?? 0;
  ids.set(base, count + 1);
  return count === 0 ? base : unique(`${base}-${count}`, ids);
}
