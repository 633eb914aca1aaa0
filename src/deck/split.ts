import type { MarkdownSource } from '../course/model.ts';
import type { DeckInput } from '../course/schema.ts';
import type { Problem } from '../source/problem.ts';

/** One slide as written. */
export interface Chunk {
  /** Horizontal and vertical position, as in reveal.js's `#/h/v`. */
  readonly h: number;
  readonly v: number;
  /** Whether it is part of a vertical stack. */
  readonly stacked: boolean;
  readonly source: MarkdownSource;
}

/** reveal-md 5's separators, as sources of regular expressions: `lib/config.js` there. */
const defaults = { separator: '\r?\n---\r?\n', verticalSeparator: '\r?\n----\r?\n' };

type Separators = Pick<DeckInput, 'separator' | 'verticalSeparator'>;

/**
 * Cuts a deck into slides just where reveal.js's Markdown plugin does (`slidify` in its plugin/markdown), so that
 * positions keep their meaning: separators count in comments and code as well.
 */
export function splitDeck(
  deck: MarkdownSource,
  options: Separators,
): { chunks: Chunk[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const horizontal = compile('separator');
  const vertical = compile('verticalSeparator');
  const either = new RegExp(`${horizontal.source}|${vertical.source}`, 'gm');

  const chunks: Chunk[] = [];
  let start = 0;
  let line = deck.line;
  let [h, v] = [0, 0];
  let inStack = false;
  for (const match of [...deck.text.matchAll(either), undefined]) {
    const isLast = match === undefined;
    const endsChapter = isLast || horizontal.test(match[0]);
    if (!endsChapter) inStack = true;
    const end = isLast ? deck.text.length : match.index;
    const text = deck.text.slice(start, end);
    chunks.push({ h, v, stacked: inStack, source: { file: deck.file, line, column: 1, text } });
    if (isLast) break;
    line += newlines(text) + newlines(match[0]);
    start = end + match[0].length;
    [h, v] = endsChapter ? [h + 1, 0] : [h, v + 1];
    if (endsChapter) inStack = false;
  }
  return { chunks, problems };

  function compile(name: keyof typeof defaults): RegExp {
    try {
      return new RegExp(options[name] ?? defaults[name], 'm');
    } catch {
      problems.push({
        ...{ file: deck.file, line: 1, column: 1, severity: 'error', name: 'deck/bad-separator' },
        message: `${name} is not a regular expression: ${options[name] ?? ''}`,
        remedy: 'escape its special characters with a backslash, or leave it out',
      });
      return new RegExp(defaults[name], 'm');
    }
  }
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
