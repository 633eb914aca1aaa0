/** Keys of one character, which speech input and a slip of the hand press, too: a reader can switch them off (WCAG 2.1.4). */
import { store, stored } from './storage.ts';

const key = 'lectern-single-keys';
let areOn = stored(key) !== 'off';

/** Whether the reader does not want this key to do anything. */
export function isSwitchedOff({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !areOn && !ctrlKey && !metaKey && !altKey && /^[!-~]$/.test(key);
}

/** The choice is kept on the reader’s device. */
export function bindKeysButton(button: HTMLElement) {
  button.ariaPressed = String(areOn);
  button.addEventListener('click', () => {
    areOn = !areOn;
    store(key, areOn ? 'on' : 'off');
    button.ariaPressed = String(areOn);
  });
}
