import type MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { headingIds } from '../text/syntax/heading-ids.ts';

/** Headings with ids, and a link to themselves behind them. */
export function headings(md: MarkdownIt): void {
  // The page's title is its first-level heading; where the text has some too, all of its headings stand one lower.
  md.core.ruler.push('heading_levels', (state) => {
    const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
    if (!headings.some(({ tag }) => tag === 'h1')) return;
    for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
  });
  md.use(
    headingIds,
    anchor.permalink.linkAfterHeader({
      class: 'heading-link',
      style: 'aria-label',
      assistiveText: (title) => `Link to “${title}”`,
      wrapper: ['<div class="heading">\n', '</div>\n'],
    }),
  );
}
