/** Light, dark, or as the system is set: the reader's choice, kept in this browser. */

const key = 'lectern-theme';
const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

function storedChoice(): Choice {
  try {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored) ?? 'system';
  } catch {
    // Storage is blocked, as in some private windows: the choice then lasts as long as the page.
    return 'system';
  }
}

function store(choice: Choice) {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // See storedChoice.
  }
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
      store(current);
      apply(current);
      for (const each of buttons) label(each, current);
    });
  }
}
