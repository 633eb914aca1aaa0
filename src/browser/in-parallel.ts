/** Runs all tasks, so many at a time. @returns their results, in the order of the items */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) values[index] = await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return values;
}

/**
 * The same for tasks in a browser. Those that fail are run once more, each alone: a task that crashes the browser takes
 * those beside it down, too.
 * @param fail the result of a task that failed again
 */
export async function inBrowser<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<Value>,
  fail: (item: Item, error: unknown) => Value,
): Promise<Value[]> {
  const tried = await inParallel(items, atOnce, (item) =>
    run(item).then(
      (value) => ({ value }),
      () => undefined,
    ),
  );
  const values: Value[] = [];
  for (const [index, item] of items.entries()) {
    const first = tried[index];
    values.push(first ? first.value : await run(item).catch((error: unknown) => fail(item, error)));
  }
  return values;
}
