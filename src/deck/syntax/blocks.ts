import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { closest, meant } from '../../problems/did-you-mean.ts';
import { Rendering } from '../../html/rendering.ts';
import { fencedLines, leavesCodeOpen } from '../../text/fences.ts';

/** Names that mean something, and the class they stand for; `notes` and `discussion` do more. */
const classOf: Readonly<Record<string, string>> = {
  columns: 'columns',
  column: 'col',
  references: 'references',
  fragment: 'fragment',
  smallish: 'smallish',
  small: 'small',
  smaller: 'smaller',
  notes: 'notes',
  discussion: 'discussion',
};

const fence = /^:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;

/**
 * Pandoc's fenced divs: `::: columns` to `:::`. They nest, whatever the number of colons; the first word is the
 * block's name, others are classes, and `{.class key="value"}` sets attributes. Any other name is a class.
 */
export function blocks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'block', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

const rule: RuleBlock = (state, startLine, endLine, silent) => {
  const words = isIndentedCode(state, startLine) ? undefined : fence.exec(lineAt(state, startLine))?.[1];
  if (words === undefined) return false;
  if (silent) return true;
  if (words === '') {
    const remedy = 'remove this line, or begin a block above with a name, such as ::: columns';
    warn(state, startLine, 'deck/stray-block-end', 'there is no open block for this to end', remedy);
    state.line = startLine + 1;
    return true;
  }
  const closing = closingLine(state, startLine, endLine);
  const { tag, attributes } = describe(words, state, startLine);
  const last = closing ?? endLine;
  // Where code is not closed, its block's end is part of it, and that is reported.
  if (
    closing === undefined &&
    !leavesCodeOpen(state.getLines(startLine + 1, endLine, state.blkIndent, false))
  ) {
    const message = 'this block is never closed; it ends where the block around it does';
    warn(state, startLine, 'deck/unclosed-block', message, 'write ::: on a line of its own after it');
  }
  const open = state.push('block_open', tag, 1);
  open.attrs = attributes;
  open.block = true;
  open.map = [startLine, last];
  if (attributes.some(([name, value]) => name === 'class' && value.split(' ').includes('discussion')))
    state.push('html_block', '', 0).content = '<!-- discussion -->\n';
  const { lineMax, parentType } = state;
  state.lineMax = last;
  state.md.block.tokenize(state, startLine + 1, last);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('block_close', tag, -1).block = true;
  state.line = closing === undefined ? last : last + 1;
  return true;
};

/** Lines of code, which are the same for all blocks of a slide. */
const codeOf = new WeakMap<StateBlock, ReadonlySet<number>>();

/** The line of the `:::` that ends the block which begins on a line; code in between is skipped. */
function closingLine(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const first = startLine + 1;
  const code = codeOf.get(state) ?? fencedLines(state.src);
  codeOf.set(state, code);
  let depth = 1;
  for (let line = first; line < endLine; line += 1) {
    const words = fence.exec(lineAt(state, line))?.[1];
    if (words === undefined || code.has(line) || isIndentedCode(state, line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    depth += words === '' ? -1 : 1;
    if (depth === 0) return line;
  }
  return undefined;
}

function describe(words: string, state: StateBlock, line: number) {
  const [, plain = '', braces = ''] = /^([^{]*)(?:\{(.*)\})?$/.exec(words) ?? [];
  const classes = [
    ...plain.split(/\s+/),
    ...[...braces.matchAll(/(?:^|\s)\.([\w-]+)/g)].map(([, name]) => name ?? ''),
  ];
  const names = classes.filter((name) => name !== '');
  const attributes: [string, string][] = [];
  for (const [, name = '', quoted, bare] of braces.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)) {
    const value = quoted ?? bare ?? '';
    // Widths that fill the slide give way to the gaps between them.
    attributes.push(name === 'width' ? ['style', `flex: 0 1 ${value}`] : [name, value]);
  }
  const id = /(?:^|\s)#([\w-]+)/.exec(braces)?.[1];
  if (id !== undefined) attributes.push(['id', id]);
  for (const name of names) suggestName(name, state, line);
  attributes.unshift(['class', names.map((name) => classOf[name] ?? name).join(' ')]);
  return { tag: names.includes('notes') ? 'aside' : 'div', attributes };
}

function suggestName(name: string, state: StateBlock, line: number): void {
  const known = Object.keys(classOf);
  const near = known.includes(name) ? undefined : closest(name, known);
  if (near === undefined) return;
  warn(state, line, 'deck/unknown-block', `there is no block “${name}”`, meant(`::: ${near}`));
}

function warn(state: StateBlock, line: number, name: string, message: string, remedy: string): void {
  const rendering: unknown = state.env;
  if (!(rendering instanceof Rendering)) return;
  rendering.report(rendering.placeOf(lineAt(state, line), line), name, message, remedy, 'warning');
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function isIndentedCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}
