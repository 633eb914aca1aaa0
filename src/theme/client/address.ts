/** Choices in the page's address: `?show=lecture,exam`. */

export function readParameter(name: string): string[] | undefined {
  return new URLSearchParams(location.search).get(name)?.split(',');
}

/** @param state of the history entry. Default: as it is */
export function writeParameter(name: string, values: readonly string[], state: unknown = history.state) {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  if (values.length > 0) address.searchParams.set(name, values.join());
  // Commas need no escaping in an address.
  address.search = address.search.replaceAll('%2C', ',');
  history.replaceState(state, '', address);
}
