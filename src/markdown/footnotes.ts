import type MarkdownIt from 'markdown-it';
import { Rendering } from '../html/rendering.ts';
import { closest, meant } from '../problems/did-you-mean.ts';

/**
 * `text[^1]` and `[^1]: note`: the way back, an arrow, has a name. A mark without a note, which stays text, and a note
 * without a mark, which is not shown, are reported.
 */
export function footnotes(md: MarkdownIt): void {
  const arrow = md.renderer.rules.footnote_anchor;
  md.renderer.rules.footnote_anchor = (...context) =>
    (arrow?.(...context) ?? '').replace('<a ', '<a aria-label="Back to the text" ');

  md.core.ruler.push('footnote_problems', ({ tokens, env }) => {
    const rendering: unknown = env;
    if (!(rendering instanceof Rendering)) return;
    const { area, footnotes: found, usedElsewhere } = rendering;
    const refs = Object.entries(found?.refs ?? {}).map(([key, index]) => ({ label: key.slice(1), index }));
    const labels = refs.map(({ label }) => label);
    for (const { children, map } of tokens)
      for (const { type, content } of children ?? [])
        for (const [mark, label = ''] of type === 'text' ? content.matchAll(/\[\^([^\]\s]+)\]/g) : [])
          reportMark(mark, closest(label, labels), map?.[0] ?? 0, rendering);
    for (const { label, index } of refs) {
      if (index >= 0 || usedElsewhere.has(label)) continue;
      const message = `nothing refers to the footnote “[^${label}]”, so it is not shown`;
      const remedy = `write [^${label}] where it belongs, or remove it`;
      rendering.report(
        rendering.placeOf(`[^${label}]:`),
        `${area}/unused-footnote`,
        message,
        remedy,
        'warning',
      );
    }
  });
}

function reportMark(mark: string, near: string | undefined, line: number, rendering: Rendering): void {
  rendering.report(
    rendering.placeOf(mark, line),
    `${rendering.area}/unknown-footnote`,
    `“${mark}” has no footnote, and is shown as text`,
    near === undefined
      ? `write the note on a line of its own that begins with ${mark}: or put backticks around code`
      : meant(`[^${near}]`),
    'warning',
  );
}
