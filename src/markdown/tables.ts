import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** Wraps tables so that wide ones scroll by themselves, by keyboard too (WCAG 2.1.1, 1.4.10). */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push('table_names', ({ tokens }) => {
    const heads: string[] = [];
    let table: Token | undefined;
    for (const token of tokens) {
      if (token.type === 'table_open') table = token;
      else if (table && token.type === 'inline')
        heads.push(md.renderer.renderInlineAsText(token.children ?? [], md.options, {}));
      else if (table && token.type === 'thead_close') {
        table.meta = tableName(heads.splice(0));
        table = undefined;
      }
    }
  });
  md.renderer.rules.table_open = (tokens, index, options, _env, renderer) =>
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${md.utils.escapeHtml(String(tokens[index]?.meta))}">\n` +
    renderer.renderToken(tokens, index, options);
  md.renderer.rules.table_close = () => '</table>\n</div>\n';
}

/** What a table is called where it is a stop of the Tab key: by the heads of its columns. */
export function tableName(heads: readonly string[]): string {
  const words = heads.map((head) => head.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return words.length === 0 ? 'Table' : `Table: ${words.join(', ')}`;
}
