import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Drawings } from './drawing.ts';
import type { Place } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';

/** markdown-it's `env` in Lectern: where the text being rendered stands, and what was wrong with it so far. */
export class Rendering extends Reporter {
  source: MarkdownSource;
  readonly drawings: Drawings;
  /** What is rendered, and the first half of the names of problems that both can have. */
  readonly area: 'page' | 'deck';
  /** TeX that the formulas so far have defined, for those that follow. */
  readonly definitions: string[] = [];

  constructor(source: MarkdownSource, drawings: Drawings = new Map(), area: 'page' | 'deck' = 'page') {
    super();
    this.source = source;
    this.drawings = drawings;
    this.area = area;
  }

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
  const start = source.text
    .split('\n')
    .slice(0, line)
    .reduce((length, skipped) => length + skipped.length + 1, 0);
  let found = source.text.indexOf(excerpt, start);
  for (let left = skip; left > 0; left--) {
    const next = source.text.indexOf(excerpt, found + 1);
    if (next < 0) break;
    found = next;
  }
  const lead = source.text.slice(0, found < 0 ? start : found).split('\n');
  const column = (lead.at(-1)?.length ?? 0) + 1;
  return {
    file: source.file,
    line: source.line + lead.length - 1,
    column: lead.length === 1 ? source.column + column - 1 : column,
  };
}
