import type { Deck } from '../../course/model.ts';
import type { LinkDefinitions } from '../../html/rendering.ts';
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
  readonly definitions?: Definitions | undefined;
  /** The deck it is shown from, if that is another. */
  readonly from?: Deck;
}

type Cuts = Pick<Separators, 'horizontal' | 'vertical'>;

/**
 * Cuts a deck into slides just where reveal.js's Markdown plugin does (`slidify` in its plugin/markdown), so that
 * positions keep their meaning: separators count in comments and code as well.
 */
export function splitDeck(deck: MarkdownSource, { horizontal, vertical }: Cuts): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let { line } = deck;
  let [h, v] = [0, 0];
  for (const match of [...matches(deck, { horizontal, vertical }), undefined]) {
    const endsChapter = match === undefined || horizontal.test(match[0]);
    const text = deck.text.slice(start, match?.index);
    chunks.push({ h, v, stacked: v > 0 || !endsChapter, source: { file: deck.file, line, column: 1, text } });
    if (match === undefined) break;
    line += newlines(text) + newlines(match[0]);
    start = match.index + match[0].length;
    [h, v] = endsChapter ? [h + 1, 0] : [h, v + 1];
  }
  return chunks;
}

/** What stands between a deck's slides. */
export function separatorsIn(deck: MarkdownSource, cuts: Cuts): string[] {
  return matches(deck, cuts).map(([separator]) => separator);
}

function matches({ text }: MarkdownSource, { horizontal, vertical }: Cuts): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(`${horizontal.source}|${vertical.source}`, 'gm'))];
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
