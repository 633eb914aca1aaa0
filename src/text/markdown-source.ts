import type { Place } from '../problems/problem.ts';

/** Markdown with its front matter taken off. */
export interface MarkdownSource extends Place {
  readonly text: string;
}
