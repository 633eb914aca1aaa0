/** What a course adds to every page with keys in `_data/course.yaml`. */
import type { MarkdownSource } from '../text/markdown-source.ts';

export interface Additions {
  /** Addresses of style sheets and scripts. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** At the end of its head. */
  readonly head?: Written | undefined;
  /** Other hosts that it may load from and send to: `https://*.example.org`. */
  readonly hosts: readonly string[];
  /** Lines of Markdown: in the footer of pages, and under the slides of decks that have none of their own. */
  readonly footer: { readonly pages?: string | undefined; readonly slides?: string | undefined };
}

/** HTML in a YAML file. */
interface Written {
  readonly html: string;
  /** As it is written there: with quotes, or spaces before its lines. */
  readonly source: MarkdownSource;
}
