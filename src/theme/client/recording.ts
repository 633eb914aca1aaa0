import type { RevealApi } from 'reveal.js';

/** Of the menu’s links into the recording (`data-h`, `data-v`: from which slide on), shows the one for the slide that is shown. */
export function bindRecording(deck: RevealApi) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.deck-menu [data-h]')];
  const show = () => {
    const { h, v } = deck.getIndices();
    const reached = links.filter(
      ({ dataset }) => Number(dataset.h) < h || (Number(dataset.h) === h && Number(dataset.v) <= v),
    );
    for (const link of links) link.hidden = link !== reached.at(-1);
  };
  deck.on('slidechanged', show);
  show();
}
