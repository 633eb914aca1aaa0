/**
 * A slide with more on it than fits is set smaller: as little as it takes, and no further than can be read. One with few words
 * is set larger.
 */
import type { RevealApi } from 'reveal.js';
import { measureSlide } from './fit.ts';
import { isPhone } from './phone.ts';

const steps = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** For a slide that even then leaves this part of its height free: what grows is read from further away. */
const larger = [1.25, 1.12];
const free = 0.2;

/** What is there to be seen as it is, or has a size that its author gave it. */
const sized =
  'img, video, iframe, svg, canvas, .embed, .small, .smaller, .smallish, .r-fit-text, .r-stack, [style]:not(math *)';
const sizedSlide =
  '[data-layout], [data-auto-animate], .titleslide, .left, .right, .small, .smaller, .smallish';

/** Less is rounding, and the hairline around a picture. */
const tolerance = 2;

/**
 * Sets a slide as large as it can be; what changes with `--fit` is in deck-slides.css. The slide must be laid out, but need
 * not be visible.
 * @param height that it may have
 * @returns whether it fits
 */
export function fitSlide(section: HTMLElement, height: number): boolean {
  const mayGrow = !section.matches(sizedSlide) && !section.querySelector(sized);
  const fitting = [...(mayGrow ? larger : []), ...steps].some((step) => {
    section.style.setProperty('--fit', String(step));
    return (step <= 1 || endOf(section) <= height * (1 - free)) && fits(section, height);
  });
  trimPictures(section);
  return fitting;
}

function endOf(section: HTMLElement): number {
  const children = [...section.children].filter((child) => child instanceof HTMLElement);
  return Math.max(0, ...children.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight));
}

/** A picture that fills what is left is no higher than what is drawn: in the dark, there is paper behind it. */
function trimPictures(section: HTMLElement) {
  for (const picture of section.querySelectorAll<HTMLImageElement>('img:is(.stretch, .r-stretch)')) {
    picture.style.maxHeight = '';
    const drawn = (picture.offsetWidth * picture.naturalHeight) / picture.naturalWidth;
    if (drawn < picture.offsetHeight) picture.style.maxHeight = `${Math.ceil(drawn)}px`;
  }
}

/** Measuring takes longer than asking the browser, which counts what cannot be seen as well. */
function fits(section: HTMLElement, height: number): boolean {
  const isSmall = [section, ...section.querySelectorAll('pre, pre code')].every((box) => {
    const room = box === section ? height : box.clientHeight;
    return box.scrollHeight <= room + tolerance && box.scrollWidth <= box.clientWidth + tolerance;
  });
  return isSmall || measureSlide(section).length === 0;
}

function isTooTall(section: HTMLElement): boolean {
  return measureSlide(section).some(({ kind }) => kind === 'too-tall' || kind === 'under-footer');
}

/** How much of a slide's height is left above the footer, and where there is none, all of it. */
export function roomAbove(footer: Element | null, slides: HTMLElement): number {
  const box = slides.getBoundingClientRect();
  const top = footer?.getBoundingClientRect().top ?? Infinity;
  const isShown = footer instanceof HTMLElement && footer.offsetHeight > 0;
  const covered = isShown ? (box.bottom - top) / (box.width / slides.offsetWidth) : 0;
  return slides.offsetHeight - Math.max(0, Math.ceil(covered));
}

/** Keeps the current slide fitting, as its pictures and fonts arrive; where even that does not help, the footer goes. */
export function bindShrink(deck: RevealApi, element: HTMLElement) {
  const slides = element.querySelector<HTMLElement>('.slides');
  if (!slides) return;
  const update = () => {
    const section = deck.getCurrentSlide();
    if (!(section instanceof HTMLElement) || deck.isOverview()) return;
    element.classList.remove('overfull');
    if (isPhone()) section.style.removeProperty('--fit');
    else {
      const height = roomAbove(element.querySelector('.footer'), slides);
      slides.style.setProperty('--slide-room', `${height}px`);
      element.classList.toggle('overfull', !fitSlide(section, height) && isTooTall(section));
      if (deck.getConfig().center) deck.layout();
    }
  };
  for (const event of ['ready', 'slidechanged', 'resize', 'overviewhidden']) deck.on(event, update);
  slides.addEventListener('load', update, true);
  void document.fonts.ready.then(update);
}
