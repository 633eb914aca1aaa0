import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { Rendering } from '../html/rendering.ts';
import { undescribed } from '../html/undescribed.ts';
import { remoteUrl } from '../text/remote-url.ts';

const imageTag = /<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const named = /\s(?:alt|aria-label|aria-labelledby)(?=[\s=/>])/i;

/**
 * Reports images that say nothing to those who do not see them: `![](map.png)`, and `<img>` without `alt`.
 * `<img alt="">` says that there is nothing to say. The former say at least that there is a picture: otherwise nobody would
 * know what a page leaves out, nor have a name for a link around it.
 */
export function alternatives(md: MarkdownIt): void {
  md.core.ruler.push('alternatives', ({ tokens, env, Token }) => {
    const rendering: unknown = env;
    if (!(rendering instanceof Rendering)) return;
    for (const token of tokens) {
      let line = token.map?.[0] ?? 0;
      for (const part of token.children ?? [token]) {
        if (part.type === 'image' && !hasWords(part)) {
          const address = part.attrGet('src') ?? '';
          report(address, `![](${address}`, line);
          // On another host, it is shown as a card, which says what it is.
          if (remoteUrl(address)) continue;
          const words = new Token('text', '', 0);
          words.content = undescribed(address);
          part.children = [words];
        } else if (part.type.startsWith('html_')) checkHtml(part.content, line);
        if (part.type.endsWith('break')) line += 1;
      }
    }

    function checkHtml(html: string, firstLine: number): void {
      const visible = html.replace(/<!--[^]*?(-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
      for (const { 0: tag, index } of visible.matchAll(imageTag)) {
        if (named.test(tag)) continue;
        const line = firstLine + visible.slice(0, index).split('\n').length - 1;
        report(/\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '', tag, line);
      }
    }

    function report(address: string, excerpt: string, line: number): void {
      if (!(rendering instanceof Rendering)) return;
      rendering.report(
        rendering.placeOf(excerpt, line),
        'image/no-alt',
        `“${address}” has no alternative text`,
        'describe it between the brackets, or write <img alt=""> if it is only decoration',
        'warning',
      );
    }
  });
}

function hasWords(image: Token): boolean {
  return image.content.trim() !== '';
}
