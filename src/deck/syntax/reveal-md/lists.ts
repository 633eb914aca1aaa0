import type MarkdownIt from 'markdown-it';
import { fencedLines } from '../../../text/fences.ts';

/**
 * What marked does with a line directly below a list item:
 *
 * - A comment further left than the item's text belongs to the item and does not end the list, so
 *   `<!-- .element: class="fragment" -->` is about the item.
 * - A line that begins like an item but is none, such as `**bold**`, `*emphasis*`, `-5` or `3.5 m`, is a paragraph of its
 *   own, behind the list.
 *
 * In quotes a tab in front of an item is as wide as anywhere, whatever column the quote's mark ends on.
 */
export function lists(md: MarkdownIt): void {
  md.core.ruler.after('normalize', 'list_comments', (state) => {
    if (state.src.includes('<!--')) state.src = indentComments(state.src);
    state.src = state.src.replace(
      /^( {0,3}>(?:[ >]*>)? ?)(\t+)(?=[*+-] |\d+[.)] )/gm,
      (_, quote: string, tabs: string) => quote + '    '.repeat(tabs.length),
    );
  });
  md.block.ruler.before(
    'paragraph',
    'item_like_below_list',
    (state, line, _endLine, silent) =>
      silent &&
      (state.sCount[line] ?? 0) <= Math.min(3, state.blkIndent - 1) &&
      /^(?:[*+-]|\d{1,9}[.)])/.test(state.src.slice(state.bMarks[line], state.eMarks[line]).trimStart()),
    { alt: ['paragraph'] },
  );
}

const quoteMarks = /^(?: {0,3}> ?)*/;
const itemMark = /^\s*(?:[*+-]|\d+[.)])[ \t]+(?=\S)/;
/** What is no more text of an item above, where it stands further left than that does. */
const otherBlock = /^(?:#{1,6}\s|<|[*+-]|\d{1,9}[.)]|:::|(?:[-*_][ \t]*){3,}$)/;
/** Nothing but a comment, or the beginning of one of several lines. */
const comment = /^<!--(?!.*-->.*\S)/;
const columnMark = /^<!--\s*(col|colstart|colend|split|references_?)\s*-->/;

/** Moves comments directly below an item's text into the item, within quotes as well. */
function indentComments(markdown: string): string {
  const code = fencedLines(markdown);
  let inComment = false;
  /** Where the text of the item above begins, in columns; 0 without an item. */
  let indentation = 0;
  let depth = 0;
  const lines = markdown.split('\n').map((line, index) => {
    const [marks = ''] = quoteMarks.exec(line) ?? [];
    const text = line.slice(marks.length);
    const bare = text.trim();
    if (!inComment) {
      const quotes = marks.replace(/[^>]/g, '').length;
      const isCode = code.has(index);
      if (isCode || bare === '' || quotes !== depth) indentation = 0;
      depth = quotes;
      const isLeft = widthOf(/^\s*/.exec(text)?.[0] ?? '') < indentation;
      inComment = isLeft && comment.test(bare) && !columnMark.test(bare);
      if (!inComment) {
        const mark = isCode ? undefined : itemMark.exec(text)?.[0];
        if (mark !== undefined) indentation = widthOf(mark);
        else if (isLeft && otherBlock.test(bare)) indentation = 0;
        return line;
      }
    }
    inComment = !bare.includes('-->');
    return marks + ' '.repeat(indentation) + text;
  });
  return lines.join('\n');
}

/** In columns: a tab goes on to the next multiple of four. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter === '\t' ? 4 - (width % 4) : 1;
  return width;
}
