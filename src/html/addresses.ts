/** The addresses in an element: in attributes of one, of several, and in styles. */
import { defaultTreeAdapter as adapter } from 'parse5';
import { withAddresses } from './styles.ts';
import type { Element } from './tree.ts';

/** Whether an element shows what is at an address, or only leads there. */
export type Use = 'shown' | 'linked';

const single = ['href', 'xlink:href', 'src', 'data-src', 'poster', 'data-background-iframe'];
/** Between commas, as reveal.js reads them. */
const lists = ['data-background-image', 'data-background-video'];
/** reveal.js takes any other `data-background` for a colour (`sync` in its controllers/backgrounds). */
export const imageFile = /\.(svg|png|jpe?g|gif|bmp|webp|avif)([?#\s]|$)/i;

/**
 * Puts others in the place of an element's addresses.
 * @param replace is given an address as it is written, without spaces around it
 */
export function replaceAddresses(element: Element, replace: (written: string, use: Use) => string): void {
  const use = element.tagName === 'a' || element.tagName === 'area' ? 'linked' : 'shown';
  const one = (written: string) => replace(written, use);
  const trimmed = (value: string) => value.replace(/\S(?:[^]*\S)?/, one);
  for (const entry of element.attrs) {
    const { name, value } = entry;
    const isOne =
      single.includes(name) ||
      (name === 'data' && element.tagName === 'object') ||
      (name === 'data-background' && imageFile.test(value));
    if (isOne) entry.value = trimmed(value);
    else if (lists.includes(name)) entry.value = value.split(',').map(trimmed).join();
    else if (name.endsWith('srcset')) entry.value = value.replace(/(^|,)(\s*)(\S*[^\s,])/g, inList);
    else if (name === 'style') entry.value = withAddresses(value, one);
  }
  if (element.tagName !== 'style') return;
  for (const node of element.childNodes)
    if (adapter.isTextNode(node)) node.value = withAddresses(node.value, one);

  /** `small.png 1x, large.png 2x` */
  function inList(_: string, comma: string, space: string, address: string): string {
    return comma + space + one(address);
  }
}
