import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { withoutControls } from '../control-characters.ts';

/** `&#12;` is a character that feeds must not have: of those that are written so, none is left. */
export function characters(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'characters', ({ src, tokens }) => {
    if (src.includes('&#')) tokens.forEach(clean);
  });
}

function clean(token: Token): void {
  if (token.type === 'text' || token.type === 'text_special') token.content = withoutControls(token.content);
  token.children?.forEach(clean);
}
