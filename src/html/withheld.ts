/** Links to what is not released yet: text without an address, so that not even its name is told. */
import { defaultTreeAdapter as adapter, serialize } from 'parse5';
import { isWithheld, namesWithheld, type Withheld } from '../course/release/withheld.ts';
import { styleAddresses, withoutAddresses } from './styles.ts';
import {
  comments,
  elements,
  isElement,
  parseFragment,
  remove,
  removeAttribute,
  textOf,
  withoutScripts,
  type Element,
  type Parent,
} from './tree.ts';

/** Attributes whose value is an address, whatever it looks like. */
const addresses =
  /^(?:href|xlink:href|src|data-src|poster|data|action|formaction|cite|longdesc|data-background(?:-image|-video|-iframe)?)$/;

/**
 * A tree's addresses of what is not released yet, and the comments that name it, are taken away.
 * @returns whether there were any
 */
export function hideWithheld(root: Parent, folders: readonly string[], course: Withheld): boolean {
  const isHeld = (address: string) => folders.some((folder) => isWithheld(address, folder, course));
  let found = false;
  for (const element of [...(isElement(root) ? [root] : []), ...elements(root)]) {
    const held = element.attrs.filter(({ name, value }) => addressesIn(name, value).some(isHeld));
    removeAttribute(element, ...held.map(({ name }) => name));
    // Where an address is all its text, nothing is left.
    if (element.tagName === 'a' && held.length > 0 && isHeld(textOf(element).trim())) remove(element);
    const isStyle = element.tagName === 'style' && hideInStyles(element, isHeld);
    found ||= held.length > 0 || isStyle;
  }
  for (const comment of comments(root)) {
    if (!folders.some((folder) => namesWithheld(comment.data, folder, course))) continue;
    remove(comment);
    found = true;
  }
  return found;
}

/** The same of a page's HTML. */
export function withoutWithheld(html: string, folders: readonly string[], course: Withheld): string {
  if (course.withheld.size === 0) return html;
  const tree = parseFragment(html, withoutScripts);
  return hideWithheld(tree, folders, course) ? serialize(tree, withoutScripts) : html;
}

function addressesIn(name: string, value: string): string[] {
  if (name === 'style') return styleAddresses(value).map(({ address }) => address);
  // `small.png 1x, large.png 2x`
  if (name.endsWith('srcset')) return value.split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? '');
  // In any other attribute, without a slash or a dot, a word is a word.
  return addresses.test(name) || /^\S*[./]\S*$/.test(value) ? [value] : [];
}

function hideInStyles(style: Element, isHeld: (address: string) => boolean): boolean {
  let found = false;
  for (const node of style.childNodes) {
    if (!adapter.isTextNode(node)) continue;
    node.value = withoutAddresses(node.value, (address) => {
      const held = isHeld(address);
      found ||= held;
      return held;
    });
  }
  return found;
}
