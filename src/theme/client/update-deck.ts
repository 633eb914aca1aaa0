/** A deck that was written again: its slides are put into place one by one, and the reader stays at theirs. */
import type { RevealApi } from 'reveal.js';

const leaves = '.slides > section:not(.stack), .slides > .stack > section';

/**
 * @param before as the server sent the page that is shown
 * @returns whether the deck now shows the new slides; if not, nothing has changed
 */
export function updateDeck(before: Document, fresh: Document): boolean {
  const deck = Object.hasOwn(window, 'Reveal') ? window.Reveal : undefined;
  const slides = document.querySelector('.slides');
  if (!deck?.isReady() || !slides || around(before) !== around(fresh)) return false;
  const [old, now] = [leavesOf(before), leavesOf(fresh)];
  const { start, end } = differing(old, now);
  const live = leavesOf(document);
  const { h, v, f } = deck.getIndices();
  const at = live.indexOf(deck.getCurrentSlide());
  // reveal.js takes hidden slides out: then there are fewer.
  const isWhole = live.length === old.length;
  if (isWhole && shape(before) === shape(fresh)) {
    for (const [index, section] of live.entries()) {
      const next = now[index];
      if (!next) continue;
      if (index >= start && index < old.length - end) section.replaceWith(document.importNode(next, true));
      // It may have moved to another line.
      else section.setAttribute('data-source', next.getAttribute('data-source') ?? '');
    }
  } else slides.replaceChildren(...[...slidesOf(fresh)].map((slide) => document.importNode(slide, true)));
  deck.sync();
  const target = isWhole ? leavesOf(document)[follow(at, old, now)] : undefined;
  const { h: newH, v: newV } = target ? deck.getIndices(target) : { h, v };
  deck.slide(newH, newV, f);
  announce(deck);
  return true;
}

function leavesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(leaves)];
}

function slidesOf(page: Document): HTMLCollection | readonly Element[] {
  return page.querySelector('.slides')?.children ?? [];
}

/** Of the body, everything but the slides. */
function around(page: Document): string {
  const body = page.body.cloneNode(true);
  if (!(body instanceof HTMLElement)) return '';
  body.querySelector('.slides')?.replaceChildren();
  return body.innerHTML;
}

/** How many slides each stack has. */
function shape(page: Document): string {
  return [...slidesOf(page)].map((slide) => (slide.matches('.stack') ? slide.children.length : 0)).join();
}

/** A slide apart from where it is written. */
function key({ outerHTML }: Element): string {
  return outerHTML.replace(/^(<section[^>]*?) data-source="[^"]*"/, '$1');
}

/** How many slides are the same at the start, and how many at the end. */
function differing(before: readonly Element[], after: readonly Element[]): { start: number; end: number } {
  const [old, now] = [before.map(key), after.map(key)];
  const most = Math.min(old.length, now.length);
  let [start, end] = [0, 0];
  while (start < most && old[start] === now[start]) start += 1;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { start, end };
}

/** Where the slide at a position is after the change; for one that is gone, the one that has taken its place. */
function follow(at: number, old: readonly Element[], now: readonly Element[]): number {
  const { start, end } = differing(old, now);
  if (at < start) return at;
  if (at >= old.length - end) return at + now.length - old.length;
  const changed = now.slice(start, now.length - end);
  const name = nameOf(old[at]);
  const same = changed.findIndex((section) => name !== undefined && nameOf(section) === name);
  const index = same < 0 ? Math.min(at, start + Math.max(0, changed.length - 1)) : start + same;
  return Math.min(index, now.length - 1);
}

/** Made from its first heading. */
function nameOf(section: Element | undefined): string | undefined {
  return section?.querySelector('h1, h2, h3, h4, h5, h6')?.id;
}

/** What follows the current slide, such as its size, is made again: to reveal.js, it is the same one. */
function announce(deck: RevealApi): void {
  deck.getRevealElement()?.dispatchEvent(new CustomEvent('slidechanged'));
}
