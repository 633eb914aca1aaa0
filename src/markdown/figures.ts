import type MarkdownIt from 'markdown-it';
import { figureKey } from '../html/drawing.ts';
import { Rendering } from '../html/rendering.ts';

/**
 * Graphviz and Mermaid figures, ```` ```dot A title ````, in the places of their sources. They are drawn before (see
 * src/figures); what is not drawn is shown as code.
 */
export function figures(md: MarkdownIt): void {
  const codeBlock = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env: unknown, renderer) => {
    const token = tokens[index];
    const code = () => codeBlock?.(tokens, index, options, env, renderer) ?? '';
    const key = token && figureKey(token.info, token.content);
    if (key === undefined || !(env instanceof Rendering)) return code();
    const drawing = env.drawings.get(key);
    if (!drawing) return code();
    const line = token?.map?.[0] ?? 0;
    if ('mistake' in drawing) {
      const excerpt = token?.content.split('\n')[drawing.line - 1] ?? '';
      env.report(
        {
          severity: 'warning',
          name: 'figure/bad-source',
          message: `this figure cannot be drawn: ${drawing.mistake}`,
          remedy: 'correct its source; until then the source is shown',
        },
        excerpt,
        line + drawing.line,
      );
      return code();
    }
    const title = titleOf(token?.info ?? '', token?.content ?? '');
    if (title === undefined) {
      env.report(
        {
          severity: 'warning',
          name: 'image/no-alt',
          message: 'this figure has no title for those who do not see it',
          remedy:
            'write one behind the language: ```' + (token?.info.trim() ?? '') + ' How a request is answered',
        },
        '',
        line,
      );
    }
    const label = md.utils.escapeHtml(title ?? 'Figure');
    const kind = key.slice(0, key.indexOf('\n'));
    if ('svg' in drawing) {
      const picture = drawing.svg.replace('<svg ', `<svg role="img" aria-label="${label}" `);
      return `<figure class="diagram ${kind}">${picture}</figure>\n`;
    }
    const source = md.utils.escapeHtml(token?.content ?? '');
    return (
      `<figure class="diagram ${kind}"><pre tabindex="0" data-title="${label}"><code>${source}</code></pre>` +
      `<script src="${drawing.script}" defer></script></figure>\n`
    );
  };
}

/** Behind the language, or where the figure itself says it: Mermaid's `title:` and `accTitle:`, a graph's label. */
function titleOf(info: string, code: string): string | undefined {
  const written = /^\s*\S+\s+(\S.*?)\s*$/.exec(info)?.[1];
  const named = /^\s*(?:accTitle|title)\s*:?\s+(\S.*?)\s*$/m.exec(code)?.[1];
  const labelled = /^\s*(?:graph\s*\[[^\]]*)?label\s*=\s*"([^"]+)"/m.exec(code)?.[1];
  return written ?? named ?? labelled;
}
