/** Slips in one line of YAML, found by looking at it as its writer does, where the parser is confused. */

import { plural } from '../text/plural.ts';

/** Whoever sees so many in a text has no use for more. */
export const mostFaults = 100;

/** What is wrong at a place of a text. */
export interface Fault {
  /** 0-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** `  - lecture: 02_systems`, in its parts. */
interface Line {
  readonly indent: number;
  /** Hyphens of list items, with the spaces behind them. */
  readonly items: string;
  readonly key: string | undefined;
  readonly value: string;
  /** Of the value, 0-based. */
  readonly column: number;
}

const key = /^("[^"]*"|'[^']*'|[^\s'"[{}\]#&*!|>%@`,-][^:#]*?|-[^\s:]+)[ \t]*:(?:[ \t]+|$)/;

function parse(text: string): Line {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const items = /^(?:-[ \t]+|-$)*/.exec(text.slice(indent))?.[0] ?? '';
  const rest = text.slice(indent + items.length);
  const match = key.exec(rest);
  const length = match?.[0].length ?? 0;
  const value = rest.slice(length).trimEnd();
  return { indent, items, key: match?.[1], value, column: indent + items.length + length };
}

export const openQuote = 'this quote is never closed';

/** A text as a value that YAML takes for a text; what is too long for a message is not repeated. */
export function inQuotes(text: string, name?: string): string {
  const plain = text.replace(/^[“”„‘’]+|[“”‘’]+$/g, '').trim();
  if (plain.length > 60) return 'put the text in quotes';
  const quoted = !plain.includes("'")
    ? `'${plain}'`
    : /["\\]/.test(plain)
      ? `'${plain.replaceAll("'", "''")}'`
      : `"${plain}"`;
  return `put the text in quotes: ${name === undefined ? '' : `${name}: `}${quoted}`;
}

/** What is wrong with a line by itself. @param column where the parser stopped: within brackets, what stands around it counts */
export function faultOfLine(lines: readonly string[], line: number, column = 0): Fault | undefined {
  const text = lines[line] ?? '';
  const tab = /^ *\t/.exec(text);
  if (tab)
    return { line, column: 0, message: 'this line is indented with a tab', remedy: 'indent with spaces' };
  const entry = entryAt(text, column);
  const parsed = parse(entry.text);
  const found =
    (entry.start > 0 ? missingComma(parsed) : undefined) ?? faultOfValue(parsed) ?? faultOfKey(entry.text);
  return found && { ...found, line, column: entry.start + found.column };
}

/** Between brackets, the part from one comma to the next in which a column lies; else the whole line. */
function entryAt(text: string, column: number): { text: string; start: number } {
  const starts: number[] = [];
  let begins = true;
  for (let index = 0; index < column; index++) {
    const char = text[index] ?? '';
    if (begins && /["']/.test(char)) {
      const end = text.indexOf(char, index + 1);
      if (end < 0) break;
      index = end;
    } else if (begins && /[[{]/.test(char)) starts.push(index + 1);
    else if (starts.length > 0 && /[\]}]/.test(char)) starts.pop();
    else if (starts.length > 0 && char === ',') starts.splice(-1, 1, index + 1);
    begins = /[[{,]/.test(char) || (/\s/.test(char) && (begins || /[:-]/.test(text[index - 1] ?? '')));
  }
  const start = starts.at(-1);
  if (start === undefined) return { text, start: 0 };
  return { text: /^[^,}\]]*/.exec(text.slice(start))?.[0] ?? '', start };
}

type Found = Omit<Fault, 'line'>;

function faultOfValue({ key: name, value, column }: Line): Found | undefined {
  const written = value.replace(/(?<=^|\s)#\s.*$/, '').trimEnd();
  const remedy = inQuotes(written, name);
  const [first = ''] = written;
  if (first === "'" || first === '"') return faultOfQuotes(written, name, column);
  if (/^!?\[[^\]]*\]\(/.test(written))
    return { column, message: 'a value cannot begin with [, which begins a list', remedy };
  if (/^(?:\{[^{}]*\}|\[[^[\]]*\])[ \t]*[^\s,}\]]/.test(written))
    return { column, message: 'text stands behind the closing bracket', remedy };
  if (/^-[ \t]/.test(written) && name !== undefined)
    return {
      column,
      message: 'a list cannot begin on the line of its key',
      remedy: `${remedy}, or begin the list on the next line`,
    };
  // Meant as a hyphen.
  if (name === undefined && /^\*\s/.test(written)) return undefined;
  // No text is meant.
  if (name === '<<') return undefined;
  if (/^[@`%*&!}\],]/.test(written) || /^[|>](?![-+\d]*$)/.test(written) || /^\?\s/.test(written))
    return { column, message: `a value cannot begin with ${first}`, remedy };
  if (/:(?:[ \t]|$)/.test(written) && !/^[[{|>]/.test(written))
    return {
      column,
      message: 'this value has a “: ” in it, which makes a key of what stands before it',
      remedy,
    };
  return undefined;
}

/** `days: Mon time: 10:00`, between brackets. */
function missingComma({ key: name, value, column }: Line): Found | undefined {
  const [, before = '', next] =
    /^("[^"]*"\s*|'[^']*'\s*|[^"'].*\s)([A-Za-z][\w-]*):(?:\s|$)/.exec(value) ?? [];
  if (name === undefined || next === undefined) return undefined;
  return {
    column: column + before.length,
    message: `a comma is missing before “${next}”`,
    remedy: `write ${name}: ${before.trim()}, ${next}: …; or, if all of it is one text, put it in quotes`,
  };
}

function faultOfQuotes(written: string, name: string | undefined, column: number): Found | undefined {
  const [quote = ''] = written;
  const pattern = quote === "'" ? /^'(?:[^']|'')*'/ : /^"(?:[^"\\]|\\.)*"/;
  const closed = pattern.exec(written)?.[0];
  if (closed === undefined)
    return {
      column,
      message: openQuote,
      remedy: `end the text with another ${quote}`,
    };
  const behind = written.slice(closed.length);
  if (/^\s*(?:[}\]].*)?$/.test(behind)) return undefined;
  if (quote === "'" && behind.endsWith("'"))
    return {
      column: column + closed.length - 1,
      message: 'this apostrophe ends the text, which is in single quotes',
      remedy: inQuotes(written.slice(1, -1), name),
    };
  return {
    column: column + closed.length,
    message: 'text stands behind the closing quote',
    remedy: inQuotes(written, name),
  };
}

function faultOfKey(text: string): Found | undefined {
  const { indent, items, key: name } = parse(text);
  const rest = text.slice(indent + items.length).trimEnd();
  const column = indent + items.length;
  const glued = /^([A-Za-z][\w-]*):(?!\/\/)([^ \t].*)$/.exec(rest);
  if (glued && name === undefined) {
    const [, own = '', value = ''] = glued;
    return {
      column: column + own.length + 1,
      message: /^[\u00a0\u2000-\u200a\u202f\u3000]/.test(value)
        ? 'what stands behind this colon looks like a space, and is another character'
        : 'a space is missing behind the colon',
      remedy: `write ${own}: ${value.trim()}`,
    };
  }
  if (/^-[^\s-]/.test(rest) && items === '')
    return { column, message: 'a space is missing behind the hyphen', remedy: `write - ${rest.slice(1)}` };
  const dash = /^[–—−•*][ \u00a0]*(?=\S)/.exec(rest);
  if (dash)
    return {
      column,
      message: `a list item begins with a hyphen, not with ${rest[0] ?? ''}`,
      remedy: `write - ${rest.slice(dash[0].length)}`,
    };
  const assigned = /^([A-Za-z][\w-]*)[ \t]*=[ \t]*(.+)$/.exec(rest);
  if (assigned && name === undefined)
    return {
      column,
      message: 'this is not “key: value”',
      remedy: `write ${assigned[1] ?? ''}: ${assigned[2] ?? ''}`,
    };
  return undefined;
}

interface Above {
  readonly column: number;
  readonly line: number;
  readonly name: string;
  readonly isItem: boolean;
}

/** Whether a line begins where nothing above it does. */
export function faultOfIndent(lines: readonly string[], line: number): Fault | undefined {
  const own = parse(lines[line] ?? '');
  const isItem = own.items !== '';
  const { above, takesMore } = linesAbove(lines, line);
  if (above.length === 0 || (own.key === undefined && !isItem)) return undefined;
  if (takesMore && own.indent > Math.max(...above.map(({ column }) => column))) return undefined;
  const fitting = above.filter((one) => one.isItem === isItem);
  if (fitting.some(({ column }) => column === own.indent)) return undefined;
  const [nearest] = [...fitting].sort(
    (a, b) => Math.abs(a.column - own.indent) - Math.abs(b.column - own.indent) || b.column - a.column,
  );
  if (!nearest) return undefined;
  const where = `“${nearest.name}” on line ${nearest.line + 1}`;
  const under = above.every(({ column }) => column > own.indent)
    ? `begin it and ${where} in the same column`
    : `begin it under ${where}, with ${plural(nearest.column, 'space')}`;
  const isBesideItems = !isItem && above.some((one) => one.isItem && one.column === own.indent);
  return {
    line,
    column: own.indent,
    message: `this line is indented by ${plural(own.indent, 'space')}, like no line it could belong to`,
    remedy: isBesideItems ? `${under}, or write - before it if it is another item` : under,
  };
}

/** What a line may belong to, from the nearest line up. */
function linesAbove(lines: readonly string[], line: number): { above: Above[]; takesMore: boolean } {
  const above: Above[] = [];
  let takesMore: boolean | undefined;
  let least = Infinity;
  for (let index = line - 1; index >= 0 && least > 0; index--) {
    const text = lines[index] ?? '';
    if (/^\s*(?:#|$)/.test(text)) continue;
    const { indent, items, key: name, value } = parse(text);
    takesMore ??= value === '' || /^[|>][-+\d]*$/.test(value);
    const column = indent + items.length;
    if (name !== undefined && column < least) above.push({ column, line: index, name, isItem: false });
    if (items !== '' && indent < least)
      above.push({ column: indent, line: index, name: `- ${name ?? ''}`.trim(), isItem: true });
    if (name !== undefined || items !== '') least = Math.min(least, indent);
  }
  return { above, takesMore: takesMore ?? false };
}
