import type MarkdownIt from 'markdown-it';

/** Wraps tables so that wide ones scroll by themselves, by keyboard too (WCAG 2.1.1, 1.4.10). */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('table_numbers', (state) => {
    for (const [index, table] of state.tokens.filter((token) => token.type === 'table_open').entries()) {
      table.meta = index + 1;
    }
  });
  md.renderer.rules.table_open = (tokens, index, options, _env, renderer) =>
    `<div class="table-scroll" tabindex="0" role="region" aria-label="Table ${String(tokens[index]?.meta)}">\n` +
    renderer.renderToken(tokens, index, options);
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}
