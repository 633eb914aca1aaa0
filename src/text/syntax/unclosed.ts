import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

const pairs = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** What begins as a comment in a line, and is none, is text: markdown-it would look for the end of each anew. */
export function unclosed(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'unclosed', rule);
}

/** Ends that are known not to come any more. */
const missing = new WeakMap<StateInline, Set<string>>();

const rule: RuleInline = (state, silent) => {
  if (state.src[state.pos] !== '<') return false;
  const [, end] = pairs.find(([start]) => state.src.startsWith(start, state.pos)) ?? [];
  if (end === undefined) return false;
  const known = missing.get(state) ?? new Set();
  missing.set(state, known);
  if (!known.has(end) && state.src.includes(end, state.pos)) return false;
  known.add(end);
  if (!silent) state.pending += '<';
  state.pos += 1;
  return true;
};
