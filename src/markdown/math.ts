import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import temml from 'temml';
import { Rendering } from '../html/rendering.ts';

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
      if (token.type.startsWith('math')) token.content = toMathml(token, rendering, line);
    };
    state.tokens.forEach(read);
  });

  md.renderer.rules.math_inline = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.math_block = (tokens, index) => `<p>${tokens[index]?.content ?? ''}</p>\n`;
}

/** A formula as MathML; where TeX is not understood, its source as code, and a problem. */
function toMathml(token: Token, rendering: Rendering, line: number): string {
  try {
    return temml.renderToString(token.info || token.content, {
      displayMode: token.block,
      throwOnError: true,
    });
  } catch (error) {
    const known = error instanceof Error && error.name === 'ParseError';
    const reason = known
      ? (error.message.split(/ at (?:position|end of input)/)[0] ?? '').trim()
      : 'it is not complete';
    rendering.report(
      rendering.placeOf(token.content.trim().split('\n')[0] ?? '', line),
      'markdown/bad-math',
      `this formula cannot be read: ${reason}`,
      'correct the TeX, or write \\$ for a dollar sign',
      'warning',
    );
    return `<code class="bad-math">${escapeHtml(token.content)}</code>`;
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
