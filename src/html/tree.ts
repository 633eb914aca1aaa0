/** The few verbs on parse5’s tree that pages and slides need. */
import {
  defaultTreeAdapter as adapter,
  html,
  parseFragment as parseDeep,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes as Tree,
  type ParserOptions,
} from 'parse5';

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;
export type Comment = Tree.CommentNode;
export type Node = Tree.ChildNode;

export const isElement = (node: Node | Parent): node is Element => adapter.isElementNode(node);
export const isComment = (node: Node): node is Comment => adapter.isCommentNode(node);

/** Every element below a node, in document order. */
export function elements(parent: Parent, found: Element[] = []): Element[] {
  for (const child of parent.childNodes) {
    if (!adapter.isElementNode(child)) continue;
    found.push(child);
    elements(child, found);
  }
  return found;
}

/** Every comment below a node, in document order. */
export function comments(parent: Parent, found: Comment[] = []): Comment[] {
  for (const child of parent.childNodes) {
    if (adapter.isCommentNode(child)) found.push(child);
    else if (adapter.isElementNode(child)) comments(child, found);
  }
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((entry) => entry.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export function removeAttribute(element: Element, ...names: readonly string[]): void {
  element.attrs = element.attrs.filter((entry) => !names.includes(entry.name));
}

export function addClass(element: Element, name: string): void {
  setAttribute(element, 'class', [attribute(element, 'class'), name].filter(Boolean).join(' '));
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Makes it another element, of the same attributes and content. */
export function setTag(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

export function textOf(parent: Parent): string {
  let text = '';
  for (const child of parent.childNodes) {
    if (adapter.isTextNode(child)) text += child.value;
    else if (adapter.isElementNode(child)) text += textOf(child);
  }
  return text;
}

export function childElements(parent: Parent): Element[] {
  return parent.childNodes.filter((child) => adapter.isElementNode(child));
}

export function createElement(tagName: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return adapter.createElement(tagName, html.NS.HTML, attrs);
}

/** Takes a node from where it is and makes it the last of another's children. */
export function move(node: Node, parent: Parent): void {
  adapter.detachNode(node);
  adapter.appendChild(parent, node);
}

/** How parse5 reads and writes what browsers without JavaScript show as well: `<noscript>` holds elements. */
export const withoutScripts = { scriptingEnabled: false };

/** Of elements in elements. Browsers have a limit, too: Blink's is this one. */
export const deepest = 512;

/** How deep a node is in its tree. */
export function depthOf(node: Parent): number {
  let depth = 0;
  for (let up = parentOf(node); up; up = parentOf(up)) depth += 1;
  return depth;
}

function parentOf(node: Parent): Parent | null {
  return adapter.isElementNode(node) ? node.parentNode : null;
}

/** What would be deeper stands beside what it is in, as browsers have it: nothing that goes through a tree has no room. */
// The parser has an element of its own around all others.
export const treeAdapter: typeof adapter = {
  ...adapter,
  appendChild(parent, node) {
    adapter.appendChild(depthOf(parent) > deepest ? (parentOf(parent) ?? parent) : parent, node);
  },
};

export function parseFragment(
  source: string,
  options?: ParserOptions<DefaultTreeAdapterMap>,
): Tree.DocumentFragment {
  return parseDeep(source, { ...options, treeAdapter });
}

/** Makes HTML the last of a node's children. */
export function append(source: string, parent: Parent, options?: ParserOptions<DefaultTreeAdapterMap>): void {
  const { childNodes } = parseFragment(source, options);
  for (const child of childNodes) child.parentNode = parent;
  parent.childNodes.push(...childNodes);
}

export function insertBefore(node: Node, before: Node): void {
  if (before.parentNode) adapter.insertBefore(before.parentNode, node, before);
}

/** Puts nodes where an element was. */
export function replace(element: Element, ...nodes: Node[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of nodes) {
    adapter.detachNode(node);
    adapter.insertBefore(parent, node, element);
  }
  adapter.detachNode(element);
}

export function remove(node: Node): void {
  adapter.detachNode(node);
}
