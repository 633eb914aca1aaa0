import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import temml from 'temml';
import { Rendering } from '../html/rendering.ts';

export interface MathOptions {
  /**
   * As in a reveal.js deck with MathJax: Markdown's backslash escapes are undone before the formula is read
   * (`\_` is `_`, `\\{` is `\{`), and `\(…\)` is a formula as well. Default: false.
   */
  readonly unescape?: boolean;
}

/**
 * `$…$`, `$$…$$` and ```` ```math ```` as MathML. An opening dollar has no blank behind it, a closing one no blank
 * before it and no digit behind it (Pandoc's rule), so that “$5 and $10” stays text.
 */
export function math(md: MarkdownIt, { unescape = false }: MathOptions = {}): void {
  md.inline.ruler.before('escape', 'math', formulaRule(unescape));
  md.block.ruler.before('fence', 'math_block', displayRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });

  md.core.ruler.push('math', (state) => {
    const rendering: unknown = state.env;
    if (!(rendering instanceof Rendering)) return;
    let line = 0;
    const read = (token: Token): void => {
      line = token.map?.[0] ?? line;
      token.children?.forEach(read);
      if (token.type === 'fence' && token.info.trim() === 'math') token.type = 'math_block';
      if (!token.type.startsWith('math')) return;
      token.content = toMathml(token, unescape && token.markup !== '```', rendering, line);
    };
    state.tokens.forEach(read);
  });

  md.renderer.rules.math_inline = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.math_block = (tokens, index) => `<p>${tokens[index]?.content ?? ''}</p>\n`;
}

function formulaRule(backslashes: boolean): RuleInline {
  const dollars = /\$\$(?=\S)((?:\\[^]|[^\\])+?)\$\$|\$(?![\s$])((?:\\[^]|[^\\$])*?)(?<!\s)\$(?!\d)/y;
  const parentheses = /\\{1,2}\(([^]+?)\\{1,2}\)/y;
  return (state, silent) => {
    const opens = state.src[state.pos];
    if (opens !== '$' && !(backslashes && opens === '\\')) return false;
    const pattern = opens === '$' ? dollars : parentheses;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    const tex = match?.[1] ?? match?.[2];
    if (match === null || tex === undefined || pattern.lastIndex > state.posMax) return false;
    if (!silent) {
      const token = state.push('math_inline', 'math', 0);
      token.content = tex;
      token.markup = match[0];
      token.block = match[0].startsWith('$$');
    }
    state.pos = pattern.lastIndex;
    return true;
  };
}

/** `$$` at the start of a line up to `$$` at the end of one; nothing within is Markdown. */
const displayRule: RuleBlock = (state, startLine, endLine, silent) => {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !lineAt(startLine).startsWith('$$'))
    return false;
  const lines = [lineAt(startLine).slice(2)];
  let line = startLine;
  while (!lines.at(-1)?.endsWith('$$')) {
    line += 1;
    if (line >= endLine || state.isEmpty(line)) return false;
    lines.push(lineAt(line));
  }
  const tex = lines.join('\n').slice(0, -2);
  if (tex.includes('$$')) return false;
  if (silent) return true;
  state.line = line + 1;
  const token = state.push('math_block', 'math', 0);
  token.content = tex;
  token.block = true;
  token.markup = '$$';
  token.map = [startLine, state.line];
  return true;
};

/** A formula as MathML; where TeX is not understood, its source as code, and a problem. */
function toMathml(token: Token, unescape: boolean, rendering: Rendering, line: number): string {
  const tex = unescape ? unescapeMarkdown(token.content) : token.content;
  try {
    return temml.renderToString(tex, { displayMode: token.block, throwOnError: true });
  } catch (error) {
    const known = error instanceof Error && error.name === 'ParseError';
    const reason = known
      ? (error.message.split(/ at (?:position|end of input)/)[0] ?? '').trim()
      : 'it is not complete';
    rendering.report(
      {
        severity: 'warning',
        name: 'markdown/bad-math',
        message: `this formula is not understood: ${reason}`,
        remedy: 'correct the TeX, or write \\$ for a dollar sign',
      },
      token.content.trim().split('\n')[0] ?? '',
      line,
    );
    return `<code class="bad-math">${escapeHtml(token.content)}</code>`;
  }
}

/**
 * Undoes Markdown's backslash escapes. In TeX's text mode a bare underscore is an error where MathJax shows it,
 * so there it keeps its backslash.
 */
function unescapeMarkdown(tex: string): string {
  return tex
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(
      /\\(text\w*)\{([^{}]*)\}/g,
      (_, command: string, text: string) => `\\${command}{${text.replace(/(?<!\\)_/g, '\\_')}}`,
    );
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
