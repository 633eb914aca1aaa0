import { defaultTreeAdapter } from 'parse5';
import { replaceAddresses } from '../../html/addresses.ts';
import { tableName } from '../../markdown/tables.ts';
import { isLocal } from './files.ts';
import {
  attribute,
  createElement,
  elements,
  hasClass,
  move,
  remove,
  replace,
  setAttribute,
  setTag,
  textOf,
  removeAttribute,
} from '../../html/tree.ts';
import type { Element, Parent } from '../../html/tree.ts';

/** What shows something without a word. */
const media = ['img', 'svg', 'video', 'audio', 'canvas', 'math', 'object', 'hr', 'table'];
/** Declarations of a style attribute that mean something off the slide. */
const kept = /^\s*(width|max-width|text-align|list-style(-type)?)\s*:/;

/**
 * Makes a slide's content part of a page one folder below the deck's that needs no script: addresses, lazy sources,
 * frames as links, tables that scroll by themselves; without what only places things on a slide.
 * @param hashes `#/2/1`, or `#/` and a slide's id → that id, for links from slide to slide
 */
export function makeReadable(tree: Parent, hashes: ReadonlyMap<string, string>): void {
  const all = elements(tree);
  const drawn = new Set(all.filter(({ tagName }) => tagName === 'svg').flatMap((svg) => elements(svg)));
  for (const element of all) {
    // The card of what is on another host is its link.
    if (hasClass(element, 'embed')) removeAttribute(element, 'class', 'data-src', 'data-title', 'style');
    if (attribute(element, 'data-src') !== undefined) rename(element, 'data-src', 'src');
    replaceAddresses(element, (address) => {
      const slide = hashes.get(address.replace(/^(#\/\d+)\/0$/, '$1'));
      if (slide !== undefined) return `#${slide}`;
      return isLocal(address) ? `../${address}` : address;
    });
    if (drawn.has(element)) continue;
    plainStyle(element);
    if (element.tagName === 'table') scrollable(element);
    else if (element.tagName === 'iframe') replace(element, linkTo(element));
    else if (element.tagName === 'figure') removeAttribute(element, 'style');
    else if (element.tagName === 'video' || element.tagName === 'audio') playable(element);
    else if (/^h[1-6]$/.test(element.tagName) && textOf(element).trim() === '') setTag(element, 'p');
    else if (hasClass(element, 'spacer') || hasClass(element, 'hidden')) remove(element);
  }
  for (const element of all.reverse()) {
    if (/^(p|ul|ol|div)$/.test(element.tagName) && !drawn.has(element) && isEmpty(element)) remove(element);
  }
}

/** Whether there is nothing to read or see. */
export function isEmpty(tree: Parent): boolean {
  return textOf(tree).trim() === '' && !elements(tree).some(({ tagName }) => media.includes(tagName));
}

function plainStyle(element: Element): void {
  const style = attribute(element, 'style');
  if (style === undefined) return;
  const declarations = style.split(';').filter((declaration) => kept.test(declaration));
  if (declarations.length === 0) removeAttribute(element, 'style');
  else setAttribute(element, 'style', declarations.map((declaration) => declaration.trim()).join('; '));
}

/** As tables of pages are: wide ones scroll by themselves, by keyboard too. */
function scrollable(table: Element): void {
  const [head] = elements(table).filter(({ tagName }) => tagName === 'thead');
  const heads = head ? elements(head).filter(({ tagName }) => tagName === 'th') : [];
  const box = createElement('div', {
    ...{ class: 'table-scroll', tabindex: '0', role: 'region' },
    'aria-label': tableName(heads.map(textOf)),
  });
  replace(table, box);
  move(table, box);
}

function linkTo(frame: Element): Element {
  const address = attribute(frame, 'src') ?? '';
  const link = createElement('a', { href: address });
  const words = attribute(frame, 'title') ?? address.replace(/^(\.\.\/)+/, '');
  defaultTreeAdapter.insertText(link, words);
  return link;
}

/** Nothing plays by itself in a document. */
function playable(player: Element): void {
  removeAttribute(player, 'autoplay', 'data-autoplay', 'loop', 'width', 'height');
  setAttribute(player, 'controls', '');
  setAttribute(player, 'preload', 'metadata');
}

function rename(element: Element, from: string, to: string): void {
  setAttribute(element, to, attribute(element, to) ?? attribute(element, from) ?? '');
  removeAttribute(element, from);
}
