/** The schedule by kind: the reader chooses which rows are shown, and the address keeps the choice. */
import { readParameter, writeParameter } from './address.ts';
import { others } from './sections.ts';

/** In the address: `?show=lecture,exam`. */
const parameter = 'show';

interface Row {
  readonly element: HTMLElement;
  /** What it can be chosen by: its kind, and `deadline` if work is due. */
  readonly names: readonly string[];
}

/**
 * The `.filter` above the schedule has a button for each kind of row, its value; with none pressed, all are shown.
 * @returns what shows the rows again, after another section has been chosen
 */
export function showFilter(): () => void {
  const rows = [...document.querySelectorAll<HTMLElement>('.session[data-kind]')].map(toRow);
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.filter button')];
  const count = document.querySelector<HTMLOutputElement>('.filter output');
  const names = buttons.map(({ value }) => value);
  const chosen = new Set((readParameter(parameter) ?? []).filter((name) => names.includes(name)));
  const update = () => {
    for (const button of buttons) button.ariaPressed = String(chosen.has(button.value));
    const shown = show(rows, chosen);
    if (count) count.value = chosen.size > 0 ? `${shown} of ${rows.length} shown` : '';
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (!chosen.delete(button.value)) chosen.add(button.value);
      const inOrder = names.filter((name) => chosen.has(name));
      writeParameter(parameter, inOrder);
      update();
    });
  }
  return update;
}

function toRow(element: HTMLElement): Row {
  const { kind = '' } = element.dataset;
  return { element, names: element.querySelector('.session-due') ? [kind, 'deadline'] : [kind] };
}

/** Hides the rows that are not chosen, and weeks with none; returns how many are shown. */
function show(rows: readonly Row[], chosen: ReadonlySet<string>): number {
  for (const { element, names } of rows)
    element.hidden = !names.some((name) => (chosen.size === 0 || chosen.has(name)) && isOwn(element, name));
  for (const week of document.querySelectorAll<HTMLElement>('[data-schedule] .week'))
    week.hidden = !week.querySelector('.session:not([hidden])');
  return rows.filter(({ element }) => !element.hidden).length;
}

/** Is what a row can be chosen by for the reader's sections? */
function isOwn(element: HTMLElement, name: string): boolean {
  const parts = [...element.querySelectorAll(name === 'deadline' ? '.due' : '.session-main')];
  return parts.length === 0 ? !element.matches(others()) : parts.some((part) => !part.closest(others()));
}
