/** What a page may load: nothing from another host before a reader asks, whatever its text, slides and styles say. */

/** `file:` is for pages opened from disk. */
const own = "'self' data: blob: file:";

interface Allowed {
  /** Addresses on other hosts of pictures that a click shows. */
  readonly pictures: readonly string[];
  /** Other hosts that the course lets its pages load from and send to: `https://*.example.org`. */
  readonly hosts: readonly string[];
  /** reveal.js prints and animates with `<style>` elements that it makes. */
  readonly isDeck?: boolean;
}

/** A Content-Security-Policy. Frames may lead anywhere: only a click, or a script of the course's own, makes them. */
export function contentPolicy({ pictures, hosts, isDeck = false }: Allowed): string {
  const shown = [...new Set(pictures.flatMap(sourceOf))].sort();
  return [
    ['default-src', own, ...hosts].join(' '),
    // `allowOwnCode` adds what stands in the page, here and to styles. An address that is code itself is not allowed.
    ["script-src 'self' blob: file:", ...hosts].join(' '),
    ['style-src', own, ...(isDeck ? ["'unsafe-inline'"] : []), ...hosts].join(' '),
    // What an author writes has sizes and colours in it, and so have drawings. They are no code, and hashes are long.
    ...(isDeck ? [] : ["style-src-attr 'unsafe-inline'"]),
    ['img-src', own, ...hosts, ...shown].join(' '),
    `frame-src ${own} http: https:`,
  ].join('; ');
}

/** As a source in the policy, which has no query strings; `http:` covers `https:` as well. */
function sourceOf(address: string): string[] {
  const absolute = address.replace(/^(https?:)?(?=\/\/)/i, 'http:');
  if (!URL.canParse(absolute)) return [];
  const { origin, pathname } = new URL(absolute);
  return [origin + pathname.replace(/[;,]/g, encodeURIComponent)];
}

/** Whether a host is among those that the course names. */
export function isNamed({ host }: URL, hosts: readonly string[]): boolean {
  return hosts.some((named) => {
    const name = named.replace(/^https?:\/\//, '');
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name;
  });
}
