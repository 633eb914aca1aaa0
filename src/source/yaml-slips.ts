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
import { positionOf } from './yaml-syntax.ts';

export interface Slips {
  /** List items that begin with another dash than a hyphen. */
  readonly dashes: readonly Fault[];
  /** Of these, the document now holds what is meant. */
  readonly mended: readonly Fault[];
  /** Comments that may be meant as text. */
  readonly comments: readonly Fault[];
}

/** Finds texts that need quotes and have none, and mends the document. */
export function findSlips(document: Document, text: string): Slips {
  const mended: Fault[] = [];
  const comments: Fault[] = [];
  const dashes: Fault[] = [];
  const aliases = aliasesOf(document);
  const note = (list: Fault[], offset: number, message: string, remedy: string) =>
    list.push({ ...positionOf(text, offset), message, remedy });

  visit(document, {
    Map(_, map) {
      if (map.flow !== true) return;
      if (!isText(map, text)) {
        mendPairs(map, text, mended);
        return;
      }
      const written = textOf(map, text);
      const message = 'a value cannot begin with {, which begins a block of keys';
      note(mended, rangeOf(map)[0], message, inQuotes(written));
      const scalar = new Scalar(written);
      scalar.range = map.range ?? null;
      return scalar;
    },
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (isScalar(value)) checkComment(value, name, text, mended, comments);
      const [dash] = /^(?:[–—−•]\s|-(?=[A-Za-z]))/.exec(name ?? '') ?? [];
      if (dash === undefined || name === undefined) return;
      const message =
        dash === '-'
          ? 'a space is missing behind the hyphen'
          : `a list item begins with a hyphen, not with ${dash.trim()}`;
      note(dashes, rangeOf(key)[0], message, `write - ${name.slice(dash.length)}: …`);
    },
    Seq(_, { items }) {
      for (const item of items) if (isNode(item)) checkComment(item, undefined, text, mended, comments);
    },
    Node(_, node) {
      const isUsed = node.tag === undefined && (node.anchor === undefined || aliases.has(node.anchor));
      if (isAlias(node) || isCollection(node) || isUsed) return;
      const [start] = rangeOf(node);
      const at = start - (/[!&]\S*\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
      const written = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
      note(mended, at, `a value cannot begin with ${written[0] ?? ''}`, inQuotes(written));
      if (isScalar(node)) node.value = written;
    },
  });
  return { dashes, mended, comments };
}

/** `place: Room #204`, whose end is a comment. */
function checkComment(
  node: Node,
  name: string | undefined,
  text: string,
  mended: Fault[],
  comments: Fault[],
): void {
  const [start, end] = rangeOf(node);
  if (!isScalar(node) || (node.type !== undefined && node.type !== 'PLAIN')) return;
  const [cut, word] = /^[ \t]*#(?=[\p{L}\p{N}])(.*)/u.exec(text.slice(end)) ?? [];
  if (cut === undefined || word === undefined) return;
  const written = text.slice(start, end).trim();
  const own = word.replace(/\s#\s.*/, '').trim();
  const at = positionOf(text, end + cut.indexOf('#'));
  const remedy = inQuotes(`${written} #${own}`.trim(), name);
  if (node.value === null) {
    const message = `everything from # on is a comment, so ${name === undefined ? 'this' : `“${name}”`} is empty`;
    mended.push({ ...at, message, remedy });
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
function mendPairs(map: YAMLMap, text: string, mended: Fault[]): void {
  let before: Pair | undefined;
  for (const pair of [...map.items]) {
    const written = textOf(pair.key, text);
    const [, name, value] = /^([A-Za-z][\w-]*):(\S.*)$/.exec(written) ?? [];
    const start = rangeOf(pair.key)[0];
    if (!isBare(pair)) before = pair;
    else if (name !== undefined && value !== undefined) {
      const remedy = `write ${name}: ${value}`;
      mended.push({ ...positionOf(text, start), message: 'a space is missing behind the colon', remedy });
      map.items.splice(map.items.indexOf(pair), 1, new Pair(new Scalar(name), new Scalar(value)));
    } else if (before && isScalar(before.value)) {
      const { key, value } = before;
      const [from, to] = [rangeOf(value)[0], rangeOf(pair.key)[1]];
      const at = positionOf(text, from);
      const message = `between { and }, the comma ends “${String(value.value)}”`;
      const known = mended.find(({ line, column }) => line === at.line && column === at.column);
      const remedy = inQuotes(text.slice(from, to), isScalar(key) ? String(key.value) : undefined);
      mended.push({ ...at, message: known?.message ?? message, remedy });
      if (known) mended.splice(mended.indexOf(known), 1);
      value.value = text.slice(from, to);
      map.items.splice(map.items.indexOf(pair), 1);
    }
  }
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (isNode(node) ? node.range : undefined) ?? [];
  return [start, end];
}

function textOf(node: unknown, text: string): string {
  return text.slice(...rangeOf(node));
}
