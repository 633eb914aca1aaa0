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

/** A function that returns the value that it had before, where that was the same: what is made from it can be kept. */
export function sameAgain<Value>(): (value: Value) => Value {
  let before: { readonly value: Value } | undefined;
  return (value) => {
    if (!before || !isDeepStrictEqual(before.value, value)) before = { value };
    return before.value;
  };
}
