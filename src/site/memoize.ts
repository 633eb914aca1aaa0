/** A function that makes each thing once: its problems are then reported once, too. */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** A function that makes one thing when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  const made = memoize(make);
  return () => made(undefined);
}
