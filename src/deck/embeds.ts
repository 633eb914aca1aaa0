import { defaultTreeAdapter as adapter, html } from 'parse5';
import { attribute, elements, hasClass, replace, type Element } from './tree.ts';

/**
 * Nothing loads from another host until a reader asks for it. An iframe to another host becomes
 *
 *     <figure class="embed" data-src="the iframe's address" data-title="its title" style="its size">
 *       <a href="the page a person would open">Play “title” (youtube.com)</a>
 *     </figure>
 *
 * which is a link as it stands; a script may put the iframe of `data-src` in its place on a click.
 * `<div class="tweet" data-src="…">`, which reveal-md's embed-tweet plugin would load, becomes
 * `figure.embed.embed-post` with the link alone. Iframes with a local address stay.
 */
export function replaceEmbeds(section: Element): void {
  for (const element of elements(section)) {
    const source = attribute(element, 'src') ?? attribute(element, 'data-src') ?? '';
    const url = remoteUrl(source);
    if (url === undefined) continue;
    if (element.tagName === 'iframe') replace(element, videoFigure(element, source, url));
    else if (hasClass(element, 'tweet')) replace(element, postFigure(source, url));
  }
}

/** An address on another host; `undefined` for a local one. */
export function remoteUrl(address: string): URL | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined;
}

function videoFigure(iframe: Element, source: string, url: URL): Element {
  const title = attribute(iframe, 'title');
  const page = watchPage(url);
  const verb = page === undefined ? 'Open' : 'Play';
  const host = url.hostname.replace(/^www\./, '');
  return figure(
    [
      { name: 'class', value: 'embed' },
      { name: 'data-src', value: source },
      ...(title === undefined ? [] : [{ name: 'data-title', value: title }]),
      ...size(iframe),
    ],
    page ?? source,
    title === undefined ? `${verb} on ${host}` : `${verb} “${title}” on ${host}`,
  );
}

function postFigure(source: string, url: URL): Element {
  const author = /^\/(\w+)\/status\//.exec(url.pathname)?.[1];
  const label = author === undefined ? 'Post' : `Post by @${author}`;
  return figure([{ name: 'class', value: 'embed embed-post' }], source, `${label} on ${url.hostname}`);
}

function figure(attributes: Element['attrs'], href: string, label: string): Element {
  const element = adapter.createElement('figure', html.NS.HTML, attributes);
  const link = adapter.createElement('a', html.NS.HTML, [{ name: 'href', value: href }]);
  adapter.insertText(link, label);
  adapter.appendChild(element, link);
  return element;
}

/** Where a person watches what a player's address plays; `undefined` for what is no known player. */
function watchPage({ hostname, pathname, searchParams }: URL): string | undefined {
  const id = pathname.split('/').at(-1) ?? '';
  if (/(^|\.)youtube(-nocookie)?\.com$/.test(hostname) && pathname.startsWith('/embed/')) {
    const start = searchParams.get('start');
    return `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}`}`;
  }
  return hostname === 'player.vimeo.com' ? `https://vimeo.com/${id}` : undefined;
}

/** The iframe's width and height as a style; bare numbers are pixels. */
function size(iframe: Element): Element['attrs'] {
  const declarations = ['width', 'height'].flatMap((name) => {
    const value = attribute(iframe, name);
    return value !== undefined && /^\d+%?$/.test(value)
      ? [`${name}:${value}${value.endsWith('%') ? '' : 'px'}`]
      : [];
  });
  return declarations.length === 0 ? [] : [{ name: 'style', value: declarations.join(';') }];
}
