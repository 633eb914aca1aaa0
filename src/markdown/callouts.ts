import type MarkdownIt from 'markdown-it';

/** GitHub's `> [!NOTE]` blocks: note, tip, important, warning, caution. */
export function callouts(md: MarkdownIt): void {
  md.renderer.rules.alert_open = (tokens, index) => {
    const kind = tokens[index]?.markup ?? 'note';
    return `<div class="callout callout-${kind}" role="note">\n`;
  };
  md.renderer.rules.alert_title = (tokens, index) => {
    const kind = tokens[index]?.markup ?? 'note';
    return `<p class="callout-title">${kind.charAt(0).toUpperCase()}${kind.slice(1)}</p>\n`;
  };
}
