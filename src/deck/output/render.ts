/** A deck's Markdown as finished slides: no Markdown and no script is needed to read them. */
import type { Deck } from '../../course/model.ts';
import type { Drawings } from '../../html/drawing.ts';
import { Rendering } from '../../html/rendering.ts';
import type { Problem } from '../../problems/problem.ts';
import { checkSeparators, hideComments } from '../split/comments.ts';
import type { AddressOf, FileReference } from '../tree/files.ts';
import { makeHandout, type HandoutChapter } from './handout.ts';
import { readParallax, type Parallax } from './parallax.ts';
import { includeSlides, without, type Source } from '../split/include.ts';
import { readSeparators } from '../split/separators.ts';
import { makeSections, type Sections } from './sections.ts';
import { hiddenId, renderSlide, type Slide, type SlideTree, type Written } from './slide.ts';
import { splitDeck, type Chunk } from '../split/split.ts';
import { sharedDefinitions } from '../syntax/definitions.ts';
import { SlideMarkdown } from '../syntax/slide-markdown.ts';
import { readStyles } from './styles.ts';

export interface RenderedDeck extends Sections {
  readonly slides: readonly Slide[];
  /** Style sheets of its own, relative to its Markdown file. */
  readonly styles: readonly string[];
  /** Those of its slides as written that are not shown, by index. */
  readonly hidden: readonly number[];
  /** What its own slides show and lead to, and its style sheets. */
  readonly files: readonly FileReference[];
  /** The picture that moves behind the slides. */
  readonly parallax: Parallax | undefined;
  /** Addresses on other hosts of pictures that are shown when a reader asks for them. */
  readonly pictures: readonly string[];
  /** The decks it includes slides from, directly or not, by id; some may not exist. */
  readonly includes: readonly string[];
  readonly handout: readonly HandoutChapter[];
  readonly problems: readonly Problem[];
}

export interface RenderOptions {
  /** Each section says where it was written: `data-source="slides/02_systems/systems.md:74"`. Default: false. */
  readonly editing?: boolean;
  /** What a handout's page says besides the deck's title, and the title slide need not: the course, the term. Default: nothing. */
  readonly said?: readonly string[];
  /** Speaker notes are published. Default: true. */
  readonly notes?: boolean;
  /** The course's decks by id, for slides that are included from them. Default: none. */
  readonly decks?: ReadonlyMap<string, Deck>;
  /** Where everything else of the course is. Default: nowhere; addresses stay as they are written. */
  readonly addressOf?: AddressOf;
  /** Whether the drawing at an address has colours for the dark of its own. Default: none has. */
  readonly hasOwnDark?: (url: string) => boolean;
  /** Ids of decks that are not released yet, and addresses of all that is not. Default: none. */
  readonly withheld?: ReadonlySet<string>;
  /** Where the site will be. */
  readonly siteUrl?: string | undefined;
  /** The figures in the deck, drawn. Default: none; they are shown as code. */
  readonly drawings?: Drawings;
  /** Of all decks of one build. Default: a new one. */
  readonly markdown?: SlideMarkdown;
}

/** What was read of a course's decks; recaps include from decks that are rendered anyway. */
const sourcesOf = new WeakMap<ReadonlyMap<string, Deck>, Map<string, Source>>();

/** Renders a deck; the dialect is described in docs/decks.md. */
export function renderDeck(deck: Written, options: RenderOptions = {}): RenderedDeck {
  const all = {
    decks: new Map(),
    drawings: new Map(),
    withheld: new Set<string>(),
    siteUrl: undefined,
    editing: false,
    notes: true,
    addressOf: () => undefined,
    hasOwnDark: () => false,
    said: [],
    markdown: options.markdown ?? new SlideMarkdown(),
    ...options,
  };
  const { rendered, trees } = render(deck, all, []);
  return { ...rendered, handout: makeHandout(rendered.slides, trees, [deck.title, ...all.said]) };
}

/** Slides refer to what any of them defines, as they do on GitHub. */
function withDefinitions(chunks: readonly Chunk[], markdown: SlideMarkdown): Chunk[] {
  const all = sharedDefinitions(chunks.map(({ source }) => markdown.definitionsIn(source.text)));
  return chunks.map((chunk, index) => ({ ...chunk, defined: all[index] }));
}

/** @param trail the files of the decks that are being rendered, and include this one */
function render(
  deck: Written,
  options: Required<Omit<RenderOptions, 'siteUrl'>> & Pick<RenderOptions, 'siteUrl'>,
  trail: readonly string[],
): { rendered: Omit<RenderedDeck, 'handout'>; trees: readonly SlideTree[]; source: Source } {
  const rendering = new Rendering(deck.source, options.drawings, 'deck');
  const { problems, report } = rendering;
  const separators = readSeparators(deck, report);
  const own = withDefinitions(hideComments(splitDeck(deck.source, separators), report), options.markdown);
  const above = [...trail, deck.source.file];
  const sources = sourcesOf.get(options.decks) ?? new Map<string, Source>();
  sourcesOf.set(options.decks, sources);
  const read = (other: Deck) => {
    if (above.includes(other.source.file)) return undefined;
    return sources.get(other.source.file) ?? render(other, options, above).source;
  };
  const { chunks: all, includes } = includeSlides(own, options.decks, options.withheld, read, report);
  const hidden = new Map(
    (deck.options.revealOptions?.showHiddenSlides === true ? [] : all).flatMap((chunk) => {
      const id = hiddenId(chunk, rendering, options.markdown);
      return id === undefined ? [] : [[chunk.source, id] as const];
    }),
  );
  const chunks = hidden.size > 0 ? without(all, ({ source }) => hidden.has(source)) : all;
  const styles = readStyles(deck, options, report);
  if (deck.options.separator === undefined) for (const chunk of own) checkSeparators(chunk, report);
  const parallax = readParallax(deck, options);
  const files = [...styles, ...(parallax ? [parallax.file] : [])];
  const ids = new Map<string, number>();
  const slides: Slide[] = [];
  const trees: SlideTree[] = [];
  const pictures: string[] = [];
  for (const chunk of chunks) {
    const { slide, tree, found, pictures: own } = renderSlide(chunk, deck, rendering, ids, options);
    // Where the slide is written, its files and problems are known already.
    if (!chunk.from) files.push(...found);
    pictures.push(...own);
    slides.push(slide);
    trees.push(tree);
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const { macros } = rendering;
  const source = { chunks, ids: slides.map(({ id }) => id), hidden: [...hidden.values()], includes, macros };
  sources.set(deck.source.file, source);
  return {
    rendered: {
      ...makeSections(slides, options.editing),
      ...{ slides, files, parallax, pictures, includes, problems },
      hidden: own.flatMap(({ source }, index) => (hidden.has(source) ? index : [])),
      styles: styles.map(({ written }) => written),
    },
    trees,
    source,
  };
}
