/** Speaker view, search and zoom, in a separate script: see extras.ts. */
import Notes from 'reveal.js/plugin/notes';
import Zoom from 'reveal.js/plugin/zoom';
import { asset } from './page.ts';
import { createSearch } from './search.ts';

declare global {
  /** File name of the speaker view's page, beside the bundle; filled in when bundling. */
  const SPEAKER_VIEW_FILE: string;

  /** Its address, which reveal.js's plugin asks for. */
  var SPEAKER_VIEW: string;
}

globalThis.SPEAKER_VIEW = asset(SPEAKER_VIEW_FILE);

window.startDeckExtras = (deck) => {
  const notes = Notes();
  for (const plugin of [notes, Zoom()]) deck.registerPlugin(plugin);
  return { openSpeakerView: () => notes.open(), toggleSearch: createSearch(deck) };
};
