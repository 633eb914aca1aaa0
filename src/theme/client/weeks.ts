/** The weeks of the schedule: the current one comes into view, and past ones are folded when a reader asks for it. */
import { store, stored } from './storage.ts';

const key = 'lectern-past-weeks';
const folded = 'past-weeks-folded';
const root = document.documentElement;

/** Call in the head, before anything is painted. */
export function applyFold() {
  root.classList.toggle(folded, stored(key) === 'folded');
}

/** Leads `.to-this-week` to the current week, goes there unless the address says where to, and binds `.fold-past`. */
export function bindWeeks() {
  const current = document.querySelector<HTMLElement>('.week.is-current');
  const jump = document.querySelector<HTMLAnchorElement>('.to-this-week');
  const fold = document.querySelector<HTMLButtonElement>('.fold-past');
  if (!jump || !fold) return;
  const heading = current?.querySelector('h2');
  jump.hidden = !heading;
  if (heading) jump.href = `#${heading.id}`;
  fold.hidden = !document.querySelector('.week.is-past');
  fold.ariaPressed = String(root.classList.contains(folded));
  fold.addEventListener('click', () => {
    const isFolded = root.classList.toggle(folded);
    fold.ariaPressed = String(isFolded);
    store(key, isFolded ? 'folded' : '');
  });
  // A browser that comes back to the page then returns to where its reader was.
  if (current && location.hash === '' && current.getBoundingClientRect().bottom > innerHeight)
    current.scrollIntoView({ behavior: 'instant' });
}
