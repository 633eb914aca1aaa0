/** The last slides of a long deck: their sections are there, but their contents come in a separate script. */
import type { RevealApi } from 'reveal.js';
import { watchScrolling } from './scrolling.ts';

declare global {
  interface Window {
    /** Called by that script with the HTML of each. */
    lecternRest?: (contents: readonly string[]) => void;
  }
}

interface Rest {
  /** Whether an address leads to one of these slides, as far as can be told. */
  has(hash: string): boolean;
  /** Resolves when they are there, or cannot load now: then the page says where they are, and the next call tries again. */
  load(): Promise<void>;
  /** Loads them as soon as the reader does anything, which may lead to them. */
  loadWhenUsed(): void;
}

/** What is left to load; nothing in most decks. */
export function findRest(deck: RevealApi, element: HTMLElement): Rest | undefined {
  const notice = element.querySelector<HTMLElement>('.rest');
  const script = notice?.dataset.script;
  if (script === undefined) return undefined;
  let loading: Promise<void> | undefined;

  const load = () =>
    (loading ??= new Promise((resolve) => {
      window.lecternRest = (contents) => {
        const sections = element.querySelectorAll('section[data-rest]');
        for (const [index, section] of sections.entries()) {
          section.removeAttribute('data-rest');
          section.innerHTML = contents[index] ?? '';
          watchScrolling(section);
        }
        notice?.remove();
        if (deck.isReady()) deck.sync();
        resolve();
      };
      const loader = document.createElement('script');
      loader.src = script;
      loader.addEventListener('error', () => {
        loading = undefined;
        loader.remove();
        notice?.classList.add('is-missing');
        resolve();
      });
      document.head.append(loader);
    }));

  return {
    has(hash) {
      const [, h, v = '0'] = /^#\/(\d+)(?:\/(\d+))?/.exec(hash) ?? [];
      // The first slide is there; an id may be anywhere.
      if (h === undefined)
        return hash.length > 2 && !document.getElementById(decodeURIComponent(hash.replace(/^#\/?/, '')));
      const chapter = element.querySelectorAll('.slides > section')[Number(h)];
      const slide = chapter?.querySelectorAll('section')[Number(v)] ?? chapter;
      return slide?.hasAttribute('data-rest') ?? false;
    },
    load,
    loadWhenUsed() {
      const events = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'message', 'hashchange'];
      for (const event of events) window.addEventListener(event, () => void load(), { capture: true });
      deck.on('slidechanged', () => void load());
    },
  };
}
