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
 * Above the schedule, a button for each kind of its `.session[data-kind]`; with none pressed, all are shown.
 * @returns what shows the rows again, after another section has been chosen
 */
export function showFilter(): () => void {
  const rows = [...document.querySelectorAll<HTMLElement>('.session[data-kind]')].map(toRow);
  const list = rows[0]?.element.closest('[data-schedule]');
  const labels = list ? labelsOf(rows, list) : new Map<string, string>();
  const nothing = new Set<string>();
  if (!list || labels.size < 2) return () => show(rows, nothing);

  const chosen = new Set((readParameter(parameter) ?? []).filter((name) => labels.has(name)));
  const group = document.createElement('div');
  group.className = 'filter';
  group.role = 'group';
  group.ariaLabel = 'Show only';
  const count = document.createElement('output');
  const update = () => {
    const shown = show(rows, chosen);
    count.value = chosen.size > 0 ? `${shown} of ${rows.length} shown` : '';
  };
  for (const [name, label] of labels) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `kind kind-${name === 'deadline' ? 'due' : name}`;
    button.textContent = label;
    button.ariaPressed = String(chosen.has(name));
    button.addEventListener('click', () => {
      if (!chosen.delete(name)) chosen.add(name);
      button.ariaPressed = String(chosen.has(name));
      writeParameter(
        parameter,
        [...labels.keys()].filter((key) => chosen.has(key)),
      );
      update();
    });
    group.append(button);
  }
  group.append(count);
  list.before(group);
  return update;
}

function toRow(element: HTMLElement): Row {
  const { kind = '' } = element.dataset;
  return { element, names: element.querySelector('.session-due') ? [kind, 'deadline'] : [kind] };
}

/** Names and their button labels, in the order of the page; deadlines last. */
function labelsOf(rows: readonly Row[], list: Element): ReadonlyMap<string, string> {
  const found = new Set(rows.flatMap(({ names }) => names).filter((name) => name !== 'deadline'));
  if (rows.some(({ names }) => names.includes('deadline'))) found.add('deadline');
  return new Map([...found].map((name) => [name, list.getAttribute(`data-label-${name}`) ?? name]));
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
