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
