import { asset } from './page.ts';
/**
 * Binds the keys and clicks that need an extra. `S`: speaker view; Ctrl+Shift+F: search; Alt or Ctrl and a click: zoom.
 * Returns what shows and hides the search.
 */
export function bindExtras(deck) {
  let loading;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = asset(DECK_EXTRAS);
      script.addEventListener('error', reject);
      script.addEventListener('load', () => {
        if (window.startDeckExtras) resolve(window.startDeckExtras(deck));
      });
      document.head.append(script);
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
  // A speaker view that was open before this page was reloaded calls for it.
  window.addEventListener('message', (event) => {
    if (typeof event.data === 'string' && /reveal-notes.*heartbeat/.test(event.data)) void load();
  });
  return toggleSearch;
}
