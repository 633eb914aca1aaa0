import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';

/**
 * `$…$` and `$$…$$` as tokens `math_inline` and `math_block`, with the TeX as content. An opening dollar has no space
 * behind it, a closing one no space before it and no digit behind it (Pandoc's rule), so that “$5 and $10” stays text.
 */
export function formulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', formulaRule('$', '$', dollars));
  md.block.ruler.before('fence', 'math_block', displayRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

const dollars = /\$\$(?=\S)((?:\\[^]|[^\\])+?)\$\$|\$(?![\s$])((?:\\[^]|[^\\$])*?)(?<!\s)\$(?!\d)/y;

/**
 * A formula within a line of text.
 * @param opens its first character
 * @param closes what it ends with: without it, nothing is searched
 * @param pattern sticky; the TeX is its first or second group
 */
export function formulaRule(opens: string, closes: string, pattern: RegExp): RuleInline {
  const ends = new WeakMap<StateInline, number>();
  return (state, silent) => {
    if (state.src[state.pos] !== opens) return false;
    const end = ends.get(state) ?? state.src.lastIndexOf(closes);
    ends.set(state, end);
    if (end <= state.pos) return false;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    const tex = match?.[1] ?? match?.[2];
    if (match === null || tex === undefined || pattern.lastIndex > state.posMax) return false;
    if (!silent) {
      const token = state.push('math_inline', 'math', 0);
      token.content = tex;
      token.markup = match[0];
      token.block = match[0].startsWith('$$');
    }
    state.pos = pattern.lastIndex;
    return true;
  };
}

/** `$$` at the start of a line up to `$$` at the end of one; nothing within is Markdown. */
const displayRule: RuleBlock = (state, startLine, endLine, silent) => {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !lineAt(startLine).startsWith('$$'))
    return false;
  const lines: string[] = [];
  let [line, isClosed] = [startLine, false];
  while (!isClosed) {
    if (line > startLine && (line >= endLine || state.isEmpty(line))) return false;
    const text = line === startLine ? lineAt(line).slice(2) : lineAt(line);
    isClosed = text.endsWith('$$');
    lines.push(isClosed ? text.slice(0, -2) : text);
    // Found here, it costs no look at all lines for each of many that open a formula.
    if (lines.at(-1)?.includes('$$')) return false;
    line += 1;
  }
  const tex = lines.join('\n');
  if (silent) return true;
  state.line = line;
  const token = state.push('math_block', 'math', 0);
  token.content = tex;
  token.block = true;
  token.markup = '$$';
  token.map = [startLine, state.line];
  return true;
};
