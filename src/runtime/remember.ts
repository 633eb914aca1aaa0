import { isDeepStrictEqual } from 'node:util';

/**
 * `make`, which is asked once for each pair of arguments, as long as the first one lives: an object that never changes,
 * such as a file as it was read. In one build it saves nothing; while an instructor writes, only what is new is made.
 */
export function remember<Key extends object, Detail extends string | boolean | undefined, Value>(
  make: (key: Key, detail: Detail) => Value,
): (key: Key, detail: Detail) => Value {
  const known = new WeakMap<Key, Map<Detail, { readonly value: Value }>>();
  return (key, detail) => {
    const made = known.get(key) ?? new Map<Detail, { readonly value: Value }>();
    known.set(key, made);
    const { value } = made.get(detail) ?? { value: make(key, detail) };
    made.set(detail, { value });
    return value;
  };
}

/** What was made in this round and in the one before, by text: what neither of them needed is forgotten. */
export class Recent<Value> {
  #now = new Map<string, Value>();
  #before: ReadonlyMap<string, Value> = new Map();

  /** Begins another round. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  get(text: string): Value | undefined {
    const known = this.#now.get(text) ?? this.#before.get(text);
    if (known !== undefined) this.#now.set(text, known);
    return known;
  }

  set(text: string, value: Value): void {
    this.#now.set(text, value);
  }
}

/** Makes something again only where what it is made from is not equal to what it was made from the last time. */
export function unlessSame<Value>(): (from: unknown, make: () => Value) => Value {
  let before: { readonly from: unknown; readonly value: Value } | undefined;
  return (from, make) => {
    if (!before || !isDeepStrictEqual(before.from, from)) before = { from, value: make() };
    return before.value;
  };
}

/** A function that returns the value that it had before, where that was the same: what is made from it can be kept. */
export function sameAgain<Value>(): (value: Value) => Value {
  const known = unlessSame<Value>();
  return (value) => known(value, () => value);
}
