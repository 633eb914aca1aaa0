/** The print view, one slide per page (`?print-pdf`): a script of its own, which other readers do not load. */
import type { RevealApi, RevealConfig } from 'reveal.js';
import { markLines } from './code-steps.ts';
import { loadPictures } from './document.ts';
import { asset } from './page.ts';
import { fitSlide } from './shrink.ts';

declare global {
  interface Window {
    /** Set by this script, for deck.ts. */
    printView?: {
      readonly printOptions: typeof printOptions;
      readonly preparePrintView: typeof preparePrintView;
    };
  }

  /** File name of the bundled print-fonts.css, beside the bundle; filled in when bundling. */
  const PRINT_FONTS: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const withNotes = new URLSearchParams(location.search).has('notes');

/** A page for each slide, or for each of its steps where the deck asks for that; what is too large is scaled down. */
function printOptions({ pdfSeparateFragments = false }: RevealConfig): RevealConfig {
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
function preparePrintView(deck: RevealApi, element: HTMLElement) {
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
        fitPages(element, pages, deck.getComputedSlideSize());
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

/** As on a screen: first by the size of text and pictures; what is too large even so is scaled down. */
function fitPages(element: HTMLElement, pages: readonly HTMLElement[], size: Size) {
  const sections = [...element.querySelectorAll<HTMLElement>('.pdf-page > section')];
  const footer = pages[0]?.querySelector<HTMLElement>('.footer');
  const top = sections[0]?.offsetTop ?? 0;
  const height = Math.min(size.height, (footer?.offsetTop ?? Infinity) - top);
  element.style.setProperty('--slide-room', `${height}px`);
  for (const section of sections) fitSlide(section, height);
  fit(sections, { ...size, height });
}

/** What is too large for its place is scaled down: paper does not scroll. */
function fit(elements: Iterable<HTMLElement>, { width, height }: Size) {
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

window.printView = { printOptions, preparePrintView };
