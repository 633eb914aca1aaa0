/** What is not YAML, in words of people who do not know YAML. */
import { visit, type Document } from 'yaml';
import { conflict, conflictsIn } from '../text/conflicts.ts';
import { faultOfIndent, faultOfLine, inQuotes, mostFaults, openQuote, type Fault } from './yaml-lines.ts';

/** What the parser, or what reads its document, cannot make sense of. */
export interface ParserFault {
  readonly code: string;
  readonly pos: readonly [number, ...number[]];
  readonly message: string;
}

export type Position = Pick<Fault, 'line' | 'column'>;

/** Where an offset in the text is. */
export type PositionOf = (offset: number) => Position;

interface Context {
  readonly document: Document;
  readonly text: string;
  readonly lines: readonly string[];
  readonly positionOf: PositionOf;
}

/** What the parser has found, as faults of the text, in order: one for each line. */
export function syntaxFaults(
  found: readonly ParserFault[],
  document: Document,
  text: string,
  positionOf: PositionOf,
): Fault[] {
  if (found.length === 0) return [];
  const conflicts = conflictsIn(text).map((line) => ({ line, column: 0, ...conflict }));
  if (conflicts.length > 0) return conflicts;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const context = { document, text, lines, positionOf };
  const faults = new Map<number, Fault>();
  for (const error of [...found].sort((a, b) => a.pos[0] - b.pos[0])) {
    const at = positionOf(error.pos[0]);
    // One slip often confuses the parser more than once.
    if (faults.has(at.line) || (faults.size > 0 && error.message.includes('directives-end'))) continue;
    const opening = openingOf(error, context);
    const fault = opening ?? explain(error, at, faults, context);
    if (fault && !faults.has(fault.line)) faults.set(fault.line, fault);
    // What is open takes in all that follows.
    if (opening || faults.size === mostFaults) break;
  }
  return [...faults.values()].sort((a, b) => a.line - b.line);
}

/** A bracket or quote that is never closed is noticed far behind the place where it opens. */
function openingOf(
  { code, message, pos }: ParserFault,
  { document, text, lines, positionOf }: Context,
): Fault | undefined {
  const isBracket = message.startsWith('Flow ') && message.includes('end with a');
  const isQuote = code === 'MISSING_CHAR' && message.startsWith('Missing closing');
  if (!isBracket && !isQuote) return undefined;
  let start = -1;
  visit(document, {
    Scalar(_, { type, range }) {
      if (isQuote && start < 0 && type?.startsWith('QUOTE') && range && range[1] >= pos[0]) start = range[0];
    },
    Collection(_, { flow, range }) {
      const end =
        text
          .slice(range?.[0], range?.[1])
          .replace(/\s#.*\s*$/, '')
          .trimEnd()
          .at(-1) ?? '';
      if (isBracket && flow === true && range && range[0] < pos[0] && !/[\]}]/.test(end)) start = range[0];
    },
  });
  if (start < 0) return undefined;
  const bracket = text[start] ?? '';
  const at = positionOf(start);
  const hash = isBracket ? / #[\p{L}\p{N}]/u.exec((lines[at.line] ?? '').slice(at.column)) : null;
  if (hash)
    return {
      line: at.line,
      column: at.column + hash.index + 1,
      message: `everything after “ #” is a comment, and so is the bracket that closes this ${bracket}`,
      remedy: 'put the text that has # in it in quotes',
    };
  const end = bracket === '{' ? '}' : bracket === '[' ? ']' : `another ${bracket}`;
  return {
    ...at,
    message: isQuote ? openQuote : `this ${bracket} is never closed`,
    remedy: `end ${isQuote ? 'the text' : 'it'} with ${end}`,
  };
}

function explain(
  error: ParserFault,
  at: Position,
  known: ReadonlyMap<number, Fault>,
  context: Context,
): Fault | undefined {
  const { lines } = context;
  const words = wordsOf(error, at, context);
  if (words) return { ...at, ...words };
  const own = faultOfLine(lines, at.line, at.column);
  if (error.code === 'BAD_ALIAS' && !own) return { ...at, ...aliasWords(error.pos[0], context.text) };
  const before = neighbour(lines, at.line, -1);
  const after = neighbour(lines, at.line, 1);
  const isKnown = before !== undefined && known.has(before);
  const above = before === undefined || isKnown ? undefined : faultOfLine(lines, before);
  if (above?.message === openQuote) return above;
  const found =
    own ??
    above ??
    faultOfIndent(lines, at.line) ??
    (after === undefined ? undefined : faultOfIndent(lines, after));
  // What is wrong above confuses the parser here, too.
  if (found !== undefined || isKnown) return found;
  const remedy = 'write it as one, or indent the line if the text above goes on in it';
  return { ...at, message: 'this is not “key: value”', remedy };
}

/** The nearest line that is not empty. */
function neighbour(lines: readonly string[], line: number, step: 1 | -1): number | undefined {
  let index = line + step;
  while (index >= 0 && index < lines.length && /^\s*(?:#|$)/.test(lines[index] ?? '')) index += step;
  return lines[index] === undefined ? undefined : index;
}

/** For what the parser says plainly enough. */
function wordsOf(
  { code, message, pos }: ParserFault,
  { line, column }: Position,
  { document, lines }: Context,
): Pick<Fault, 'message' | 'remedy'> | undefined {
  if (code === 'DUPLICATE_KEY')
    return {
      message: `“${keyAt(document, pos[0])}” is a key of this block already`,
      remedy: `remove one of the two, or merge their values${column > 0 ? '; each item of a list begins with - and a space' : ''}`,
    };
  if (code === 'SELF_ALIAS')
    return { message: 'this repeats what it is a part of', remedy: 'write out what is meant' };
  if (code === 'MANY_ALIASES')
    return {
      message: 'what is repeated with an asterisk is too much here',
      remedy: 'write it out, or leave it out',
    };
  if (code === 'TOO_DEEP')
    return {
      message: 'this is nested too deeply to be read',
      remedy: 'close every [ and {, and put text that has them in it in quotes',
    };
  if (code === 'MULTIPLE_DOCS')
    return { message: 'a line of --- begins a second YAML document here', remedy: 'remove the line' };
  if (code === 'BAD_DQ_ESCAPE')
    return {
      message: 'in double quotes, a backslash begins a special character, and this is not one',
      remedy: 'put the text in single quotes, or write two backslashes',
    };
  if (/^Unexpected (?:,|empty item) in flow/.test(message))
    return {
      message: 'nothing stands before this comma',
      remedy: 'remove the comma, or write what is missing',
    };
  if (code === 'TAG_RESOLVE_FAILED')
    return { message: 'a value cannot begin with !', remedy: inQuotes((lines[line] ?? '').slice(column)) };
  return undefined;
}

function keyAt(document: Document, offset: number): string {
  let name = '';
  visit(document, {
    Scalar(_, { range, value }) {
      if (range?.[0] === offset) name = String(value);
    },
  });
  return name;
}

/** For what an asterisk repeats, but nothing is named. */
function aliasWords(offset: number, text: string): Pick<Fault, 'message' | 'remedy'> {
  const [written = ''] = /^[^\s,}\]]*/.exec(text.slice(offset, offset + 200)) ?? [];
  return { message: `nothing above is marked &${written.slice(1)}`, remedy: 'write here what it stands for' };
}
