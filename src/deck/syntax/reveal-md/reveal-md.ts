/**
 * What reveal-md does with Markdown and CommonMark does otherwise, and decks rely on it. reveal-md 5 renders with marked 4,
 * whose rules are looser, and leaves formulas to MathJax in the browser, which reads what marked has made of them.
 * Slides written for it have to look the same (tests/corpus/fidelity.test.ts); pages are CommonMark.
 * Where a deck is split, in separators.ts, follows reveal.js too.
 */
import type MarkdownIt from 'markdown-it';
import { lists } from './lists.ts';
import { strike } from './strike.ts';
import { tex } from './tex.ts';

export function revealMd(md: MarkdownIt): void {
  md.use(tex).use(lists).use(strike);
}
