/** Speaker view, search and zoom, in a separate script: see extras.ts. */
import Notes from 'reveal.js/plugin/notes';
import Zoom from 'reveal.js/plugin/zoom';
import { createSearch } from './search.ts';

window.startDeckExtras = (deck) => {
  const notes = Notes();
  for (const plugin of [notes, Zoom()]) deck.registerPlugin(plugin);
  return { openSpeakerView: () => notes.open(), toggleSearch: createSearch(deck) };
};
