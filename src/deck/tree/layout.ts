/**
 * What the styles need to know of a slide as a whole. Selectors with `:has()` would find it too, and be asked again
 * at each of reveal.js's changes: in a deck of 400 slides a key took a fifth of a second.
 */
import { imageFile } from '../../html/addresses.ts';
import {
  addClass,
  attribute,
  childElements,
  elements,
  hasClass,
  setAttribute,
  type Element,
} from '../../html/tree.ts';

/**
 * Marks a slide without its notes:
 * `data-layout="chapter"` where it is headings of the first level alone, `"fill"` where something fills the space
 * that is left, or sources stand at the bottom; `data-state="title-picture"` for a title on a picture, a class of
 * the page while it is shown; `.fills` for a paragraph around what fills the space.
 */
export function markLayout(section: Element): void {
  const children = childElements(section);
  const [first] = children;
  const around = children.filter((element) => element.tagName === 'p' && elements(element).some(isStretched));
  for (const paragraph of around) addClass(paragraph, 'fills');
  const fills =
    around.length > 0 || children.some((child) => isStretched(child) || hasClass(child, 'references'));
  if (fills) setAttribute(section, 'data-layout', 'fill');
  else if (first && children.every(({ tagName }) => tagName === 'h1'))
    setAttribute(section, 'data-layout', 'chapter');
  const picture = attribute(section, 'data-background-image') ?? attribute(section, 'data-background') ?? '';
  if (!hasClass(section, 'titleslide') || !imageFile.test(picture)) return;
  const states = [attribute(section, 'data-state'), 'title-picture'].filter(Boolean);
  setAttribute(section, 'data-state', states.join(' '));
}

function isStretched(element: Element): boolean {
  return hasClass(element, 'stretch') || hasClass(element, 'r-stretch');
}
