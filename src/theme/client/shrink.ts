/** A slide with more on it than fits is set smaller: as little as it takes, and no further than can be read. */
import type { RevealApi } from 'reveal.js';
import { measureSlide } from './fit.ts';
import { isPhone } from './phone.ts';

const steps = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** Less is rounding, and the hairline around a picture. */
const tolerance = 2;

/**
 * Sets a slide as large as it can be, at most as designed; what shrinks with `--fit` is in deck-slides.css. The slide must be
 * laid out, but need not be visible.
 * @param height that it may have
 * @returns whether it fits
 */
export function fitSlide(section: HTMLElement, height: number): boolean {
  return steps.some((step) => {
    section.style.setProperty('--fit', String(step));
    return fits(section, height);
  });
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
