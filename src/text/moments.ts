/** Addresses that lead into the middle of a recording. */

/** Those that say so play it from there: the documented ways of some sites, and of video files themselves. */
const ways: readonly {
  readonly host?: RegExp;
  readonly path?: RegExp;
  readonly add: (url: URL, at: number) => void;
}[] = [
  { host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, add: query('t') },
  { host: /(?:^|\.)panopto\.(?:com|eu)$/, add: query('start') },
  { host: /(?:^|\.)vimeo\.com$/, add: fragment },
  // Media fragments, which browsers understand of every video that they play.
  { path: /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga)$/i, add: fragment },
];

/**
 * @param address of the recording: absolute, or from the site's root
 * @param seconds from its start
 * @returns `undefined` where it is not known how such an address says a time
 */
export function momentUrl(address: string, seconds: number): string | undefined {
  const site = 'https://site.invalid';
  const url = new URL(address, site);
  const way = ways.find(
    ({ host, path }) => host?.test(url.hostname) === true || path?.test(url.pathname) === true,
  );
  if (!way) return undefined;
  way.add(url, Math.floor(seconds));
  return url.href.startsWith(site) ? url.href.slice(site.length) : url.href;
}

function query(name: string): (url: URL, at: number) => void {
  return (url, at) => url.searchParams.set(name, String(at));
}

function fragment(url: URL, at: number): void {
  url.hash = `t=${at}`;
}
