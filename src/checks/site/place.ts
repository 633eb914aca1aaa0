/** Where an element of a built page was written. */
import { posix } from 'node:path';
import { elements, parseFragment, type Element } from '../../html/tree.ts';
import type { Place } from '../../problems/problem.ts';
import { pathIn } from '../../text/path.ts';

/** So much of a text tells it from others. In characters. */
const enough = 40;

/**
 * The first of the lines that have most in common with an element: its tag, its attributes' values, its text.
 * @param html begins with the element
 * @param from the first line that it can stand on, 1-based
 * @returns nothing where no line has anything in common with it
 */
export function placeOfElement(html: string, file: string, text: string, from: number): Place | undefined {
  const [element] = elements(parseFragment(html));
  if (!element) return undefined;
  const words = [...valuesOf(element), ...textsIn(html)].filter((word) => word.length > 2);
  const tag = new RegExp(`<${element.tagName}\\b`, 'i');
  let best: Place | undefined;
  // A tag may stand anywhere.
  let most = words.length > 0 ? 1 : 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (index + 1 < from) continue;
    const found = words.filter((word) => line.includes(word));
    const at = line.search(tag);
    const score = 2 * found.length + (at < 0 ? 0 : 1);
    if (score <= most) continue;
    most = score;
    best = { file, line: index + 1, column: (at < 0 ? line.indexOf(found[0] ?? '') : at) + 1 };
  }
  return best;
}

/** What an author may have written of it; an address is published in another way, but for its end. */
function valuesOf({ attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) => {
    if (name.startsWith('data-') || name === 'tabindex') return [];
    return /^(?:href|src|poster)$/.test(name) ? posix.basename(pathIn(value)) : value;
  });
}

/** The first texts between tags. */
function textsIn(html: string): string[] {
  const texts = html.split(/<[^>]*>|\n/).map((text) => text.trim().slice(0, enough));
  return texts.filter((text) => text !== '').slice(0, 2);
}
