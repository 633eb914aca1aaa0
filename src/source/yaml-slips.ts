/** What is YAML, but hardly what its writer means. */
import {
  Scalar,
  isAlias,
  isCollection,
  isNode,
  isScalar,
  visit,
  type Document,
  type Node,
  Pair,
  type YAMLMap,
} from 'yaml';
import { inQuotes, type Fault } from './yaml-lines.ts';
import type { PositionOf } from './yaml-syntax.ts';

export interface Slips {
  /** List items that begin with another dash than a hyphen. */
  readonly dashes: readonly Fault[];
  /** Texts without the quotes that they need; the document now holds what is meant. */
  readonly unquoted: readonly Fault[];
  /** Comments that may be meant as text. */
  readonly comments: readonly Fault[];
  /** Texts in quotes that YAML does not know, and that readers therefore see. */
  readonly quotes: readonly Fault[];
}

/** Finds texts that need quotes and have none, and puts what is meant into the document. */
export function findSlips(document: Document, text: string, positionOf: PositionOf): Slips {
  const unquoted: Fault[] = [];
  const comments: Fault[] = [];
  const dashes: Fault[] = [];
  const quotes: Fault[] = [];
  const aliases = aliasesOf(document);
  const note = (list: Fault[], offset: number, message: string, remedy: string) =>
    list.push({ ...positionOf(offset), message, remedy });

  visit(document, {
    Map(_, map) {
      if (map.flow !== true) return;
      if (!isText(map, text)) {
        readPairs(map, text, positionOf, unquoted);
        return;
      }
      const written = textOf(map, text);
      const message = 'a value cannot begin with {, which begins a block of keys';
      note(unquoted, rangeOf(map)[0], message, inQuotes(written));
      const scalar = new Scalar(written);
      scalar.range = map.range ?? null;
      return scalar;
    },
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (isScalar(value)) checkComment(value, name, text, positionOf, unquoted, comments);
      const [dash] = /^(?:[–—−•]\s|-(?=[A-Za-z]))/.exec(name ?? '') ?? [];
      if (dash === undefined || name === undefined) return;
      const message =
        dash === '-'
          ? 'a space is missing behind the hyphen'
          : `a list item begins with a hyphen, not with ${dash.trim()}`;
      note(dashes, rangeOf(key)[0], message, `write - ${name.slice(dash.length)}: …`);
    },
    Seq(_, { items }) {
      for (const item of items)
        if (isNode(item)) checkComment(item, undefined, text, positionOf, unquoted, comments);
    },
    Node(key, node) {
      if (key !== 'key' && isScalar(node) && node.type === 'PLAIN') checkQuotes(node, note, quotes);
      const isUsed = node.anchor === undefined || aliases.has(node.anchor);
      if (isAlias(node) || isCollection(node) || isUsed) return;
      const [start] = rangeOf(node);
      const at = start - (/&\S*\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0);
      const written = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
      note(unquoted, at, 'a value cannot begin with &', inQuotes(written));
      if (isScalar(node)) node.value = written;
    },
  });
  return { dashes, unquoted, comments, quotes };
}

function checkQuotes(
  node: Scalar,
  note: (list: Fault[], offset: number, message: string, remedy: string) => void,
  quotes: Fault[],
): void {
  const written = String(node.value);
  if (!isInCurlyQuotes(written)) return;
  const message = `YAML knows only straight quotes: readers see those of ${written}`;
  const remedy = `write "${written.slice(1, -1)}"; if readers are to see them, '${written}'`;
  note(quotes, rangeOf(node)[0], message, remedy);
}

/** `“Room 2”`, of which nothing in between is quoted by itself. */
function isInCurlyQuotes(text: string): boolean {
  return /^(?:[“”„][^“”„]*[“”]|[‘’‚][^‘’‚]*[‘’])$/.test(text);
}

/** `place: Room #204`, whose end is a comment. */
function checkComment(
  node: Node,
  name: string | undefined,
  text: string,
  positionOf: PositionOf,
  unquoted: Fault[],
  comments: Fault[],
): void {
  const [start, end] = rangeOf(node);
  if (!isScalar(node) || (node.type !== undefined && node.type !== 'PLAIN')) return;
  const [cut, word] = /^[ \t]*#(?=[\p{L}\p{N}])(.*)/u.exec(text.slice(end)) ?? [];
  if (cut === undefined || word === undefined) return;
  const written = text.slice(start, end).trim();
  const own = word.replace(/\s#\s.*/, '').trim();
  const at = positionOf(end + cut.indexOf('#'));
  const remedy = inQuotes(`${written} #${own}`.trim(), name);
  if (node.value === null) {
    const message = `everything from # on is a comment, so ${name === undefined ? 'this' : `“${name}”`} is empty`;
    unquoted.push({ ...at, message, remedy });
    node.value = `#${own}`;
    return;
  }
  const message = `everything from # on is a comment, so this is “${written}”`;
  comments.push({ ...at, message, remedy: `${remedy}; before a comment, write # and a space` });
}

function aliasesOf(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Alias(_, { source }) {
      names.add(source);
    },
  });
  return names;
}

/** A key with nothing behind it, not even a colon. */
function isBare({ value }: Pair): boolean {
  return value === null;
}

/** `{{ name }}` and `{name}` are text, although they look like blocks of keys. */
function isText({ items }: YAMLMap, text: string): boolean {
  return items.length > 0 && items.every((pair) => isBare(pair) && !textOf(pair.key, text).includes(':'));
}

/** `{ days: Mon, Wed }`: the comma ends the text. `{ days:Mon }`: what should be a key and its value is none. */
function readPairs(map: YAMLMap, text: string, positionOf: PositionOf, unquoted: Fault[]): void {
  const items: Pair[] = [];
  let end: number | undefined;
  const endLast = () => {
    const last = items.at(-1);
    if (end === undefined || !last || !isScalar(last.value)) return;
    const { key, value } = last;
    const [from] = rangeOf(value);
    const written = text.slice(from, end);
    const message = `between { and }, the comma ends “${String(value.value)}”`;
    const remedy = inQuotes(written, isScalar(key) ? String(key.value) : undefined);
    unquoted.push({ ...positionOf(from), message, remedy });
    value.value = written;
    end = undefined;
  };
  for (const pair of map.items) {
    const [, name, value] = isBare(pair)
      ? (/^([A-Za-z][\w-]*):(\S.*)$/.exec(textOf(pair.key, text)) ?? [])
      : [];
    if (name === undefined && isBare(pair) && isScalar(items.at(-1)?.value)) {
      end = rangeOf(pair.key)[1];
      continue;
    }
    endLast();
    if (name !== undefined && value !== undefined) {
      const at = positionOf(rangeOf(pair.key)[0]);
      const remedy = `write ${name}: ${value}`;
      unquoted.push({ ...at, message: 'a space is missing behind the colon', remedy });
      items.push(new Pair(new Scalar(name), new Scalar(value)));
    } else items.push(pair);
  }
  endLast();
  map.items = items;
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return [start, end];
}

function textOf(node: unknown, text: string): string {
  return text.slice(...rangeOf(node));
}
