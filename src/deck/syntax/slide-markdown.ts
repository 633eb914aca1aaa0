import type MarkdownIt from 'markdown-it';
import type { Rendering } from '../../html/rendering.ts';
import { createMarkdown } from '../../markdown/markdown.ts';
import { blocks } from './blocks.ts';
import { columns } from './columns.ts';
import { revealMd } from './reveal-md/reveal-md.ts';

/** The Markdown of slides, for one build of a course. */
export class SlideMarkdown {
  readonly #md = createMarkdown().use(revealMd).use(blocks).use(columns);
  readonly #repeated = new Map<string, string>();

  /** @param extend adds plugins of a course's own */
  constructor(extend?: (md: MarkdownIt) => void) {
    extend?.(this.#md);
  }

  /**
   * Markdown as HTML. What several decks say in the same words, as a recap does, is rendered once; but not what has
   * problems, which have a place, tasks, which are numbered, figures, whose drawings may have changed, or formulas,
   * which others may have defined words for.
   */
  render(text: string, rendering: Rendering): string {
    const known = this.#repeated.get(text);
    if (known !== undefined) return known;
    const [problems, definitions] = [rendering.problems.length, rendering.definitions.length];
    const html = this.#md.render(text, rendering);
    const isPlain =
      rendering.problems.length === problems &&
      rendering.definitions.length === definitions &&
      !html.includes('<math') &&
      !/\[[ x]\]|(?:```|~~~)\s*(?:dot|graphviz|mermaid)/i.test(text);
    if (isPlain) this.#repeated.set(text, html);
    return html;
  }
}
