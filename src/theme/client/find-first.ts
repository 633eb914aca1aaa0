/** Search, until a reader first searches: its script, and all that it knows, are loaded only then. */
import { asset, loadScript } from './page.ts';

declare const FIND_SCRIPT: string;

export function bindFirstSearch() {
  let loading: Promise<unknown> | undefined;
  for (const type of ['click', 'keydown'])
    document.addEventListener(type, (event) => {
      if (!isSearch(event)) return;
      event.preventDefault();
      // It opens, and answers by itself from then on. Without it, there is the list of everything.
      loading ??= loadScript(FIND_SCRIPT).catch(() => (location.href = asset('../search/')));
    });
}

/** A click on a link to the search, or `/` where nothing is written. */
export function isSearch({ type, target, key }: Event & { readonly key?: string }): boolean {
  if (!(target instanceof Element)) return false;
  return type === 'click'
    ? target.closest('.search-link') !== null
    : key === '/' && !target.closest('input, textarea, select');
}
