/** Features that few readers of a deck use are loaded on first use, and then run at once. */
import type { RevealApi } from 'reveal.js';
import { loadScript } from './page.ts';

interface DeckExtras {
  openSpeakerView(): void;
  toggleSearch(): void;
}

declare global {
  interface Window {
    /** Set by deck-extras.ts. */
    startDeckExtras?: (deck: RevealApi) => DeckExtras;
  }

  /** File name of the bundled deck-extras.ts, beside the bundle of the deck; filled in when bundling. */
  const DECK_EXTRAS: string;
}

/**
 * Binds the keys and clicks that need an extra. `S`: speaker view; Ctrl+Shift+F: search; Alt or Ctrl and a click: zoom.
 * Returns a function that shows and hides the search.
 */
export function bindExtras(deck: RevealApi): () => void {
  let loading: Promise<DeckExtras> | undefined;

  const load = () =>
    (loading ??= loadScript(DECK_EXTRAS).then(() => {
      if (window.startDeckExtras) return window.startDeckExtras(deck);
      throw new Error(`${DECK_EXTRAS} did not run`);
    }));

  // Once loaded, the plugins bind the same keys and clicks themselves; what was bound here must do nothing then.
  const speakerView = { keyCode: 83, key: 'S', description: 'Speaker notes view' };
  deck.addKeyBinding(speakerView, () => void load().then((extras) => extras.openSpeakerView()));

  const toggleSearch = () => void load().then((extras) => extras.toggleSearch());
  deck.registerKeyboardShortcut('Ctrl + Shift + F', 'Search');
  deck.registerKeyboardShortcut('Alt + click', 'Magnify');
  deck.registerKeyboardShortcut('Menu', 'Theme, handout, PDF, source');
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    toggleSearch();
  });

  deck.getRevealElement()?.addEventListener('mousedown', (event) => {
    if (loading || !(event.altKey || event.ctrlKey)) return;
    event.preventDefault();
    void load().then(() => event.target?.dispatchEvent(new MouseEvent('mousedown', event)));
  });

  // A speaker view that was open before this page was reloaded asks for it.
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string' && /reveal-notes.*heartbeat/.test(event.data)) void load();
  });

  return toggleSearch;
}
