/** Two ways to paper: one slide a page (`?print-pdf`), and a document, when someone prints what they see. */
import type { RevealApi } from 'reveal.js';

/** The print view: light, every image loaded, the deck's footer on every page. */
export function preparePrintView(deck: RevealApi, element: HTMLElement) {
  document.documentElement.dataset.theme = 'light';
  for (const image of element.querySelectorAll('img')) image.loading = 'eager';
  deck.on('pdf-ready', () => {
    const footer = element.querySelector('.footer');
    if (!footer) return;
    for (const page of element.querySelectorAll('.pdf-page')) page.append(footer.cloneNode(true));
    footer.remove();
  });
}

/** Without `reveal`, its class, the deck is laid out as it is without JavaScript: slide after slide. */
export function printAsDocument(element: HTMLElement) {
  window.addEventListener('beforeprint', () => element.classList.remove('reveal'));
  window.addEventListener('afterprint', () => element.classList.add('reveal'));
}
