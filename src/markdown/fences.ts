import type MarkdownIt from 'markdown-it';
import { Rendering } from '../html/rendering.ts';
import { isClosed } from '../text/fences.ts';

/** Reports code without its closing fence: what was meant to follow it is code, too. */
export function unclosedFences(md: MarkdownIt): void {
  md.core.ruler.after('block', 'unclosed_fences', ({ env, src, tokens }) => {
    const rendering: unknown = env;
    const fences = tokens.filter(({ type }) => type === 'fence');
    if (!(rendering instanceof Rendering) || fences.length === 0) return;
    const lines = src.split('\n');
    for (const { map, content, markup } of fences) {
      if (!map || isClosed(lines, map, content)) continue;
      rendering.report(
        rendering.placeOf(markup, map[0]),
        `${rendering.area}/unclosed-fence`,
        'this code is never closed; it is taken to end where the text around it does',
        `write ${markup} on a line of its own where the code ends`,
        'warning',
      );
    }
  });
}
