const nowhere = 'https://localhost/';

/**
 * An address as it appears in feeds. Addresses of the site become absolute if the site's own address is known,
 * or else relative to its root, where all feeds are: `./lectures/02_systems/`. Those of other sites stay as they are.
 * @param siteUrl with a trailing slash
 */
export function address(url: string, siteUrl: string | undefined): string {
  if (!isLocal(url)) return url;
  const { href } = new URL(`.${url}`, siteUrl ?? nowhere);
  return siteUrl === undefined ? `./${href.slice(nowhere.length)}` : href;
}

/** The same where only an absolute address will do; `undefined` if there is none. */
export function absoluteAddress(url: string, siteUrl: string | undefined): string | undefined {
  return siteUrl === undefined && isLocal(url) ? undefined : address(url, siteUrl);
}

function isLocal(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}
