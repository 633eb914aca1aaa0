/** Narrow upright screens: a slide is as wide as the screen, its text readable; what is longer scrolls. */
import type { RevealApi, RevealConfig } from 'reveal.js';

/** Also a window at 400 % zoom, which is wide but has room for few words. */
const narrow = matchMedia('(max-width: 700px) and (orientation: portrait), (max-width: 480px)');
const root = document.documentElement;

const scaled: RevealConfig = { navigationMode: 'default', fragments: true };
const flowing: RevealConfig = {
  width: '100%',
  height: '100%',
  margin: 0,
  // Up and down scroll; sideways is forward and back in reading order.
  navigationMode: 'linear',
  // The next step might be below the screen.
  fragments: false,
};

export function isPhone(): boolean {
  return root.classList.contains('phone');
}

/**
 * What reveal.js has to know about the screen. `<html>` has the class `phone` while slides scroll; see deck-phone.css.
 * Frames, as in the speaker view, always show slides as designed.
 */
export function layoutFor(element: HTMLElement, options: RevealConfig): RevealConfig {
  const flows = narrow.matches && window.parent === window;
  root.classList.toggle('phone', flows);
  // Swipes are ours then: reveal.js would block scrolling.
  element.toggleAttribute('data-prevent-swipe', flows);
  return flows ? { ...options, ...flowing } : { ...scaled, ...options };
}

/** Lays the deck out again when the screen is turned. */
export function bindPhone(deck: RevealApi, element: HTMLElement, options: RevealConfig) {
  if (window.parent !== window) return;
  const makeScrollable = () => {
    const slide = deck.getCurrentSlide();
    if (isPhone() && slide.scrollHeight > slide.clientHeight) slide.tabIndex = 0;
  };
  makeScrollable();
  narrow.addEventListener('change', () => {
    deck.configure(layoutFor(element, options));
    makeScrollable();
  });
  deck.on('slidechanged', makeScrollable);
  bindSwipes(deck, element);
}

/** Sideways, one finger, unless something scrolls sideways itself or the page is zoomed. */
function bindSwipes(deck: RevealApi, element: HTMLElement) {
  let start: Touch | undefined;
  element.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const isSwipe = isPhone() && touches.length === 1 && !scrollsSideways(target) && !isMagnified();
      start = isSwipe ? touches[0] : undefined;
    },
    { passive: true },
  );
  element.addEventListener(
    'touchend',
    ({ changedTouches: [end] }) => {
      if (!start || !end) return;
      const x = end.clientX - start.clientX;
      const y = end.clientY - start.clientY;
      if (Math.abs(x) < 40 || Math.abs(x) < 1.5 * Math.abs(y)) return;
      if (x < 0 !== (deck.getConfig().rtl ?? false)) deck.next();
      else deck.prev();
    },
    { passive: true },
  );
}

function scrollsSideways(target: EventTarget | null): boolean {
  let element = target instanceof Element ? target : null;
  for (; element && !element.matches('.slides'); element = element.parentElement) {
    if (element.matches('video, audio')) return true;
    if (element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === 'auto')
      return true;
  }
  return false;
}

function isMagnified(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.03;
}
