/** “Ada, Bob, and Grace”: in English, as the words around it. */
export function andList(items: readonly string[]): string {
  return new Intl.ListFormat('en').format(items);
}
