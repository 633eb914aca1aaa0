/** When someone prints what they see, a deck is a document. */

/** Pictures load as their slides come near; these now. */
export function loadPictures(element: HTMLElement) {
  for (const image of element.querySelectorAll('img')) image.loading = 'eager';
}

/**
 * Without `reveal`, its class, the deck is laid out as it is without JavaScript: slide after slide. Browsers print
 * only pictures that have loaded: all are loaded when the print shortcut's modifier key is pressed.
 */
export function printAsDocument(element: HTMLElement) {
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Control' || key === 'Meta') loadPictures(element);
  });
  window.addEventListener('beforeprint', () => {
    loadPictures(element);
    element.classList.remove('reveal');
  });
  window.addEventListener('afterprint', () => element.classList.add('reveal'));
}
