import type { Deck } from '../../course/model.ts';
import type { LinkDefinitions } from '../../html/rendering.ts';
import { fencesIn, isWholeCode } from '../../text/fences.ts';
import type { MarkdownSource } from '../../text/markdown-source.ts';
import type { Separators } from './separators.ts';

/** What slides of a deck define for each other. */
export interface Definitions {
  /** `[label]: address`, by label as markdown-it knows it. */
  readonly links: LinkDefinitions;
  /** `[^label]: note`, each with all its lines, by label. */
  readonly notes: ReadonlyMap<string, string>;
  /** The labels of the footnotes that something refers to. */
  readonly used: ReadonlySet<string>;
}

/** One slide as written. */
export interface Chunk {
  /** Horizontal and vertical position, as in reveal.js's `#/h/v`. */
  readonly h: number;
  readonly v: number;
  /** Whether it is part of a vertical stack. */
  readonly stacked: boolean;
  readonly source: MarkdownSource;
  /** What it can refer to. Default: what it defines itself. */
  readonly defined?: Definitions | undefined;
  /** Of the deck that it is written in. */
  readonly notesSeparator: RegExp;
  /** The deck it is shown from, if that is another. */
  readonly from?: Deck;
  /** Then, what that deck's formulas define. */
  readonly macros?: readonly string[];
}

type Cuts = Pick<Separators, 'horizontal' | 'vertical'>;

/**
 * Cuts a deck into slides where reveal.js's Markdown plugin does (`slidify` in its plugin/markdown), so that positions
 * keep their meaning: separators count in comments as well. Code that they would cut in pieces stays whole.
 */
export function splitDeck(deck: MarkdownSource, { horizontal, vertical, notes }: Separators): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let { line } = deck;
  let [h, v] = [0, 0];
  for (const match of [...matches(deck, { horizontal, vertical }), undefined]) {
    const endsChapter = match === undefined || horizontal.test(match[0]);
    const text = deck.text.slice(start, match?.index);
    const source = { file: deck.file, line, column: 1, text };
    chunks.push({ h, v, stacked: v > 0 || !endsChapter, source, notesSeparator: notes });
    if (match === undefined) break;
    line += newlines(text) + newlines(match[0]);
    start = match.index + match[0].length;
    [h, v] = endsChapter ? [h + 1, 0] : [h, v + 1];
  }
  return chunks;
}

/**
 * The separators that are not part of code. Where code is left open, and the fence that could end it begins code of
 * the slide it is on, its end is missing: the slides are then those that their author sees.
 */
function outsideCode(separators: readonly RegExpExecArray[], text: string): readonly RegExpExecArray[] {
  if (!/`{3}|~{3}/.test(text)) return separators;
  const ends = [...separators.map(({ index }) => index), text.length];
  const kept: RegExpExecArray[] = [];
  let start = 0;
  for (let index = 0; index < separators.length; index++) {
    index = lastInCode(start, ends, index, text);
    const separator = separators[index];
    if (!separator) break;
    kept.push(separator);
    start = separator.index + separator[0].length;
  }
  return kept;
}

/** The index of the end of the slide that begins at an offset, and ends at `ends[first]` unless code goes on there. */
function lastInCode(start: number, ends: readonly number[], first: number, text: string): number {
  const open = fencesIn(text.slice(start, ends[first])).find(({ isClosed }) => !isClosed);
  if (!open) return first;
  const closing = new RegExp(`^[ \\t]*${open.markup}[ \\t]*\\r?$`, 'm');
  const last = ends.findIndex(
    (end, index) => index > first && closing.test(text.slice(ends[index - 1], end)),
  );
  const isWhole =
    isWholeCode(text.slice(start, ends[last])) && !isWholeCode(text.slice(ends[last - 1], ends[last]));
  return last > first && isWhole ? last : first;
}

/** What stands between a deck's slides. */
export function separatorsIn(deck: MarkdownSource, cuts: Cuts): string[] {
  return matches(deck, cuts).map(([separator]) => separator);
}

function matches({ text }: MarkdownSource, { horizontal, vertical }: Cuts): readonly RegExpExecArray[] {
  const either = new RegExp(`${horizontal.source}|${vertical.source}`, 'gm');
  return outsideCode([...text.matchAll(either)], text);
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
