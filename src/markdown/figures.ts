import type MarkdownIt from 'markdown-it';
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { figureKey, type Drawing } from '../html/drawing.ts';
import { Rendering } from '../html/rendering.ts';

/**
 * Graphviz and Mermaid figures, ```` ```dot A title ````, in the places of their sources. They are drawn before (see
 * src/figures); what is not drawn is shown as code.
 */
export function figures(md: MarkdownIt): void {
  const codeBlock = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env: unknown, renderer) => {
    const token = tokens[index];
    const key = token && figureKey(token.info, token.content);
    const drawing = key !== undefined && env instanceof Rendering ? env.drawings.get(key) : undefined;
    if (token && key !== undefined && drawing && env instanceof Rendering) {
      if (!('mistake' in drawing)) return figure(token, key.slice(0, key.indexOf('\n')), drawing, env);
      reportMistake(token, drawing, env);
    }
    return codeBlock?.(tokens, index, options, env, renderer) ?? '';
  };
}

type Mistake = Extract<Drawing, { mistake: string }>;

function figure(
  token: Token,
  kind: string,
  drawing: Exclude<Drawing, Mistake>,
  rendering: Rendering,
): string {
  const title = titleOf(token.info, token.content);
  if (title === undefined) reportNoTitle(token, rendering);
  const label = escapeHtml(title ?? 'Figure');
  if ('svg' in drawing) {
    const picture = drawing.svg.replace('<svg ', `<svg role="img" aria-label="${label}" `);
    return `<figure class="diagram ${kind}">${picture}</figure>\n`;
  }
  return (
    `<figure class="diagram ${kind}"><pre tabindex="0" data-title="${label}"><code>${escapeHtml(token.content)}</code></pre>` +
    `<script src="${drawing.script}" defer></script></figure>\n`
  );
}

function reportMistake({ content, map }: Token, { mistake, line }: Mistake, rendering: Rendering): void {
  rendering.report(
    rendering.placeOf(content.split('\n')[line - 1] ?? '', (map?.[0] ?? 0) + line),
    'figure/bad-source',
    `this figure cannot be drawn: ${mistake}`,
    'correct its source; until then the source is shown',
    'warning',
  );
}

function reportNoTitle({ info, map }: Token, rendering: Rendering): void {
  rendering.report(
    rendering.placeOf('', map?.[0] ?? 0),
    'image/no-alt',
    'this figure has no title for readers who cannot see it',
    `write one after the language: \`\`\`${info.trim()} How a request is answered`,
    'warning',
  );
}

/** Behind the language, or where the figure itself says it: Mermaid's `title:` and `accTitle:`, a graph's label. */
function titleOf(info: string, code: string): string | undefined {
  const written = /^\s*\S+\s+(\S.*?)\s*$/.exec(info)?.[1];
  const named = /^\s*(?:accTitle|title)\s*:?\s+(\S.*?)\s*$/m.exec(code)?.[1];
  const labelled = /^\s*(?:graph\s*\[[^\]]*)?label\s*=\s*"([^"]+)"/m.exec(code)?.[1];
  return written ?? named ?? labelled;
}
