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
