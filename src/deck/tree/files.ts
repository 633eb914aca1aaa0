import { placeOf, type Rendering } from '../../html/rendering.ts';
import type { Place } from '../../problems/problem.ts';
import { attribute, elements, setAttribute, type Element } from '../../html/tree.ts';
import { decode } from '../../text/decode.ts';

/** A local file that a slide refers to. */
export interface FileReference extends Place {
  /** Relative to the deck's Markdown file, decoded, without query and fragment. */
  readonly path: string;
  /** Whether the slide shows the file, or only links to it. */
  readonly kind: 'shown' | 'linked';
}

/** Attributes that hold the address of what an element shows or, for links, leads to. */
export const addressAttributes = ['src', 'data-src', 'poster', 'data', 'href', 'xlink:href'];
const backgrounds = [
  'data-background',
  'data-background-image',
  'data-background-video',
  'data-background-iframe',
];
/** reveal.js takes any other `data-background` for a colour (`sync` in its controllers/backgrounds). */
export const imageFile = /\.(svg|png|jpe?g|gif|bmp|webp|avif)([?#\s]|$)/i;

/**
 * Points relative addresses to where the deck's files are published, and returns the files. Images load when their
 * slide comes near.
 */
export function resolveFiles(section: Element, prefix: string, rendering: Rendering): FileReference[] {
  const files: FileReference[] = [];
  resolve(section, backgrounds, 'shown');
  for (const element of elements(section)) {
    if (element.tagName === 'a') resolve(element, ['href'], 'linked');
    else if (element.tagName === 'figure') continue;
    else if (!element.attrs.some((entry) => addressAttributes.includes(entry.name))) continue;
    else resolve(element, addressAttributes, 'shown');
    if (element.tagName !== 'img') continue;
    setAttribute(element, 'loading', 'lazy');
    setAttribute(element, 'decoding', 'async');
  }
  return files;

  function resolve(element: Element, names: readonly string[], kind: FileReference['kind']): void {
    for (const name of names) {
      const address = attribute(element, name)?.trim() ?? '';
      if (name === 'data-background' && !imageFile.test(address)) continue;
      if (!isLocal(address)) continue;
      setAttribute(element, name, prefix + address);
      files.push({
        ...placeOf(rendering.source, address),
        path: decode(address.replace(/[?#].*$/s, '')),
        kind,
      });
    }
  }
}

/** Whether an address is relative to the page it stands in. */
export function isLocal(address: string): boolean {
  return address !== '' && !/^([a-z][\w+.-]*:|[/#?])/i.test(address);
}
