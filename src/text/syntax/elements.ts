/** What is an element of HTML, and what only looks like one: `List<String>`, `<your name>`. */
import { htmlTagNames } from 'html-tag-names';
import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import { mathmlTagNames } from 'mathml-tag-names';
import { svgTagNames } from 'svg-tag-names';

/** Of HTML, in lower case, as browsers read them. */
export const elementNames: ReadonlySet<string> = new Set(htmlTagNames);

/** Element → the names that mean something in it. */
const foreignNames: readonly (readonly [pattern: RegExp, names: ReadonlySet<string>])[] = [
  [/<svg[\s>]/i, new Set(svgTagNames.map((name) => name.toLowerCase()))],
  [/<math[\s>]/i, new Set(mathmlTagNames)],
];

/** @param text in which the name stands: `<int>` is an element in `<math>` alone */
export function isElement(name: string, text: string): boolean {
  const written = name.toLowerCase();
  return (
    elementNames.has(written) ||
    written === 'math' ||
    foreignNames.some(([pattern, names]) => names.has(written) && pattern.test(text))
  );
}

/** Shows tags of no element as text: in HTML, they would be elements that nobody sees. */
export function elements(md: MarkdownIt): void {
  md.inline.ruler.before('html_inline', 'no_element', inlineRule);
  md.block.ruler.before('html_block', 'no_element', blockRule);
}

const tag = /<\/?([a-z][a-z0-9-]*)(?=[\s/>])/iy;

const inlineRule: RuleInline = (state, silent) => {
  if (!isText(state.src, state.pos)) return false;
  if (!silent) state.pending += '<';
  state.pos += 1;
  return true;
};

/** A line that begins with such a tag begins a paragraph. */
const blockRule: RuleBlock = (state, startLine, endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (silent || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !isText(state.src, start))
    return false;
  // Every line can begin one, so its rule is the last.
  return state.md.block.ruler.getRules('').at(-1)?.(state, startLine, endLine, false) ?? false;
};

function isText(text: string, start: number): boolean {
  tag.lastIndex = start;
  const [, name = ''] = tag.exec(text) ?? [];
  if (name === '') return false;
  if (!name.includes('-')) return !isElement(name, text) || isTypeParameter(text, start);
  // A custom element has an end tag.
  return !new RegExp(`</${name}\\s*>`, 'i').test(text);
}

/** `Set<Object>`: behind a word, in the spelling of a type, and without an end tag. */
function isTypeParameter(text: string, start: number): boolean {
  const [, name] = /^\w<([A-Z][a-z]*)>/.exec(text.slice(start - 1)) ?? [];
  return name !== undefined && start > 0 && !text.includes(`</${name}>`);
}
