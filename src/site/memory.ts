/** What stays from one build of a course to the next, while an instructor writes: nothing that only older builds needed. */
import {
  createLineMarkdown,
  createPageMarkdown,
  type RenderedMarkdown,
  type renderLine,
} from '../markdown/markdown.ts';
import { Recent } from '../runtime/remember.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Extensions } from './extensions.ts';

export class SiteMemory {
  readonly pages = createPageMarkdown();
  readonly lines = createLineMarkdown();
  /** What a text was rendered to, with the drawings that it has. */
  readonly bodies = new WeakMap<
    MarkdownSource,
    { readonly drawn: string; readonly rendered: RenderedMarkdown }
  >();
  readonly renderedLines = new Recent<ReturnType<typeof renderLine>>();
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
