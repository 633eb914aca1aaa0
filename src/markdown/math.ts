import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { Rendering } from '../html/rendering.ts';
import { takeDefinitions, toMathml, UnknownReference } from './tex.ts';

/**
 * Formulas and ```` ```math ```` as MathML. A token's `info` is the TeX that is meant, where another rule says that it is
 * not what is written.
 */
export function math(md: MarkdownIt): void {
  md.core.ruler.push('math', (state) => {
    const rendering: unknown = state.env;
    if (!(rendering instanceof Rendering)) return;
    let line = 0;
    const read = (token: Token): void => {
      line = token.map?.[0] ?? line;
      token.children?.forEach(read);
      if (token.type === 'fence' && token.info.trim() === 'math')
        [token.type, token.info] = ['math_block', ''];
      if (token.type.startsWith('math')) token.content = render(token, rendering, line);
    };
    state.tokens.forEach(read);
  });

  md.renderer.rules.math_inline = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.math_block = (tokens, index) => {
    const html = tokens[index]?.content ?? '';
    return html === '' ? '' : `<p>${html}</p>\n`;
  };
}

/** A formula as MathML; where TeX is not understood, its source as code, and a problem. */
function render(token: Token, rendering: Rendering, line: number): string {
  const { formula, definitions } = takeDefinitions(token.info || token.content);
  rendering.macros.push(...definitions);
  if (definitions.length > 0 && formula.trim() === '') return '';
  try {
    return toMathml(formula, token.block, rendering.macros);
  } catch (error) {
    rendering.report(
      rendering.placeOf(token.content.trim().split('\n')[0] ?? '', line),
      'markdown/bad-math',
      `this formula cannot be read: ${reasonOf(error)}`,
      'correct the TeX, or write \\$ for a dollar sign',
      'warning',
    );
    return `<code class="bad-math">${escapeHtml(token.content)}</code>`;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnknownReference) return 'there are no references to numbered formulas';
  const known = error instanceof Error && error.name === 'ParseError';
  return known
    ? (error.message.split(/ at (?:position|end of input)/)[0] ?? '').trim()
    : 'it is not complete';
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
