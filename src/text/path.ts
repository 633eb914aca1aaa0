/**
 * `a%20b` → “a b”; what is not an encoding stays as it is.
 * @param decoder `decodeURI` leaves `%2F` and other characters that mean something in an address. Default: all is decoded
 */
export function decode(address: string, decoder = decodeURIComponent): string {
  try {
    return decoder(address);
  } catch {
    return address;
  }
}

/** The path of an address as it is written, `../a%20b.md?x#y` → `../a b.md`. */
export function pathIn(address: string): string {
  return decode(address.replace(/[?#].*$/s, ''));
}

/** A path as an address: what would mean something in one is encoded. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
