import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Drawings } from './drawing.ts';
import type { Place } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import { placeOf } from '../text/place.ts';

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
  readonly #reported = new Map<string, number>();

  constructor(source: MarkdownSource, drawings: Drawings = new Map(), area: 'page' | 'deck' = 'page') {
    super();
    this.source = source;
    this.drawings = drawings;
    this.area = area;
  }

  /** How often an excerpt of the text being rendered was reported before: the next report is of its next place. */
  timesReported(excerpt: string): number {
    const key = `${this.source.line} ${excerpt}`;
    const before = this.#reported.get(key) ?? 0;
    this.#reported.set(key, before + 1);
    return before;
  }

  /** As the function of that name, in the text being rendered. */
  placeOf(excerpt: string, line = 0, skip = 0): Place {
    return placeOf(this.source, excerpt, line, skip);
  }
}
