import type MarkdownIt from 'markdown-it';

/**
 * What reveal-md's Markdown renderer (marked 4) does with the line directly below a list item, where CommonMark does
 * otherwise, and decks rely on it:
 *
 * - A comment in column 0 belongs to the item and does not end the list, so `<!-- .element: class="fragment" -->` is
 *   about the item.
 * - A line that begins with bold text is a paragraph of its own, behind the list.
 *
 * In quotes a tab in front of an item is as wide as anywhere, whatever column the quote's mark ends on.
 */
export function lists(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'list_comments', (state) => {
    if (state.src.includes('\n<!--')) state.src = indentComments(state.src);
    state.src = state.src.replace(
      /^( {0,3}>(?:[ >]*>)? ?)(\t+)(?=[*+-] |\d+[.)] )/gm,
      (_, quote: string, tabs: string) => quote + '    '.repeat(tabs.length),
    );
  });
  md.block.ruler.before(
    'paragraph',
    'bold_below_list',
    (state, line, _endLine, silent) =>
      silent &&
      state.sCount[line] === 0 &&
      state.blkIndent > 0 &&
      state.src.startsWith('**', state.bMarks[line]),
    { alt: ['paragraph'] },
  );
}

function indentComments(markdown: string): string {
  let inFence = false;
  let indentation = 0;
  const lines = markdown.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) inFence = !inFence;
    if (
      indentation > 0 &&
      /^<!--.*-->\s*$/.test(line) &&
      !/^<!--\s*(col|colstart|colend|split|references_?)\s*-->/.test(line)
    ) {
      return ' '.repeat(indentation) + line;
    }
    indentation = inFence ? 0 : (/^\s*(?:[*+-]|\d+[.)]) +(?=\S)/.exec(line)?.[0].length ?? 0);
    return line;
  });
  return lines.join('\n');
}
