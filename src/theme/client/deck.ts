/** A deck in the browser: runs reveal.js on slides that are already rendered, and readable without this script. */
import Reveal from 'reveal.js';
import type { RevealApi, RevealConfig } from 'reveal.js';
import { bindCodeSteps } from './code-steps.ts';
import { bindEmbeds } from './embeds.ts';
import { bindExtras } from './extras.ts';
import { isSwitchedOff } from './keys.ts';
import { bindMenu } from './menu.ts';
import { printAsDocument } from './document.ts';
import { completeFileLinks, loadScript, whenParsed } from './page.ts';
import { bindPhone, isPhone, layoutFor } from './phone.ts';
import type {} from './print.ts';
import { bindRecording } from './recording.ts';
import { findRest } from './rest.ts';
import { isScrolling, watchScrolling } from './scrolling.ts';
import { bindShrink } from './shrink.ts';
import { applyTheme, bindThemeButtons } from './theme.ts';

declare global {
  interface Window {
    /** Global, as on every reveal.js page, for the console, tests and exporters. */
    Reveal: RevealApi;
  }

  /** File name of the bundled print.ts, beside the bundle of the deck; filled in when bundling. */
  const PRINT_VIEW: string;
}

document.documentElement.classList.add('js');
// A frame of the speaker view.
document.documentElement.classList.toggle('preview', /[?&]receiver/.test(location.search));
applyTheme();

const defaults: RevealConfig = {
  width: 1280,
  height: 720,
  margin: 0.1,
  center: false,
  hash: true,
  history: false,
  controls: true,
  controlsTutorial: false,
  controlsBackArrows: 'visible',
  progress: true,
  slideNumber: true,
  transition: 'none',
  backgroundTransition: 'none',
  // On narrow screens reveal.js would scroll instead, and lose links such as `#/2/3`.
  scrollActivationWidth: 0,
  // A key pressed in the menu is for the menu; where slides or code scroll, arrows scroll them.
  keyboardCondition: (event) =>
    !isSwitchedOff(event) &&
    !isScrolling(event) &&
    !(event.target instanceof Element && event.target.closest('.deck-menu')) &&
    !(isPhone() && /^Arrow(Up|Down)$/.test(event.key)),
};

/** The reveal.js options from the deck's front matter. */
function pageOptions(): object {
  const options: unknown = JSON.parse(document.getElementById('deck-options')?.textContent ?? '{}');
  return typeof options === 'object' && options ? options : {};
}

whenParsed(() => {
  const element = document.querySelector<HTMLElement>('.deck');
  if (!element) return;
  element.classList.add('reveal');
  bindThemeButtons();
  completeFileLinks();
  bindEmbeds();
  watchScrolling(element);

  void start(element);
});

async function start(element: HTMLElement) {
  const isPrintView = /[?&](print-pdf|view=print)/.test(location.search);
  if (isPrintView) await loadScript(PRINT_VIEW);
  const { printView } = window;
  const options: RevealConfig = { ...defaults, ...pageOptions() };
  // In print as designed, whatever the screen.
  const deck = new Reveal(
    element,
    printView ? { ...options, ...printView.printOptions(options) } : layoutFor(element, options),
  );
  window.Reveal = deck;
  if (printView) printView.preparePrintView(deck, element);
  else {
    printAsDocument(element);
    bindShrink(deck, element);
  }

  const rest = findRest(deck, element);
  if (isPrintView || rest?.has(location.hash)) await rest?.load();
  await deck.initialize();
  rest?.loadWhenUsed();
  bindMenu(deck, bindExtras(deck));
  // In print no step is the current one.
  if (isPrintView) return;
  bindRecording(deck);
  bindPhone(deck, element, options);
  bindCodeSteps(deck, element);
}
