import { defaultTreeAdapter as adapter } from 'parse5';
import type { Rendering } from '../../html/rendering.ts';
import {
  addClass,
  attribute,
  childElements,
  comments,
  elements,
  hasClass,
  isElement,
  remove,
  replace,
  setAttribute,
  textOf,
} from '../../html/tree.ts';
import type { Comment, Element, Parent } from '../../html/tree.ts';
import { suggestMarker } from './suggest.ts';

/** Comments about a whole slide, each a class of its section. */
const slideClasses = ['discussion', 'smallish', 'small', 'smaller', 'left', 'right'];

/**
 * Applies `<!-- .element: … -->` to the element before it, or to the one it is the first in (for the first line of a
 * slide, its section), and `<!-- .slide: … -->` and words such as `<!-- small -->` to the section. Every comment is
 * removed.
 */
export function applyComments(section: Element, rendering: Rendering): void {
  const classes: string[] = [];
  for (const comment of comments(section)) {
    const text = comment.data.trim();
    // Left to splitColumns.
    if (text === 'split') continue;
    if (/^\.element\b/.test(text)) setAttributes(target(comment, section), text);
    else if (text.startsWith('.slide:')) setAttributes(section, text);
    else if (slideClasses.includes(text)) classes.push(text);
    else suggestMarker(text, rendering);
    remove(comment);
  }
  // Last, because a class from a comment replaces those there are.
  for (const name of new Set(classes)) addClass(section, name);
  liftStretched(section);
}

function setAttributes(element: Element, text: string): void {
  const written = /([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|(?<=\s)(data-[\w-]+)(?=\s|$)/g;
  for (const [, name, double, single, bare, alone] of text.matchAll(written)) {
    const attribute = name ?? alone;
    if (attribute !== undefined) setAttribute(element, attribute, double ?? single ?? bare ?? '');
  }
}

/** What a comment is about. A paragraph that is only images gives way to its last image. */
function target(comment: Comment, section: Element): Element {
  const parent: Parent = comment.parentNode ?? section;
  const before = childElementsBefore(comment, parent).findLast((element) => !isText(element, parent));
  const element = before ?? (adapter.isElementNode(parent) ? parent : section);
  if (element.tagName !== 'p' || textOf(element).trim() !== '') return element;
  return elements(element).findLast((child) => child.tagName === 'img') ?? element;
}

/** A line break, and a formula, which in reveal-md is text of its item until the browser sets it. */
function isText(element: Element, parent: Parent): boolean {
  const isFormula = (node: Element) => node.tagName === 'math' || hasClass(node, 'bad-math');
  if (element.tagName === 'p' && parent.nodeName === 'li') {
    const [only, ...others] = element.childNodes;
    return only !== undefined && isElement(only) && isFormula(only) && others.length === 0;
  }
  return element.tagName === 'br' || isFormula(element);
}

function childElementsBefore(comment: Comment, parent: Parent): Element[] {
  return parent.childNodes
    .slice(0, parent.childNodes.indexOf(comment))
    .filter((child) => adapter.isElementNode(child));
}

/** reveal.js stretches only what lies directly in the section: there, such an image loses its paragraph. */
function liftStretched(section: Element): void {
  for (const paragraph of childElements(section)) {
    const [image, ...others] = childElements(paragraph);
    const stretched = /(^|\s)(r-)?stretch(\s|$)/.test((image && attribute(image, 'class')) ?? '');
    if (paragraph.tagName !== 'p' || image?.tagName !== 'img' || !stretched) continue;
    if (others.length === 0 && textOf(paragraph).trim() === '') replace(paragraph, image);
  }
}
