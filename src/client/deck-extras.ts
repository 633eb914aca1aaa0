/** Speaker view, search and zoom, in a script of their own: see extras.ts. */
import Notes from 'reveal.js/plugin/notes';
import Search from 'reveal.js/plugin/search';
import Zoom from 'reveal.js/plugin/zoom';

const notes = Notes();
const search = Search();

window.deckExtras = {
  register(deck) {
    for (const plugin of [notes, search, Zoom()]) deck.registerPlugin(plugin);
  },
  openSpeakerView: () => notes.open(),
  toggleSearch: () => search.toggle(),
};
