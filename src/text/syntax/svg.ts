import type MarkdownIt from 'markdown-it';

/** Passes an inline `<svg>` through as a whole: HTML in Markdown would end at its first blank line. */
export function svg(md: MarkdownIt): void {
  md.block.ruler.before(
    'html_block',
    'svg',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!/^<svg[\s>]/.test(state.src.slice(start, start + 5))) return false;
      const end = state.src.indexOf('</svg>', start);
      if (end < 0) return false;
      let line = startLine;
      while (line < endLine && (state.eMarks[line] ?? 0) <= end) line += 1;
      if (line === endLine) return false;
      if (silent) return true;
      state.line = line + 1;
      const token = state.push('html_block', '', 0);
      token.content = state.getLines(startLine, state.line, state.blkIndent, true);
      token.map = [startLine, state.line];
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
