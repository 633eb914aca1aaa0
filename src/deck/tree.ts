/** The few verbs on parse5's tree that a slide needs. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Parent = Tree.ParentNode;
export type Comment = Tree.CommentNode;

/** Every element below a node, in document order. The tree may change behind the iteration. */
export function* elements(parent: Parent): Generator<Element> {
  for (const child of [...parent.childNodes]) {
    if (!adapter.isElementNode(child)) continue;
    yield child;
    yield* elements(child);
  }
}

export function* comments(parent: Parent): Generator<Comment> {
  for (const child of [...parent.childNodes]) {
    if (adapter.isCommentNode(child)) yield child;
    else if (adapter.isElementNode(child)) yield* comments(child);
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((entry) => entry.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

export function addClass(element: Element, name: string): void {
  setAttribute(element, 'class', [attribute(element, 'class'), name].filter(Boolean).join(' '));
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
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

/** Puts nodes where an element was. */
export function replace(element: Element, ...nodes: Tree.ChildNode[]): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of nodes) {
    adapter.detachNode(node);
    adapter.insertBefore(parent, node, element);
  }
  adapter.detachNode(element);
}

export function remove(node: Tree.ChildNode): void {
  adapter.detachNode(node);
}
