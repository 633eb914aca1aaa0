/** Search, until a reader first searches: its script, and all that it knows, are loaded only then. */
import { isSwitchedOff } from './keys.ts';
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

/** A click on a link to the search, or `/` where nothing is written, unless the reader wants no keys of one character. */
export function isSearch(event: Event): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (event instanceof KeyboardEvent)
    return (
      event.key === '/' &&
      !isSwitchedOff(event) &&
      !target.closest('input, textarea, select') &&
      !hasModifier(event)
    );
  return event instanceof MouseEvent && !hasModifier(event) && target.closest('.search-link') !== null;
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
