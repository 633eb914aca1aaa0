/** Code blocks written in HTML, `<pre><code class="language-js" data-trim data-line-numbers="1|2-3">`, as reveal.js has them. */
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import { serialize } from 'parse5';
import { countFrom, highlightCode, laterSteps, wrapLines } from '../../markdown/highlight.ts';
import {
  addClass,
  append,
  attribute,
  childElements,
  elements,
  hasClass,
  removeAttribute,
  setAttribute,
  type Element,
} from '../../html/tree.ts';

/** Makes them what fenced code is: highlighted, its lines numbered and stepped through. */
export function highlightHtml(section: Element): void {
  for (const pre of elements(section)) {
    const [code, ...others] = childElements(pre);
    if (pre.tagName !== 'pre' || code?.tagName !== 'code' || others.length > 0) continue;
    if (!hasClass(code, 'hljs')) highlightBlock(pre, code);
  }
}

function highlightBlock(pre: Element, code: Element): void {
  const written = attribute(code, 'data-noescape') === undefined ? undefined : serialize(code);
  const isMarkedUp = written !== undefined && childElements(code).length > 0;
  // Tags that are not meant as such are text, as reveal.js has it.
  const trimmed = trim(isMarkedUp ? written : unescape(serialize(code)), code);
  const html = isMarkedUp ? trimmed : (highlightCode(trimmed, languageOf(pre, code)) ?? escapeHtml(trimmed));
  const steps = attribute(code, 'data-line-numbers');
  code.childNodes = [];
  append(steps === undefined ? html : wrapLines(html), code);
  addClass(code, 'hljs');
  setAttribute(pre, 'tabindex', '0');
  if (steps !== undefined) numberLines(pre, code, steps);
  removeAttribute(code, 'data-trim', 'data-noescape', 'data-ln-start-from');
}

function numberLines(pre: Element, code: Element, written: string): void {
  const steps = /^[\d|,\s-]*$/.test(written) ? written : '';
  const first = Number(attribute(code, 'data-ln-start-from') ?? 1);
  setAttribute(code, 'data-line-numbers', steps);
  if (first > 1)
    setAttribute(code, 'style', [attribute(code, 'style'), countFrom(first)].filter(Boolean).join('; '));
  append(laterSteps(steps), pre);
}

/** With `data-trim`, without empty lines around it and the indentation that all lines share. */
function trim(text: string, code: Element): string {
  if (attribute(code, 'data-trim') === undefined) return text;
  const lines = text.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '').split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join('\n') + '\n';
}

function languageOf(pre: Element, code: Element): string {
  const classes = [code, pre].flatMap((element) => (attribute(element, 'class') ?? '').split(/\s+/));
  const [, named] = classes.map((name) => /^lang(?:uage)?-(.+)$/.exec(name)).find(Boolean) ?? [];
  // A bare name is a class as well, which a language of that name must not be.
  return named ?? classes.find((name) => name !== '' && highlightCode('', name) !== undefined) ?? '';
}

function unescape(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}
