import type MarkdownIt from 'markdown-it';

/** `text[^1]` and `[^1]: note`: the way back, an arrow, has a name. */
export function footnotes(md: MarkdownIt): void {
  const arrow = md.renderer.rules.footnote_anchor;
  md.renderer.rules.footnote_anchor = (...context) =>
    (arrow?.(...context) ?? '').replace('<a ', '<a aria-label="Back to the text" ');
}
