/** Search in the whole site. Loaded when a reader first searches: it opens then, and whenever it is asked for again. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchRecord } from '../views/search.ts';
import { isSearch } from './find-first.ts';
import { bindKeysButton } from './keys.ts';
import { asset, completeFileLinks, loadScript } from './page.ts';

declare global {
  interface Window {
    /** Called by search.js with everything that can be found. */
    lecternSearch?: (records: readonly SearchRecord[]) => void;
  }
}
declare const FIND_STYLE: string;

/** More would not be looked at. */
const most = 30;
/** In characters: what is shown of a text, and how much of it before the word that was found. */
const [excerpt, lead] = [170, 50];

const { dialog, input, kinds, status, list } = createDialog();
let records: readonly SearchRecord[] = [];
let index: MiniSearch<SearchRecord & { id: number }> | undefined;
/** Only hits of this kind are shown. */
let chosen: string | undefined;

window.lecternSearch = (all) => {
  records = all;
  index = new MiniSearch({
    fields: ['title', 'page', 'text'],
    tokenize,
    processTerm: fold,
    searchOptions: {
      boost: { title: 3, page: 1.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 5 ? 0.15 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(all.map((record, id) => ({ ...record, id })));
  show();
};

document.addEventListener('click', ask);
document.addEventListener('keydown', ask);
open();

function ask(event: Event) {
  if (!isSearch(event) || dialog.open) return;
  event.preventDefault();
  open();
}

function open() {
  dialog.showModal();
  input.select();
}

function createDialog() {
  const dialog = create('dialog', { class: 'find', 'aria-label': 'Search the course' });
  const input = create('input', {
    ...{ role: 'searchbox', 'aria-label': 'Search the course', placeholder: 'Search the course' },
    ...{ autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' },
  });
  const close = create('button', { type: 'button' }, 'Close');
  const keys = create('button', { type: 'button', class: 'find-keys' }, 'Opens with /');
  bindKeysButton(keys);
  const form = create('form', { role: 'search' }, input, keys, close);
  const kinds = create('div', { class: 'find-kinds', role: 'group', 'aria-label': 'Show only' });
  const status = create('p', { role: 'status' }, 'Loading …');
  const list = create('ol', {});
  dialog.append(form, kinds, status, list);
  document.head.append(create('link', { rel: 'stylesheet', href: asset(FIND_STYLE) }));
  document.body.append(dialog);
  input.addEventListener('input', () => {
    chosen = undefined;
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    links()[0]?.click();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', move);
  dialog.addEventListener('click', ({ target }) => {
    // Around it, and on a hit, which may be on this page.
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  loadScript('../search.js').catch(() => {
    const everything = linkTo('/search/', 'Here is a list of everything.');
    status.replaceChildren('The search could not be loaded. ', everything);
  });
  return { dialog, input, kinds, status, list };
}

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function links(): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('.find-hit')];
}

/** Arrows go from the field to the hits and back. */
function move(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [input, ...links()];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  if (step === undefined || here < 0) return;
  event.preventDefault();
  stops[here + step]?.focus();
}

function show() {
  const query = input.value.trim();
  const all = query === '' || !index ? [] : index.search(query);
  const isExact = all.length > 0;
  const found = isExact || !index ? all : index.search(query, { combineWith: 'OR' });
  const counts = new Map<string, number>();
  for (const { kind } of found.map(recordOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const shown = found.filter((hit) => chosen === undefined || recordOf(hit).kind === chosen);
  kinds.replaceChildren(...(counts.size > 1 ? [...counts].map(chip) : []));
  list.replaceChildren(...shown.slice(0, most).map(hitElement));
  status.textContent = index ? said(query, shown.length, isExact) : 'Loading …';
  completeFileLinks();
}

function recordOf({ id }: SearchResult): SearchRecord {
  return records[Number(id)] ?? { url: '/', title: '', kind: '', text: '' };
}

function said(query: string, count: number, isExact: boolean): string {
  if (query === '') return '';
  if (count === 0) return 'Nothing found';
  const number = `${count} ${count === 1 ? 'hit' : 'hits'}${count > most ? `, the best ${most} are shown` : ''}`;
  return isExact ? number : `Nothing has all of these words. With some of them: ${number}`;
}

function chip([kind, count]: [string, number]): HTMLElement {
  const pressed = String(kind === chosen);
  const button = create(
    'button',
    { type: 'button', value: kind, 'aria-pressed': pressed },
    `${kind} ${count}`,
  );
  button.addEventListener('click', () => {
    chosen = kind === chosen ? undefined : kind;
    show();
    [...kinds.querySelectorAll('button')].find(({ value }) => value === kind)?.focus();
  });
  return button;
}

function hitElement(hit: SearchResult): HTMLElement {
  const { url, title, kind, page, text, handout } = recordOf(hit);
  const link = linkTo(url, title);
  link.className = 'find-hit';
  const where = create('span', {}, [kind, page].filter(Boolean).join('\u00a0· '));
  const item = create('li', {}, link, where);
  if (handout !== undefined) item.append(linkTo(handout, 'Handout'));
  if (text !== '') item.append(create('p', {}, ...marked(text, Object.keys(hit.match))));
  return item;
}

function linkTo(url: string, text: string): HTMLAnchorElement {
  return create('a', { href: asset(`..${url}`) }, text);
}

/** The part of a text that has what was found, with that marked. @param terms as the index has them */
function marked(text: string, terms: readonly string[]): (string | HTMLElement)[] {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'giu');
  // Letter by letter, so that places in it are those in the text.
  const folded = Array.from(text, (letter) =>
    fold(letter).length === letter.length ? fold(letter) : letter,
  ).join('');
  const first = Math.max(0, folded.search(pattern) - lead);
  const start = first === 0 ? 0 : text.indexOf(' ', first) + 1;
  const part = text.slice(start, start + excerpt);
  const nodes: (string | HTMLElement)[] = start > 0 ? ['… '] : [];
  let end = 0;
  for (const { 0: found, index } of folded.slice(start, start + excerpt).matchAll(pattern)) {
    const word = part.slice(index, index + found.length);
    nodes.push(part.slice(end, index), create('mark', {}, word));
    end = index + word.length;
  }
  return [...nodes, part.slice(end), ...(start + excerpt < text.length ? [' …'] : [])];
}

/** Without accents, which many readers leave out. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Chinese, Japanese, Thai and others have no spaces between words. */
function tokenize(text: string): string[] {
  if (
    !/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/.test(text) ||
    !('Segmenter' in Intl)
  )
    return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}
