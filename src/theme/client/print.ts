/** Two ways to print: one slide per page (`?print-pdf`), and a document, when someone prints what they see. */
import type { RevealApi, RevealConfig } from 'reveal.js';
import { markLines } from './code-steps.ts';
import { asset } from './page.ts';

declare global {
  /** File name of the bundled print-fonts.css, beside the bundle of the deck; filled in when bundling. */
  const PRINT_FONTS: string;
}

const withNotes = new URLSearchParams(location.search).has('notes');

/** A page for each slide, or for each of its steps where the deck asks for that; what is too large is scaled down. */
export function printOptions({ pdfSeparateFragments = false }: RevealConfig): RevealConfig {
  return {
    pdfSeparateFragments: pdfSeparateFragments && !withNotes,
    pdfMaxPagesPerSlide: 1,
    showNotes: false,
  };
}

/**
 * The print view: light, every image loaded, a page for each slide with the deck's footer, or, with `?print-pdf&notes`,
 * a sheet of paper for each slide and its notes. When it is ready to print, `<html>` has `data-print="ready"`.
 */
export function preparePrintView(deck: RevealApi, element: HTMLElement) {
  const root = document.documentElement;
  root.dataset.theme = 'light';
  loadPictures(element);
  const fonts = loadFonts();
  const giveBack = takeStretch(element);
  deck.on('pdf-ready', () => {
    const pages = [...element.querySelectorAll<HTMLElement>('.pdf-page')];
    giveBack();
    describe(element);
    if (deck.getConfig().pdfSeparateFragments) showSteps(pages);
    if (withNotes) addNotes(pages);
    addFooter(element, pages);
    void fonts
      .then(() => imagesLoaded(element))
      .then(() => {
        fit(element.querySelectorAll('.pdf-page > section'), deck.getComputedSlideSize());
        root.dataset.print = 'ready';
      });
  });
}

/** Our styles handle what fills the remaining space; reveal.js would lay out all slides again for each. */
function takeStretch(element: HTMLElement): () => void {
  const names = ['stretch', 'r-stretch'];
  const taken = [...element.querySelectorAll('section > :is(.stretch, .r-stretch)')].map((filler) => {
    const own = names.filter((name) => filler.classList.contains(name));
    filler.classList.remove(...own);
    return () => filler.classList.add(...own);
  });
  return () => taken.forEach((add) => add());
}

function loadPictures(element: HTMLElement) {
  for (const image of element.querySelectorAll('img')) image.loading = 'eager';
}

function loadFonts(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = asset(PRINT_FONTS);
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    // Without them, letters are as on a screen.
    link.addEventListener('error', resolve);
  });
  document.head.append(link);
  return settled;
}

/** reveal.js hides slides other than the current one from assistive technology, and so from a PDF's structure. */
function describe(element: HTMLElement) {
  element.removeAttribute('role');
  for (const section of element.querySelectorAll('section')) {
    section.removeAttribute('hidden');
    section.removeAttribute('aria-hidden');
  }
}

/** Of a slide on several pages, each marks its lines of code, and only the first is in the outline. */
function showSteps(pages: readonly HTMLElement[]) {
  const outlined = new Set<string>();
  for (const page of pages) {
    page.querySelectorAll<HTMLElement>('code[data-line-numbers]').forEach(markLines);
    for (const heading of page.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]')) {
      if (outlined.has(heading.id)) heading.role = 'paragraph';
      outlined.add(heading.id);
    }
  }
}

/** Sheets as wide as the slides with a margin, and as high as Letter paper: the slide, and its notes below. */
function addNotes(pages: readonly HTMLElement[]) {
  const [first] = pages;
  if (!first) return;
  const margin = 60;
  const width = first.offsetWidth + 2 * margin;
  const height = Math.floor((width * 11) / 8.5);
  const slideHeight = first.offsetHeight;
  const style = document.createElement('style');
  style.textContent = `@page { size: ${width}px ${height}px; margin: ${margin}px }`;
  document.head.append(style);
  for (const page of pages) {
    const notes = document.createElement('div');
    notes.className = 'page-notes';
    notes.append(...(page.querySelector('aside.notes')?.childNodes ?? []));
    notes.style.top = `${slideHeight}px`;
    page.append(notes);
    page.style.height = `${height - 2 * margin - 1}px`;
    page.style.setProperty('--slide-page-height', `${slideHeight}px`);
    fit([notes], { width: page.offsetWidth, height: page.offsetHeight - slideHeight });
  }
}

function addFooter(element: HTMLElement, pages: readonly HTMLElement[]) {
  const footer = element.querySelector('.footer');
  if (!footer) return;
  for (const page of pages) page.append(footer.cloneNode(true));
  footer.remove();
}

async function imagesLoaded(element: HTMLElement) {
  const images = [...element.querySelectorAll('img')];
  for (const background of element.querySelectorAll<HTMLElement>('.slide-background-content')) {
    for (const [, url = ''] of background.style.backgroundImage.matchAll(/url\("(.*?)"\)/g)) {
      const image = new Image();
      image.src = url;
      images.push(image);
    }
  }
  const settled = (image: HTMLImageElement) =>
    image.complete ||
    new Promise((resolve) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', resolve);
    });
  await Promise.all([document.fonts.ready, ...images.map(settled)]);
}

/** What is too large for its place is scaled down: paper does not scroll. */
function fit(elements: Iterable<HTMLElement>, { width, height }: { width: number; height: number }) {
  const all = [...elements].map((element) => {
    const { offsetLeft: left, offsetTop: top, scrollWidth, scrollHeight } = element;
    return { element, left, top, scale: Math.min(1, width / scrollWidth, height / scrollHeight) };
  });
  for (const { element, left, top, scale } of all) {
    if (scale === 1) continue;
    // Zooming moves an element, too.
    Object.assign(element.style, { zoom: scale, left: `${left / scale}px`, top: `${top / scale}px` });
  }
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
