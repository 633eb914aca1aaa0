import type { Deck } from '../../course/model.ts';
import type { MarkdownSource } from '../../text/markdown-source.ts';
import type { Separators } from './separators.ts';

/** One slide as written. */
export interface Chunk {
  /** Horizontal and vertical position, as in reveal.js's `#/h/v`. */
  readonly h: number;
  readonly v: number;
  /** Whether it is part of a vertical stack. */
  readonly stacked: boolean;
  readonly source: MarkdownSource;
  /** Of the deck that it is written in. */
  readonly notesSeparator: RegExp;
  /** The deck it is shown from, if that is another. */
  readonly from?: Deck;
}

/**
 * Cuts a deck into slides just where reveal.js's Markdown plugin does (`slidify` in its plugin/markdown), so that
 * positions keep their meaning: separators count in comments and code as well.
 */
export function splitDeck(deck: MarkdownSource, { horizontal, vertical, notes }: Separators): Chunk[] {
  const either = new RegExp(`${horizontal.source}|${vertical.source}`, 'gm');
  const chunks: Chunk[] = [];
  let start = 0;
  let { line } = deck;
  let [h, v] = [0, 0];
  for (const match of [...deck.text.matchAll(either), undefined]) {
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

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
