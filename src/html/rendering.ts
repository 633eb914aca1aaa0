import { decode } from '../text/path.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Drawings } from './drawing.ts';
import type { Place } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';

/** Where links lead that are written as `[text][label]`, by label. */
export type LinkDefinitions = Readonly<Record<string, { readonly title: string; readonly href: string }>>;

/** markdown-it's `env` in Lectern: where the text being rendered stands, and what was wrong with it so far. */
export class Rendering extends Reporter {
  source: MarkdownSource;
  readonly drawings: Drawings;
  /** What is rendered, and the first half of the names of problems that both can have. */
  readonly area: 'page' | 'deck';
  /** What is defined elsewhere; markdown-it adds what the text defines. */
  references: LinkDefinitions = {};
  /** What markdown-it's footnotes know of the text. */
  footnotes: { readonly refs?: Readonly<Record<string, number>> } | undefined;
  /** Part of the ids of footnotes, where a page has several texts with some. */
  docId: string | undefined;
  /** Labels of footnotes that another text refers to. */
  usedElsewhere: ReadonlySet<string> = new Set();
  /** TeX that the formulas so far have defined, for those that follow. */
  readonly macros: string[] = [];

  constructor(source: MarkdownSource, drawings: Drawings = new Map(), area: 'page' | 'deck' = 'page') {
    super();
    this.source = source;
    this.drawings = drawings;
    this.area = area;
  }

  /** How often an address was reported in the text being rendered. */
  readonly reported = new Map<string, number>();

  /** As the function of that name, in the text being rendered. */
  placeOf(excerpt: string, line = 0, skip = 0): Place {
    return placeOf(this.source, excerpt, line, skip);
  }
}

/**
 * Where `excerpt` first stands in a text, from a line of it (0-based) on; that line's start if nowhere.
 * @param skip to find the next ones; the last where there are fewer
 */
export function placeOf(source: MarkdownSource, excerpt: string, line = 0, skip = 0): Place {
  const starts = lineStarts(source);
  const start = starts[line] ?? source.text.length;
  let found = source.text.indexOf(excerpt, start);
  for (let left = skip; left > 0; left--) {
    const next = source.text.indexOf(excerpt, found + 1);
    if (next < 0) break;
    found = next;
  }
  return placeAt(source, found < 0 ? start : found);
}

/**
 * Where an address stands in a text: between brackets, quotes or spaces, in one of the ways in which it can be written.
 * @param skip as `placeOf` has it
 */
export function placeOfAddress(source: MarkdownSource, address: string, skip = 0): Place {
  for (const written of new Set([address, decode(address), address.replaceAll('&', '&amp;')])) {
    const found: number[] = [];
    for (let at = source.text.indexOf(written); at >= 0; at = source.text.indexOf(written, at + 1)) {
      const isWhole =
        /^$|[\s("'<=,]/.test(source.text.charAt(at - 1)) &&
        /^$|[\s)"'>,]/.test(source.text.charAt(at + written.length));
      if (isWhole) found.push(at);
    }
    const chosen = found[Math.min(skip, found.length - 1)];
    if (chosen !== undefined) return placeAt(source, chosen);
  }
  return placeOf(source, address, 0, skip);
}

/** Where an offset of a text is. */
export function placeAt(source: MarkdownSource, offset: number): Place {
  const starts = lineStarts(source);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  const column = offset - (starts[low] ?? 0) + (low === 0 ? source.column : 1);
  return { file: source.file, line: source.line + low, column };
}

const known = new WeakMap<MarkdownSource, readonly number[]>();

/** Offsets at which the lines of a text begin: a text may have thousands of problems. */
function lineStarts(source: MarkdownSource): readonly number[] {
  const starts = known.get(source) ?? [0, ...[...source.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  known.set(source, starts);
  return starts;
}
