/** Changes a YAML text in a few places, and leaves every other byte of it alone. */
import { CST, isCollection, isNode, isPair, Lexer, type ParsedNode } from 'yaml';

/** Puts `text` in the place of what stands from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands before a line that is no longer in force. Without it, the line is in force again. */
export const retiredMark = '# was: ';

/** A line of YAML up to what is no longer in force. */
export function inForce(line: string): string {
  return line.split(retiredMark)[0] ?? '';
}

/** @returns the text with all edits done, and where an offset of the old text lies in the new one */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; moved: (offset: number) => number } {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let changed = '';
  let done = 0;
  for (const edit of sorted) {
    changed += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  const moved = (offset: number) =>
    sorted
      .filter(({ start }) => start < offset)
      .reduce((at, { start, end, text: put }) => at + put.length - (end - start), offset);
  return { text: changed + text.slice(done), moved };
}

/** A scalar as plain YAML where that can be read back, else in quotes. */
export function yamlScalar(value: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} ./–-]*$/u.test(value) && !/^(true|false|null)$/i.test(value);
  return isPlain && value === value.trim() ? value : JSON.stringify(value);
}

/** Where an item of a list or a pair of a mapping begins (with its key) and ends. */
export function spanOf(item: unknown): { start: number; end: number } {
  const [first, last] = isPair(item) ? [item.key, item.value ?? item.key] : [item, item];
  const start = isNode(first) ? (first.range?.[0] ?? 0) : 0;
  const end = isNode(last) ? (last.range?.[1] ?? 0) : 0;
  return { start, end: Math.max(start, end) };
}

/**
 * Turns pairs and items into comments at their place; what is left empty by it becomes one too. In `{ }` and `[ ]`
 * the comment goes to the end of the line.
 * @param root parsed with `keepSourceTokens`
 */
export function commentOut(text: string, root: ParsedNode | null, dropped: ReadonlySet<unknown>): Edit[] {
  if (!isCollection(root)) return [];
  const { items } = root;
  const token = root.srcToken;
  const isFlow = token?.type === 'flow-collection';
  const lastKept = items.findLastIndex((item) => !isGone(item, dropped));
  return items.flatMap((item, index): Edit[] => {
    if (!isGone(item, dropped)) {
      const value = isPair(item) ? item.value : item;
      return isParsed(value) ? commentOut(text, value, dropped) : [];
    }
    const span = spanOf(item);
    if (!isFlow) return commentLines(text, { ...span, start: dashOf(token, index) ?? span.start });
    const comma = commaBefore(token, index > lastKept ? index : index + 1);
    return cut(text, span, comma);
  });
}

function isParsed(value: unknown): value is ParsedNode {
  return isNode(value) && Array.isArray(value.range);
}

function isGone(item: unknown, dropped: ReadonlySet<unknown>): boolean {
  if (dropped.has(item)) return true;
  const value = isPair(item) ? item.value : item;
  return (
    isCollection(value) && value.items.length > 0 && value.items.every((inner) => isGone(inner, dropped))
  );
}

function dashOf(token: CST.Token | undefined, index: number): number | undefined {
  if (token?.type !== 'block-seq') return undefined;
  return token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function commaBefore(token: CST.Token | undefined, index: number): number | undefined {
  if (token?.type !== 'flow-collection') return undefined;
  return token.items[index]?.start.find(({ type }) => type === 'comma')?.offset;
}

/** Lines that are empty, or comments already, stay as they are. */
function commentLines(text: string, { start, end }: { start: number; end: number }): Edit[] {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const edits: Edit[] = [{ start, end: start, text: retiredMark }];
  const last = start + text.slice(start, end).trimEnd().length;
  for (
    let line = text.indexOf('\n', start) + 1;
    line > 0 && line < last;
    line = text.indexOf('\n', line) + 1
  ) {
    const [, indentation = '', next = ''] = /^([ \t]*)(.?)/.exec(text.slice(line)) ?? [];
    if (next === '' || next === '\r' || next === '#') continue;
    const at = line + Math.min(column, indentation.length);
    edits.push({ start: at, end: at, text: retiredMark });
  }
  return edits;
}

function cut(
  text: string,
  { start, end }: { start: number; end: number },
  comma: number | undefined,
): Edit[] {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const isLast = comma === undefined || comma < start;
  const after = isLast ? 0 : (/^,[ \t]*/.exec(text.slice(comma))?.[0].length ?? 0);
  const lineEnd = end + (/\r?\n|$/.exec(text.slice(end))?.index ?? 0);
  const was = text.slice(start, end).replace(/\s+/g, ' ');
  return [
    // Of the spaces on both sides, those before stay when something follows.
    { start: isLast ? start - before : start, end, text: '' },
    ...(comma === undefined ? [] : [{ start: comma, end: comma + (isLast ? 1 : after), text: '' }]),
    ...[{ start: lineEnd, end: lineEnd, text: ` ${retiredMark}${was}` }],
  ];
}

/** What the lexer puts among the pieces of a text, and is not in it. */
const marks = new Set(['byte-order-mark', 'doc-mode', 'flow-error-end', 'scalar']);

/** A YAML text without its comments. */
export function withoutComments(text: string): string {
  let kept = '';
  let isScalar = false;
  for (const piece of new Lexer().lex(text)) {
    const type = CST.tokenType(piece) ?? '';
    if (isScalar || !(marks.has(type) || type === 'comment')) kept += piece;
    // What follows is content, whatever it looks like.
    isScalar = !isScalar && type === 'scalar';
  }
  return kept;
}
