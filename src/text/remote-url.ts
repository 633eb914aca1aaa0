/** An address on another host; `undefined` for a local one. */
export function remoteUrl(address: string): URL | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined;
}
