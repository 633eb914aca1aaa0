import { addClass, childElements, elements, setAttribute, textOf, type Element } from '../../../html/tree.ts';

/** Empty list items, which authors write as space between two lists, are that, and not announced as items. */
export function markSpacers(section: Element): void {
  for (const item of elements(section)) {
    if (item.tagName !== 'li' || childElements(item).length > 0 || textOf(item).trim() !== '') continue;
    addClass(item, 'spacer');
    setAttribute(item, 'aria-hidden', 'true');
  }
}
