import type MarkdownIt from 'markdown-it';
import type { Rendering } from '../../html/rendering.ts';
import { createSlideMarkdown } from '../../markdown/markdown.ts';
import { Recent } from '../../runtime/remember.ts';
import type { Definitions } from '../split/split.ts';
import { blocks } from './blocks.ts';
import { columns } from './columns.ts';
import { definitionsIn, missingNotes, noDefinitions } from './definitions.ts';
import { revealMd } from './reveal-md/reveal-md.ts';

/** The Markdown of slides, for the builds of a course. */
export class SlideMarkdown {
  readonly #md = createSlideMarkdown().use(footnotesBelow).use(revealMd).use(blocks).use(columns);
  /** Rendered in this build, and in the one before: of a deck that is saved, most slides are as they were. */
  readonly #repeated = new Recent<string>();

  /** @param extend adds plugins of a course's own */
  constructor(extend?: (md: MarkdownIt) => void) {
    extend?.(this.#md);
  }

  /** Begins another build. */
  turn(): void {
    this.#repeated.turn();
  }

  /** What a slide defines for itself and for others. */
  definitionsIn(text: string): Definitions {
    return definitionsIn(text, this.#md);
  }

  /**
   * Markdown as HTML. What several decks say in the same words, as a recap does, is rendered once; but not what has
   * problems, which have a place, tasks, which are numbered, figures, whose drawings may have changed, formulas, which
   * others may have defined words for, or what is defined elsewhere.
   * @param id of this text in its deck
   */
  render(text: string, rendering: Rendering, defined: Definitions = noDefinitions, id = ''): string {
    const refers = defined !== noDefinitions && text.includes('[');
    const known = refers ? undefined : this.#repeated.get(text);
    if (known !== undefined) return known;
    const [problems, macros] = [rendering.problems.length, rendering.macros.length];
    rendering.references = { ...defined.links };
    rendering.usedElsewhere = defined.used;
    rendering.footnotes = undefined;
    rendering.docId = id;
    const html = this.#md.render(text + missingNotes(text, defined), rendering);
    const isPlain =
      !refers &&
      rendering.problems.length === problems &&
      rendering.macros.length === macros &&
      !html.includes('<math') &&
      !/\[[ x]\]|\^\[|(?:```|~~~)\s*(?:dot|graphviz|mermaid)/i.test(text);
    if (isPlain) this.#repeated.set(text, html);
    return html;
  }
}

/** Footnotes stand where sources do. A section in a slide would be another slide. */
function footnotesBelow(md: MarkdownIt): void {
  md.renderer.rules.footnote_block_open = () =>
    '<div class="references footnotes">\n<ol class="footnotes-list">\n';
  md.renderer.rules.footnote_block_close = () => '</ol>\n</div>\n';
}
