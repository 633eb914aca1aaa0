import { posix } from 'node:path';
import type { Deck } from '../../course/model.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { placeOf } from '../../text/place.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Chunk } from './split.ts';

/** A deck's slides as they are shown, includes replaced, and the id of each. */
export interface Source {
  readonly chunks: readonly Chunk[];
  readonly ids: readonly string[];
  /** Of its slides that are hidden. */
  readonly hidden: readonly string[];
  /** The decks it includes from, directly or not, by id. */
  readonly includes: readonly string[];
  /** TeX that its formulas define. */
  readonly macros: readonly string[];
}

/** Of slides that a deck includes: decks that include each other's parts twice double with each deck. */
const most = 1000;

const comment = /<!--[ \t]*include:[ \t]*(\S+?)[ \t]*-->/g;

/**
 * Puts other decks' slides in the place of slides that hold nothing but comments such as
 *
 *     <!-- include: 02_systems#components -->       the slide with this id
 *     <!-- include: 02_systems#/3/1 -->             by position; #/3 is a whole chapter, no # the whole deck
 *     <!-- include: 02_systems#/3/1../3/4 -->       from one slide to another, by positions or ids
 *
 * Alone in its chapter, an include keeps the chapters of what it shows; in a vertical stack, its slides join the stack.
 * @param withheld ids of decks that are not released yet: nothing is shown of them
 * @param read the slides of a deck; `undefined` for one that is being read already
 */
export function includeSlides(
  chunks: readonly Chunk[],
  decks: ReadonlyMap<string, Deck>,
  withheld: ReadonlySet<string>,
  read: (deck: Deck) => Source | undefined,
  report: Report,
): { chunks: Chunk[]; includes: string[] } {
  const includes = new Set<string>();
  let count = 0;
  const shown = chunks.flatMap((chunk) => {
    const targets = [...chunk.source.text.matchAll(comment)].map(([, target]) => target ?? '');
    if (targets.length === 0 || chunk.source.text.replace(comment, '').trim() !== '') return [chunk];
    const found = targets.flatMap((target) => resolve(target, chunk));
    if (found.length === 0) return [{ ...chunk, source: { ...chunk.source, text: '' } }];
    return found.map((slide, index) => {
      const begins = index === 0 ? chunk.v === 0 : !chunk.stacked && slide.v === 0;
      return { ...slide, v: begins ? 0 : 1 };
    });
  });
  return { chunks: number(shown), includes: [...includes] };

  function resolve(target: string, chunk: Chunk): Chunk[] {
    const [id = '', range] = target.split('#', 2);
    const deck = decks.get(id);
    includes.add(id);
    if (withheld.has(id)) return [];
    if (!deck) return refuse(chunk, target, unknownDeck(id, decks));
    const source = read(deck);
    const isInside = source?.includes.some((other) => decks.get(other)?.source.file === chunk.source.file);
    if (!source || isInside) return refuse(chunk, target, cycle(id));
    for (const other of source.includes) includes.add(other);
    const [first = '', last = first] = range?.split('..', 2) ?? [];
    if (range === undefined) return take(source.chunks, source, deck, target, chunk);
    const start = indexesOf(first, source);
    const end = indexesOf(last, source);
    if (start.length === 0) return refuse(chunk, target, unknownSlide(first, id, source));
    if (end.length === 0) return refuse(chunk, target, unknownSlide(last, id, source));
    const all = [...start, ...end];
    const shown = source.chunks.slice(Math.min(...all), Math.max(...all) + 1);
    return take(shown, source, deck, target, chunk);
  }

  function take(slides: readonly Chunk[], source: Source, deck: Deck, target: string, chunk: Chunk): Chunk[] {
    count += slides.length;
    return count > most ? refuse(chunk, target, tooMany) : slides.map((slide) => from(deck, source, slide));
  }

  function refuse(chunk: Chunk, target: string, words: Words): Chunk[] {
    report(placeOf(chunk.source, target), ...words);
    return [];
  }
}

/** `/3/1` is a slide, `/3` all slides of a chapter, anything else a slide's id. */
function indexesOf(target: string, { chunks, ids }: Source): number[] {
  const [, h, v] = /^\/(\d+)(?:\/(\d+))?$/.exec(target) ?? [];
  return chunks.flatMap((chunk, index) => {
    const found =
      h === undefined
        ? ids[index] === target
        : chunk.h === Number(h) && (v === undefined || chunk.v === Number(v));
    return found ? [index] : [];
  });
}

/** What an included deck includes itself stays what it is. */
function from(deck: Deck, { macros }: Source, chunk: Chunk): Chunk {
  return { from: deck, macros, ...chunk };
}

/** Chunks without some of them; a stack goes on with its next slide. */
export function without(chunks: readonly Chunk[], left: (chunk: Chunk) => boolean): Chunk[] {
  const shown = chunks.filter((chunk) => !left(chunk));
  return number(shown.map((chunk, index) => (shown[index - 1]?.h === chunk.h ? chunk : { ...chunk, v: 0 })));
}

/** Positions anew: a chunk whose `v` is 0 begins a chapter. */
function number(chunks: readonly Chunk[]): Chunk[] {
  let [h, v] = [-1, 0];
  return chunks.map((chunk, index) => {
    [h, v] = chunk.v === 0 || h < 0 ? [h + 1, 0] : [h, v + 1];
    const next = chunks[index + 1];
    return { ...chunk, h, v, stacked: v > 0 || (next !== undefined && next.v > 0) };
  });
}

/** From a deck's page to the folder in which another deck's files lie. */
export function prefixTo(deck: Pick<Deck, 'source' | 'filesPrefix'>, other: Deck): string {
  const path = posix.relative(posix.dirname(deck.source.file), posix.dirname(other.source.file));
  return path === '' ? deck.filesPrefix : `${deck.filesPrefix}${path}/`;
}

/** What is wrong with an include. */
type Words = readonly [name: string, message: string, remedy: string];

function unknownDeck(id: string, decks: ReadonlyMap<string, Deck>): Words {
  const remedy = didYouMean(id, decks.keys(), 'name a folder under slides/');
  return ['deck/unknown-deck', `there is no deck “${id}”`, remedy];
}

function unknownSlide(target: string, id: string, { chunks, ids, hidden }: Source): Words {
  if (hidden.includes(target)) {
    const message = `the slide “${target}” of the deck “${id}” is hidden, there and so here`;
    return [
      'deck/unknown-slide',
      message,
      'remove data-visibility="hidden" from it, or include another slide',
    ];
  }
  const positions = chunks.map(({ h, v }) => `/${h}/${v}`);
  const known = target.startsWith('/') ? positions : ids;
  const remedy = didYouMean(target, known, 'copy the part after # from the slide’s address');
  return ['deck/unknown-slide', `the deck “${id}” has no slide “${target}”`, remedy];
}

const tooMany: Words = [
  'deck/too-many-slides',
  `with this, the deck would show more than ${most} slides of other decks`,
  'include fewer slides, or link to those decks',
];

function cycle(id: string): Words {
  return [
    'deck/include-cycle',
    `“${id}” includes slides that include this one`,
    'write the slides in one of the decks, and include them in the others',
  ];
}
