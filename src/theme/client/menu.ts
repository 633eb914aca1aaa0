import type { RevealApi } from 'reveal.js';
import { bindKeysButton } from './keys.ts';

/** The deck's menu: a `details` element whose buttons say in `data-action` what they do. */
export function bindMenu(deck: RevealApi, toggleSearch: () => void) {
  const menu = document.querySelector<HTMLDetailsElement>('.deck-menu');
  if (!menu) return;

  const actions: Record<string, () => void> = {
    overview: () => deck.toggleOverview(),
    search: toggleSearch,
    speaker: () => deck.triggerKey(83),
    fullscreen: () => deck.triggerKey(70),
    help: () => deck.toggleHelp(),
  };

  const close = () => {
    menu.open = false;
    // Returns keyboard focus to the slides.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };

  menu.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    const action = actions[button?.dataset.action ?? ''];
    if (!action) return;
    close();
    action();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  document.addEventListener('click', (event) => {
    if (menu.open && event.target instanceof Node && !menu.contains(event.target)) close();
  });
  const keys = menu.querySelector<HTMLElement>('[data-single-keys]');
  if (keys) bindKeysButton(keys);
  deck.on('showhelp', describeHelp);
}

/** reveal.js's table of keys, as a dialog: with a name, and the focus on its only button. */
function describeHelp() {
  const help = document.querySelector<HTMLElement>('.r-overlay-help');
  const close = help?.querySelector<HTMLElement>('.r-overlay-close');
  if (!help || !close) return;
  help.role = 'dialog';
  help.ariaModal = 'true';
  help.ariaLabel = 'Keyboard shortcuts';
  close.focus();
  help.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') event.preventDefault();
  });
}
