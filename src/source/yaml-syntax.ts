/** What is not YAML, in words of people who do not know YAML. */
import { visit, type Document, type YAMLError } from 'yaml';
import { faultOfIndent, faultOfLine, inQuotes, openQuote, type Fault } from './yaml-lines.ts';

/** The faults of a text that the parser has found, in order: one for each line. */
export function syntaxFaults(document: Document, text: string): Fault[] {
  const context = { document, text, lines: text.split('\n').map((line) => line.replace(/\r$/, '')) };
  const faults: Fault[] = [];
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of errors) {
    const known = faults.map(({ line }) => line);
    const at = positionOf(text, error.pos[0]);
    // One slip often confuses the parser more than once.
    if (known.includes(at.line) || (known.length > 0 && error.message.includes('directives-end'))) continue;
    const opening = openingOf(error, context);
    const fault = opening ?? explain(error, at, known, context);
    if (fault && !known.includes(fault.line)) faults.push(fault);
    // What is open takes in all that follows.
    if (opening) break;
  }
  return faults.sort((a, b) => a.line - b.line);
}

interface Context {
  readonly document: Document;
  readonly text: string;
  readonly lines: readonly string[];
}

type Position = Pick<Fault, 'line' | 'column'>;

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, column: (before.at(-1) ?? '').length };
}

/** A bracket or quote that is never closed is noticed far behind the place where it opens. */
function openingOf({ code, message, pos }: YAMLError, { document, text, lines }: Context): Fault | undefined {
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
  const at = positionOf(text, start);
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
  error: YAMLError,
  at: Position,
  known: readonly number[],
  context: Context,
): Fault | undefined {
  const { lines } = context;
  const words = wordsOf(error, at, context);
  if (words) return { ...at, ...words };
  const before = neighbour(lines, at.line, -1);
  const after = neighbour(lines, at.line, 1);
  const isKnown = before !== undefined && known.includes(before);
  const above = before === undefined || isKnown ? undefined : faultOfLine(lines, before);
  if (above?.message === openQuote) return above;
  const found =
    faultOfLine(lines, at.line, at.column) ??
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
  { code, message, pos }: YAMLError,
  { line, column }: Position,
  { document, lines }: Context,
): Pick<Fault, 'message' | 'remedy'> | undefined {
  if (code === 'DUPLICATE_KEY')
    return {
      message: `“${keyAt(document, pos[0])}” is a key of this block already`,
      remedy: `remove one of the two, or merge their values${column > 0 ? '; each item of a list begins with - and a space' : ''}`,
    };
  if (code === 'MULTIPLE_DOCS')
    return { message: 'a line of --- begins a second YAML document here', remedy: 'remove the line' };
  if (code === 'BAD_DQ_ESCAPE')
    return {
      message: 'in double quotes, a backslash begins a special character, and this is none',
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

/** A value that begins as an alias does, but names nothing. */
export function aliasFaults(document: Document, text: string): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const at = positionOf(text, alias.range?.[0] ?? 0);
      const [written = ''] = /^.*/.exec(text.slice(alias.range?.[0])) ?? [];
      const isMerge = /<<:\s*$/.test(text.slice(0, alias.range?.[0]));
      const words = isMerge
        ? { message: `nothing above is marked &${alias.source}`, remedy: 'write its keys here' }
        : { message: 'a value cannot begin with *', remedy: inQuotes(written.replace(/[,}\]]?\s*$/, '')) };
      faults.push({ ...at, ...words });
    },
  });
  return faults;
}
