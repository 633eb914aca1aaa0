/** What stays from one build of a course to the next, while an instructor writes: nothing that only older builds needed. */
import {
  createLineMarkdown,
  createPageMarkdown,
  renderLine,
  type RenderedMarkdown,
} from '../markdown/markdown.ts';
import type { RenderedDeck } from '../deck/output/render.ts';
import type { Problem } from '../problems/problem.ts';
import { Recent, remember, unlessSame } from '../runtime/remember.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { View } from '../theme/views/page.ts';
import type { Extensions } from './extensions.ts';

/** Views, and what was found out when they were made. */
export interface MadePages {
  readonly views: readonly View[];
  readonly problems: readonly Problem[];
  readonly policy: string;
}

export class SiteMemory {
  readonly structuredData = unlessSame<ReadonlyMap<string, string>>();
  /** Everything but decks. */
  readonly madePages = unlessSame<MadePages>();
  /** A deck's, with the pages that were made beside them. */
  readonly madeDecks = new WeakMap<
    RenderedDeck,
    { readonly beside: MadePages; readonly views: readonly View[] }
  >();
  readonly pages = createPageMarkdown();
  readonly lines = createLineMarkdown();
  /** What a text was rendered to, with the drawings that it has. */
  readonly bodies = new WeakMap<
    MarkdownSource,
    { readonly drawn: string; readonly rendered: RenderedMarkdown }
  >();
  readonly renderedLines = new Recent<ReturnType<typeof renderLine>>();
  /** Lines that stand in one place. */
  readonly renderedSources = remember((line: MarkdownSource) => renderLine(line, undefined, this.lines));
  /** Formatting a date takes longer than a row of the schedule otherwise does. */
  readonly dates = new Recent<string>();

  /** @param extend adds plugins of a course's own, which may do something else each time: only for one build then */
  constructor(extend?: Extensions['markdown']) {
    for (const md of [this.pages, this.lines]) extend?.(md);
  }

  /** Begins another build. */
  turn(): void {
    this.renderedLines.turn();
    this.dates.turn();
  }
}
