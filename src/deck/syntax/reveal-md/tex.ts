import type MarkdownIt from 'markdown-it';
import { formulaRule } from '../../../text/syntax/formulas.ts';

/**
 * TeX as in a reveal.js deck with MathJax: it is Markdown first, whose backslash escapes are undone before the formula is
 * read (`\_` is `_`, `\\{` is `\{`), and `\(…\)` is a formula as well.
 */
export function tex(md: MarkdownIt): void {
  md.inline.ruler.before(
    'escape',
    'math_parentheses',
    formulaRule('\\', '\\)', /\\{1,2}\(([^]+?)\\{1,2}\)/y),
  );
  md.core.ruler.before('math', 'math_escapes', ({ tokens }) => {
    for (const token of tokens.flatMap((block) => [block, ...(block.children ?? [])]))
      if (token.type.startsWith('math')) token.info = unescapeMarkdown(token.content);
  });
}

/**
 * Undoes Markdown's backslash escapes. In TeX's text mode a bare underscore is an error where MathJax shows it,
 * so there it keeps its backslash.
 */
function unescapeMarkdown(tex: string): string {
  return tex
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(
      /\\(text\w*|mbox)\{([^{}]*)\}/g,
      (_, command: string, text: string) => `\\${command}{${text.replace(/(?<!\\)_/g, '\\_')}}`,
    );
}
