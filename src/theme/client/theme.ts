/** Light, dark, or as the system is set: the reader's choice, kept in this browser. */
import { store, stored } from './storage.ts';

const key = 'lectern-theme';
const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

function storedChoice(): Choice {
  const choice = stored(key);
  return choices.find((known) => known === choice) ?? 'system';
}

function apply(choice: Choice) {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset.theme;
  else dataset.theme = choice;
}

function label(button: HTMLElement, choice: Choice) {
  button.dataset.themeToggle = choice;
  button.title = `Theme: ${choice}`;
  button.setAttribute('aria-label', button.title);
}

/** Call in the head, before anything is painted. */
export function applyTheme() {
  apply(storedChoice());
}

/** Each `[data-theme-toggle]` button cycles through system, light and dark; the attribute's value says which applies. */
export function bindThemeButtons() {
  let current = storedChoice();
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-theme-toggle]')];
  for (const button of buttons) {
    button.hidden = false;
    label(button, current);
    button.addEventListener('click', () => {
      current = choices[(choices.indexOf(current) + 1) % choices.length] ?? 'system';
      store(key, current);
      apply(current);
      for (const each of buttons) label(each, current);
    });
  }
}
