import { defaultTreeAdapter as adapter } from 'parse5';
import type { Rendering } from './rendering.ts';
import { remoteUrl } from '../text/remote-url.ts';
import { reportRemote } from './remote.ts';
import {
  attribute,
  childElements,
  createElement,
  elements,
  hasClass,
  insertBefore,
  isElement,
  move,
  remove,
  removeAttribute,
  replace,
  setTag,
  textOf,
  type Element,
} from './tree.ts';

/**
 * Nothing loads from another host until a reader asks for it. An iframe to another host becomes
 *
 *     <figure class="embed" data-src="the iframe's address" data-title="its title" style="its size">
 *       <a href="the page a person would open">Play “title” (youtube.com)</a>
 *     </figure>
 *
 * which is a link as it stands; a script may put the iframe of `data-src` in its place on a click. So do videos and
 * sound. A picture, also one behind the slide, becomes `figure.embed.embed-image`; where it was a link itself, that
 * follows as `figcaption`. `<div class="tweet" data-src="…">`, which reveal-md's embed-tweet plugin would load,
 * becomes `figure.embed.embed-post` with the link alone. In a heading, which holds no figures, the card is a `span`.
 * Iframes with a local address stay.
 */
export function replaceEmbeds(section: Element, rendering: Rendering): void {
  for (const { name, value } of [...section.attrs]) {
    const url = /^data-background(-image|-video|-iframe)?$/.test(name) ? remoteUrl(value) : undefined;
    if (url === undefined) continue;
    reportRemote(value, rendering);
    removeAttribute(section, name);
    move(/video|iframe/.test(name) ? frameFigure([], value, url) : imageFigure([], value, url), section);
  }
  for (const element of elements(section)) {
    const source = sourceOf(element);
    const url = source === undefined ? undefined : remoteUrl(source);
    if (source === undefined || url === undefined) continue;
    if (element.tagName === 'iframe') put(frameFigure(element.attrs, source, url), element);
    else if (hasClass(element, 'tweet')) put(postFigure(source, url), element);
    else if (element.tagName === 'img') put(imageFigure(element.attrs, source, url), element);
    else if (/^(video|audio|object|embed)$/.test(element.tagName))
      put(frameFigure(element.attrs, source, url), element);
    else if (element.tagName === 'source' && element.parentNode && isElement(element.parentNode))
      put(frameFigure(element.parentNode.attrs, source, url), element.parentNode);
    else continue;
    if (element.tagName !== 'iframe' && !hasClass(element, 'tweet')) reportRemote(source, rendering);
  }
}

/** The addresses of pictures that a click shows, once `replaceEmbeds` has been there. */
export function remotePictures(section: Element): string[] {
  return elements(section)
    .filter((element) => hasClass(element, 'embed-image'))
    .flatMap((card) => attribute(card, 'data-src') ?? []);
}

const sources = ['src', 'data-src', 'data'];

/** What an element shows. Asked of every element of every slide, most of which have no attributes at all. */
function sourceOf({ attrs }: Element): string | undefined {
  return attrs.find(({ name, value }) => value !== '' && sources.includes(name))?.value;
}

function frameFigure(attrs: Element['attrs'], source: string, url: URL): Element {
  const title = valueOf(attrs, 'title');
  const page = watchPage(url);
  const verb = page === undefined ? 'Open' : 'Play';
  const host = hostOf(url);
  return figure(
    {
      class: 'embed',
      'data-src': source,
      ...(title === undefined ? {} : { 'data-title': title }),
      ...size(attrs),
    },
    page ?? source,
    title === undefined ? `${verb} on ${host}` : `${verb} “${title}” on ${host}`,
  );
}

function postFigure(source: string, url: URL): Element {
  const author = /^\/(\w+)\/status\//.exec(url.pathname)?.[1];
  const label = author === undefined ? 'Post' : `Post by @${author}`;
  return figure({ class: 'embed embed-post' }, source, `${label} on ${url.hostname}`);
}

/** Keeps what the image was given, such as fragments and sizes. */
function imageFigure(attrs: Element['attrs'], source: string, url: URL): Element {
  const alt = valueOf(attrs, 'alt') ?? '';
  const others = attrs.filter(({ name }) => /^(id|data-(?!src$|background).*)$/.test(name));
  return figure(
    {
      ...Object.fromEntries(others.map(({ name, value }) => [name, value])),
      class: ['embed embed-image', valueOf(attrs, 'class')].filter(Boolean).join(' '),
      'data-src': source,
      'data-title': alt,
      ...size(attrs),
    },
    source,
    alt === '' ? `Show the picture on ${hostOf(url)}` : `Show “${alt}” from ${hostOf(url)}`,
  );
}

/** Puts a card in an element's place; it stands neither in a link nor in a paragraph. */
function put(card: Element, element: Element): void {
  const link = element.parentNode;
  replace(element, card);
  if (isInHeading(card)) makeInline(card);
  if (link && isElement(link) && link.tagName === 'a') {
    remove(card);
    insertBefore(card, link);
    if (textOf(link).trim() === '' && childElements(link).length === 0) captionWith(link, card);
  }
  const paragraph = card.parentNode;
  if (!paragraph || !isElement(paragraph) || paragraph.tagName !== 'p') return;
  const isAlone = textOf(paragraph).trim() === textOf(card) && childElements(paragraph).length === 1;
  if (isAlone) replace(paragraph, card);
  else setTag(paragraph, 'div');
}

function isInHeading({ parentNode }: Element): boolean {
  return (
    parentNode !== null &&
    isElement(parentNode) &&
    (/^h[1-6]$/.test(parentNode.tagName) || isInHeading(parentNode))
  );
}

/** A heading reads on as if the picture were there: its card says what the picture would. */
function makeInline(card: Element): void {
  const title = attribute(card, 'data-title') ?? '';
  setTag(card, 'span');
  const [link] = childElements(card);
  if (!link || title === '') return;
  link.childNodes = [];
  adapter.insertText(link, title);
}

function captionWith(link: Element, card: Element): void {
  const address = attribute(link, 'href') ?? '';
  adapter.insertText(link, address.replace(/^https?:\/\/(www\.)?/, ''));
  if (card.tagName !== 'figure') return;
  const caption = createElement('figcaption');
  remove(link);
  move(link, caption);
  move(caption, card);
}

function figure(attributes: Readonly<Record<string, string>>, href: string, label: string): Element {
  const element = createElement('figure', attributes);
  const link = createElement('a', { href });
  adapter.insertText(link, label);
  move(link, element);
  return element;
}

function valueOf(attrs: Element['attrs'], name: string): string | undefined {
  return attrs.find((entry) => entry.name === name)?.value;
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^www\./, '');
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

/** Style, width and height as a style; bare numbers are pixels. */
function size(attrs: Element['attrs']): { style?: string } {
  const style = valueOf(attrs, 'style')?.replace(/;\s*$/, '');
  const declarations = ['width', 'height'].flatMap((name) => {
    const value = valueOf(attrs, name);
    return value !== undefined && /^\d+%?$/.test(value)
      ? [`${name}:${value}${value.endsWith('%') ? '' : 'px'}`]
      : [];
  });
  const all = [...declarations, style].filter(Boolean).join(';');
  return all === '' ? {} : { style: all };
}
