import { defaultTreeAdapter as adapter, parse, serialize } from 'parse5';
import { placeOfAddress } from '../text/place.ts';
import { remoteUrl } from '../text/remote-url.ts';
import { dropCode } from './code-addresses.ts';
import type { Rendering } from './rendering.ts';
import { withoutAddresses } from './styles.ts';
import {
  attribute,
  elements,
  hasClass,
  removeAttribute,
  setAttribute,
  textOf,
  treeAdapter,
  type Element,
} from './tree.ts';

const fetched = ['src', 'data-src', 'srcset', 'poster', 'data', 'href', 'xlink:href', 'background'];
/**
 * Takes away what would be fetched from another host as soon as the page or slide opens, and has no card in its place:
 * posters, other sizes of a picture, scripts, hints such as prefetch, pictures in drawings, in styles, and in documents
 * within. Addresses that are code go, too.
 */
export function dropRemote(section: Element, rendering: Rendering): void {
  dropFrom([section, ...elements(section)], rendering);
}

function dropFrom(all: readonly Element[], rendering: Rendering): void {
  for (const element of all) {
    const style = attribute(element, 'style');
    if (style !== undefined) setAttribute(element, 'style', localStyle(style, rendering));
    if (element.tagName === 'style') {
      const css = localStyle(textOf(element), rendering);
      element.childNodes = [];
      adapter.insertText(element, css);
    }
    dropCode(element, rendering);
    const inside = attribute(element, 'srcdoc');
    if (inside !== undefined) {
      const tree = parse(inside, { treeAdapter });
      dropFrom(elements(tree), rendering);
      setAttribute(element, 'srcdoc', serialize(tree));
    }
    if (element.tagName === 'a' || hasClass(element, 'embed')) continue;
    for (const { name, value } of [...element.attrs]) {
      const address = value.split(/[\s,]+/).find(remoteUrl);
      if (address === undefined || !fetched.includes(name)) continue;
      reportRemote(address, rendering);
      removeAttribute(element, name);
    }
  }
}

function localStyle(css: string, rendering: Rendering): string {
  return withoutAddresses(css, (address) => {
    const isRemote = remoteUrl(address) !== undefined;
    if (isRemote) reportRemote(address, rendering);
    return isRemote;
  });
}

/** Notes that an address on another host is not loaded, each time at the next place where it is written. */
export function reportRemote(address: string, rendering: Rendering): void {
  const { area, source } = rendering;
  const message = `this is on another host, and nothing is loaded from there by itself: ${address}`;
  // Markdown and HTML write some characters otherwise than they are in the address.
  const written = source.text.includes(address) ? address : (address.split(/[%&]/, 1)[0] ?? address);
  rendering.report(
    placeOfAddress(source, written, rendering.timesReported(address)),
    `${area}/remote-file`,
    message,
    `save a copy beside the ${area} and refer to that`,
    'warning',
  );
}
