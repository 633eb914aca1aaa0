/** A YAML document → plain data, in one pass whatever its aliases, and what is wrong with it. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type CST,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { firstControl, withoutControls } from '../text/control-characters.ts';

/** What the parser, or this, cannot make sense of. */
export interface Fault {
  readonly code: string;
  readonly pos: readonly [number, ...number[]];
  readonly message: string;
}

export interface Data {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** What stands under each key of each mapping. */
  readonly pairs: ReadonlyMap<unknown, ReadonlyMap<string, Pair>>;
  /** Texts that have control characters, each with the name of its first one. */
  readonly controls: readonly { readonly at: number; readonly name: string }[];
}

/** @param text what the document was parsed from */
export function readData(document: Document, text: string): Data {
  const reader = new Reader(text);
  const { value } = reader.read(document.contents);
  return { value, faults: reader.faults, pairs: reader.pairs, controls: reader.controls };
}

/** Deeper, the parser takes minutes. */
const deepest = 50;

/** Where a text is nested too deeply to be read. */
export function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { readonly token: CST.Token | null | undefined; readonly depth: number }[] = tokens.map(
    (token) => ({ token, depth: 0 }),
  );
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (!token) continue;
    if (depth > deepest) return token.offset;
    if (token.type === 'document') open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items)
      open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
  return undefined;
}

/** What all aliases together may repeat: what a few hundred lines say. */
const mostRepeated = 100_000;

interface Value {
  readonly value: unknown;
  /** How many values it holds, with what aliases repeat. */
  readonly size: number;
}

const nothing: Value = { value: null, size: 1 };

class Reader {
  readonly faults: Fault[] = [];
  readonly pairs = new Map<unknown, ReadonlyMap<string, Pair>>();
  readonly controls: { at: number; name: string }[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, Value>();
  /** Names of what is being read. */
  readonly #open = new Set<string>();
  #repeated = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: unknown): Value {
    if (isAlias(node)) return this.#alias(node.source, startOf(node));
    if (!isScalar(node) && !isCollection(node)) return nothing;
    const { anchor } = node;
    if (anchor !== undefined) this.#open.add(anchor);
    const found = isMap(node) ? this.#map(node) : isSeq(node) ? this.#list(node.items) : this.#scalar(node);
    if (anchor === undefined) return found;
    this.#open.delete(anchor);
    this.#anchors.set(anchor, found);
    return found;
  }

  #alias(name: string, at: number): Value {
    const isOpen = this.#open.has(name);
    const known = isOpen ? undefined : this.#anchors.get(name);
    if (!known) this.#fault(isOpen ? 'SELF_ALIAS' : 'BAD_ALIAS', at);
    const isEnough = this.#repeated > mostRepeated;
    this.#repeated += known?.size ?? 0;
    if (!isEnough && this.#repeated > mostRepeated) this.#fault('MANY_ALIASES', at);
    return known && this.#repeated <= mostRepeated ? known : nothing;
  }

  #map(map: YAMLMap): Value {
    const pairs = new Map<string, Pair>();
    const entries = map.items.map((pair): [string, Value] => {
      const key = this.#key(pair.key);
      if (pairs.has(key)) this.#fault('DUPLICATE_KEY', startOf(pair.key));
      else pairs.set(key, pair);
      return [key, this.read(pair.value)];
    });
    this.pairs.set(map, pairs);
    return {
      value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
      size: entries.reduce((sum, [, { size }]) => sum + size, 1),
    };
  }

  #list(items: readonly unknown[]): Value {
    const values = items.map((item) => this.read(item));
    return {
      value: values.map(({ value }) => value),
      size: values.reduce((sum, { size }) => sum + size, 1),
    };
  }

  #scalar(node: Scalar | { readonly value?: never }): Value {
    const { value } = node;
    if (typeof value !== 'string') return { value, size: 1 };
    const control = firstControl(value);
    if (control) this.controls.push({ at: startOf(node), name: control.name });
    return { value: withoutControls(value), size: 1 };
  }

  /** As text: of what is none, as it is written. */
  #key(node: unknown): string {
    const { value } = this.read(node);
    if (typeof value === 'string' || typeof value === 'boolean') return String(value);
    const [start = 0, end = start] = (isNode(node) ? node.range : undefined) ?? [];
    return this.#text.slice(start, end).trim();
  }

  #fault(code: string, at: number): void {
    this.faults.push({ code, pos: [at], message: '' });
  }
}

function startOf(node: unknown): number {
  return (isNode(node) ? (node satisfies Node).range?.[0] : undefined) ?? 0;
}
