/** The reader’s own sections: chosen once, they are all that is shown of their kinds. Without a choice, all are. */
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
    const ofKind = `[data-section^="${CSS.escape(section.replace(/-.*/, '-'))}"]`;
    return `${ofKind}:not([data-section~="${CSS.escape(section)}"]${target})`;
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
  const offered = selects.flatMap(({ options }) => [...options].map(({ value }) => value));
  const calendars = [
    ...document.querySelectorAll<HTMLAnchorElement>('[data-follows-choice] a[href*="calendar.ics"]'),
  ].map((link) => ({ link, href: link.href }));
  const update = () => {
    const chosen = read().filter((id) => id !== '' && offered.includes(id));
    for (const select of selects)
      select.value = [...select.options].find(({ value }) => chosen.includes(value))?.value ?? '';
    hide(selects.flatMap(({ value }) => value || []));
    say(selects);
    for (const { link, href } of calendars) link.href = href.replace('calendar.ics', calendarFile(href));
    markFreeDays();
    changed();
  };
  for (const select of selects) {
    select.addEventListener('change', () => {
      const kept = read().filter((id) => !offered.includes(id));
      write([...kept, ...selects.flatMap(({ value }) => value || [])]);
      update();
    });
  }
  update();
  if (group) group.hidden = false;
  // A link may point at what was hidden.
  window.addEventListener('hashchange', update);
  return update;
}

function hide(ids: readonly string[]) {
  own = ids;
  sheet.replaceSync(`${others()} { display: none !important }`);
}

/** On a phone, the calendar leaves out days on which nothing is shown. */
function markFreeDays() {
  for (const day of document.querySelectorAll('.month [data-date]'))
    day.classList.toggle('is-free', !day.querySelector(`.day-item:not(${others()})`));
}

/** The name of the calendar with everything for the reader, as it is part of an address. */
function calendarFile(href: string): string {
  const name = encodeURI(own.length > 0 ? `calendar-for-${own.join('-')}.ics` : 'calendar.ics');
  return href.includes('?') ? encodeURIComponent(name) : name;
}

/** Says what is chosen, for screen readers and on paper: “Only Recitation B”. */
function say(selects: readonly HTMLSelectElement[]) {
  const names = selects
    .filter(({ value }) => value)
    .map(({ labels, selectedOptions }) => [labels[0]?.firstChild, selectedOptions[0]])
    .map((words) => words.map((word) => word?.textContent?.trim()).join(' '));
  const text = names.length > 0 ? `Only ${names.join(', ')}` : '';
  for (const output of document.querySelectorAll('.sections output, [data-chosen]'))
    output.textContent = text;
}

function read(): string[] {
  const address = new URLSearchParams(location.search).get(parameter);
  const device = stored(key);
  const isOld = history.state === chosenHere && device !== null;
  return ((isOld ? undefined : address) ?? device ?? '').split(',');
}

function write(ids: readonly string[]) {
  store(key, ids.join());
  const address = new URL(location.href);
  address.searchParams.delete(parameter);
  if (ids.length > 0) address.searchParams.set(parameter, ids.join());
  // Commas need no escaping in an address.
  address.search = address.search.replaceAll('%2C', ',');
  history.replaceState(chosenHere, '', address);
}
