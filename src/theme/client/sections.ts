/** The reader’s own sections: chosen once, they are all that is shown of their kinds. Without a choice, all are. */
import { readParameter, writeParameter } from './address.ts';
import { asset } from './page.ts';
import { store, stored } from './storage.ts';

/** In the address: `?section=lecture-one,recitation-b`. It wins over the choice kept on the device. */
const parameter = 'section';
/** One choice for each course, also where several are on one host. */
const key = `lectern-section ${asset('..')}`;
/** The state of an address that says what was chosen here: it may be older than what is kept on the device. */
const chosenHere = 'chosen here';

const sheet = new CSSStyleSheet();
let own: readonly string[] = [];

/** Selects what is only for other sections: `[data-section]` has the ids of those that an element is for. */
export function others(): string {
  // What a link points at is shown. Unlike decodeURIComponent, this reads anything.
  const id = new URLSearchParams(`id=${location.hash.slice(1)}`).get('id');
  const target = id ? `, #${CSS.escape(id)}, #${CSS.escape(id)} *` : '';
  const selectors = own.map((section) => {
    const [kind = ''] = section.split('-');
    return `[data-section^="${CSS.escape(kind)}-"]:not([data-section~="${CSS.escape(section)}"]${target})`;
  });
  return selectors.join() || ':not(*)';
}

/** Call in the head, before anything is painted. */
export function hideOtherSections() {
  document.adoptedStyleSheets.push(sheet);
  hide(read());
}

/**
 * Offers the choices of `.sections`.
 * @param changed is called when something else may be shown
 * @returns what shows the choice again, if it may have been made on another page
 */
export function bindSections(changed: () => void): () => void {
  const group = document.querySelector<HTMLElement>('.sections');
  const selects = [...(group?.querySelectorAll('select') ?? [])];
  const options = selects.flatMap((select) => [...select.options]);
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-follows-choice] a[href*="calendar.ics"]');
  const calendars = [...links].map((link) => ({ link, href: link.href }));
  const chosen = () => selects.flatMap(({ value }) => value || []);
  const update = () => {
    const ids = read();
    for (const option of options) option.selected = ids.includes(option.value);
    hide(chosen());
    say(selects);
    for (const { link, href } of calendars) link.href = href.replace('calendar.ics', calendarFile(href));
    markFreeDays();
    changed();
  };
  for (const select of selects) {
    select.addEventListener('change', () => {
      // Kinds that this page does not offer stay as they are.
      const kept = read().filter((id) => !options.some(({ value }) => value === id));
      const ids = [...kept, ...chosen()];
      store(key, ids.join());
      writeParameter(parameter, ids, chosenHere);
      update();
    });
  }
  update();
  // A link may point at what was hidden.
  window.addEventListener('hashchange', update);
  return update;
}

function hide(ids: readonly string[]) {
  own = ids;
  sheet.replaceSync(`${others()} { display: none !important }`);
}

/** The name of the calendar with everything for the reader, as it is part of an address. */
function calendarFile(href: string): string {
  const name = encodeURI(own.length > 0 ? `calendar-for-${own.join('-')}.ics` : 'calendar.ics');
  return href.includes('?') ? encodeURIComponent(name) : name;
}

/** On a phone, the calendar leaves out days on which nothing is shown. */
function markFreeDays() {
  for (const day of document.querySelectorAll('.month [data-date]'))
    day.classList.toggle('is-free', !day.querySelector(`.day-item:not(${others()})`));
}

/** Says what is chosen, for screen readers and on paper: “Only Recitation B”. */
function say(selects: readonly HTMLSelectElement[]) {
  const names = selects.flatMap(({ name, value, selectedOptions: [option] }) =>
    value && option ? `${name} ${option.text}` : [],
  );
  for (const output of document.querySelectorAll('.sections output, [data-chosen]'))
    output.textContent = names.length > 0 ? `Only ${names.join(', ')}` : '';
}

function read(): string[] {
  const device = stored(key);
  const isOld = history.state === chosenHere && device !== null;
  return (isOld ? undefined : readParameter(parameter)) ?? (device ?? '').split(',');
}
