import { defaultTreeAdapter as adapter } from 'parse5';
import type { Rendering } from '../markdown/rendering.ts';
import { attribute, elements, removeAttribute, setAttribute, textOf, type Element } from './tree.ts';

/** An address on another host; `undefined` for a local one. */
export function remoteUrl(address: string): URL | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined;
}

const fetched = ['src', 'data-src', 'srcset', 'poster', 'data', 'href', 'xlink:href'];
const imported = /@import\s*(?:url\(\s*)?["']?((?:https?:)?\/\/[^"')\s;]+)[^;]*;?/gi;
const inStyle = /url\(\s*["']?((?:https?:)?\/\/[^"')]+)["']?\s*\)/gi;

/**
 * Takes away what would be fetched from another host as soon as the slide opens, and has no figure in its place:
 * posters, other sizes of a picture, scripts, pictures in drawings and in styles.
 */
export function dropRemote(section: Element, rendering: Rendering): void {
  for (const element of [section, ...elements(section)]) {
    const style = attribute(element, 'style');
    if (style !== undefined) setAttribute(element, 'style', localStyle(style, rendering));
    if (element.tagName === 'style') {
      const css = localStyle(textOf(element), rendering);
      element.childNodes = [];
      adapter.insertText(element, css);
    }
    if (element.tagName === 'a' || element.tagName === 'figure') continue;
    for (const { name, value } of [...element.attrs]) {
      const address = value.split(/[\s,]+/).find(remoteUrl);
      if (address === undefined || !fetched.includes(name)) continue;
      reportRemote(address, rendering);
      removeAttribute(element, name);
    }
  }
}

function localStyle(css: string, rendering: Rendering): string {
  const without = (by: string) => (_: string, address: string) => {
    reportRemote(address, rendering);
    return by;
  };
  return css.replace(imported, without('')).replace(inStyle, without('none'));
}

export function reportRemote(address: string, rendering: Rendering): void {
  rendering.report(
    {
      severity: 'warning',
      name: 'deck/remote-file',
      message: `this is on another host, and nothing is loaded from there by itself: ${address}`,
      remedy: 'save a copy beside the deck and refer to that',
    },
    address,
  );
}
