/** Where something stands in a text, for problems. */
import type { Place } from '../problems/problem.ts';
import type { MarkdownSource } from './markdown-source.ts';
import { decode } from './path.ts';

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
