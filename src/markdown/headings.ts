import type MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { slug } from '../source/slug.ts';

/** Headings with ids, `## Text {#id}` or GitHub's, and a link to themselves behind them. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', (state) => {
    for (const [index, token] of state.tokens.entries()) {
      const last = state.tokens[index + 1]?.children?.at(-1);
      if (token.type !== 'heading_open' || last?.type !== 'text') continue;
      const match = /^(.*?)\s*\{#([^\s}]+)\}\s*$/.exec(last.content);
      if (match?.[2] === undefined) continue;
      last.content = match[1] ?? '';
      token.attrSet('id', match[2]);
    }
  });
  md.use(anchor, {
    slugify: slug,
    tabIndex: false,
    permalink: anchor.permalink.linkAfterHeader({
      class: 'heading-link',
      style: 'aria-label',
      assistiveText: (title) => `Link to “${title}”`,
      wrapper: ['<div class="heading">\n', '</div>\n'],
    }),
  });
}
