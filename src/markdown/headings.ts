import type MarkdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { slug } from '../text/slug.ts';

/** Headings with ids, `## Text {#id}` or GitHub's, and a link to themselves behind them. */
export function headings(md: MarkdownIt): void {
  /** The ids written in a text: no other heading has them, and none has one that is taken, which pages report. */
  const written = new WeakMap<object, Set<string>>();
  md.core.ruler.push('heading_ids', (state) => {
    const ids = new Set<string>();
    written.set(state, ids);
    for (const [index, token] of state.tokens.entries()) {
      const last = state.tokens[index + 1]?.children?.at(-1);
      if (token.type !== 'heading_open' || last?.type !== 'text') continue;
      const match = /^(.*?)\s*\{#([^\s}]+)\}\s*$/.exec(last.content);
      if (match?.[2] === undefined) continue;
      last.content = match[1] ?? '';
      if (!ids.has(match[2])) token.attrSet('id', match[2]);
      ids.add(match[2]);
    }
  });
  // The page's title is its first-level heading; where the text has some too, all of its headings stand one lower.
  md.core.ruler.push('heading_levels', (state) => {
    const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
    if (!headings.some(({ tag }) => tag === 'h1')) return;
    for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 1)}`;
  });
  md.use(anchor, {
    slugifyWithState: (title, state) => {
      const id = slug(title);
      return written.get(state)?.has(id) === true ? `${id}-0` : id;
    },
    tabIndex: false,
    permalink: anchor.permalink.linkAfterHeader({
      class: 'heading-link',
      style: 'aria-label',
      assistiveText: (title) => `Link to “${title}”`,
      wrapper: ['<div class="heading">\n', '</div>\n'],
    }),
  });
}
