import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { reportCode } from '../html/code-addresses.ts';
import { Rendering } from '../html/rendering.ts';

const withSpaces =
  /(!?)\[([^\]\n]*)\]\([ \t]*([^()<>"\n]*[^()<>"\s][ \t]+[^()<>"\s]+)(?:[ \t]+"[^"\n]*")?[ \t]*\)/g;
/** `my notes.pdf`, `../my files/a`, but not “[sic](see Fig. 2)”. */
const address = /^(?:\.{0,2}\/|https?:)|\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i;

/** What markdown-it makes no link of. */
const code = /\[[^\]\n]*\]\([ \t]*<?((?:javascript|vbscript|data):(?:[^\s()]|\([^\s()]*\))*)/gi;

/** Reports links and pictures that are shown as text, because of their addresses: they have spaces, or are code. */
export function refused(md: MarkdownIt): void {
  md.core.ruler.push('refused', ({ tokens, env }) => {
    const rendering: unknown = env;
    if (!(rendering instanceof Rendering)) return;
    for (const { children, map } of tokens) {
      const text = textOf(children ?? []);
      if (!text.includes('](')) continue;
      for (const [, mark, , path = ''] of text.matchAll(withSpaces)) {
        if (!address.test(path)) continue;
        rendering.report(
          rendering.placeOf(path, map?.[0]),
          `${rendering.area}/address-with-spaces`,
          `this is shown as text, and not as a ${mark === '' ? 'link' : 'picture'}: its address has spaces`,
          `put the address between < and >: (<${path}>)`,
          'warning',
        );
      }
      for (const [, path = ''] of text.matchAll(code)) reportCode(path, rendering);
    }
  });
}

/** What is not text, such as code, is not part of a link that was meant. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text') return content;
      return /^(?:em|strong|s)_/.test(type) ? '' : '\n';
    })
    .join('');
}
