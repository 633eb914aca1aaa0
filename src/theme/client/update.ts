/** A page that was written again is shown without loading it again: the reader stays where they are. */
import { updateDeck } from './update-deck.ts';

/** As the server sent them. */
let shown: Document | undefined;
let source = '';
let requestedAt = 0;

// Before any script changes the page.
document.addEventListener('readystatechange', () => {
  if (document.readyState === 'interactive') source = document.documentElement.outerHTML;
});

/** When what the page shows was requested, on the clock of `performance.now()`. */
export function requested(): number {
  return requestedAt;
}

/** Fetches the page, and puts what it holds into place. Where that cannot be done, the page is loaded again. */
export async function update(): Promise<void> {
  const asked = performance.now();
  const answer = await fetch(location.href);
  const fresh = parse(await answer.text());
  shown ??= parse(source);
  const isShown =
    // Of slides, there may be other ones in the print view; a script would not run when it is put in.
    source !== '' &&
    !/[?&](print-pdf|view=print)/.test(location.search) &&
    headOf(shown) === headOf(fresh) &&
    !fresh.querySelector('body script') &&
    (fresh.querySelector('.deck') ? updateDeck(shown, fresh) : updatePage(fresh));
  if (!isShown) {
    location.reload();
    return;
  }
  document.title = fresh.title;
  [shown, requestedAt] = [fresh, asked];
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What cannot be changed in a page that is loaded. */
function headOf({ documentElement: { lang, dir, dataset }, head }: Document): string {
  const others = [...head.children].filter(
    (element) =>
      !element.matches('title, meta[name], link[rel=canonical], script[type="application/ld+json"]'),
  );
  return [lang, dir, dataset.timezone, ...others.map(({ outerHTML }) => outerHTML)].join('\n');
}

function updatePage(fresh: Document): boolean {
  if (document.querySelector('.deck')) return false;
  const { scrollX, scrollY } = window;
  const focused = pathTo(document.activeElement);
  const details = () => [...document.querySelectorAll<HTMLDetailsElement>('body > :not(.dev) details')];
  const open = details().map((one) => one.open);
  for (const element of document.querySelectorAll('body > :not(.dev)')) element.remove();
  document.body.prepend(...[...fresh.body.children].map((element) => document.importNode(element, true)));
  // site.ts does again what it did.
  document.dispatchEvent(new Event('replaced'));
  const again = details();
  if (again.length === open.length)
    for (const [index, one] of again.entries()) one.open = open[index] ?? false;
  const element = followed(focused);
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
  return true;
}

/** Which child of which child of the body it is. */
function pathTo(element: Element | null): number[] {
  const parent = element?.parentElement;
  if (!element || !parent || element === document.body) return [];
  return [...pathTo(parent), [...parent.children].indexOf(element)];
}

function followed(path: readonly number[]): Element | undefined {
  let element: Element | undefined = document.body;
  for (const index of path) element = element?.children[index];
  return path.length > 0 ? element : undefined;
}
