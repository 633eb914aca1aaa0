/** For authors, and in no published site: problems of the course, what does not fit, its source, and changes at once. */
import type { RevealApi } from 'reveal.js';
import { listenForChanges, plain } from './changes.ts';
import { offerEditing } from './edit.ts';
import { measureSlide, type Misfit } from './fit.ts';
import { asset, whenParsed } from './page.ts';
import { isPhone } from './phone.ts';
import { fitSlide, roomAbove } from './shrink.ts';
import { requested, update } from './update.ts';

interface Measured {
  /** `slides/02_systems/systems.md:74`. */
  readonly source: string;
  readonly misfits: readonly Misfit[];
}

declare global {
  interface Window {
    /** All slides of the deck, at the size of the window. Afterwards the page cannot be used for anything else. */
    measureSlides: () => Promise<Measured[]>;
  }
}

/** As in problems/problem.ts. */
interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

const words: Record<Misfit['kind'], string> = {
  'too-tall': 'px too tall',
  'too-wide': 'px too wide',
  'under-footer': 'px under the footer',
  'clipped-code': 'px of code cut off',
};

const corner = document.createElement('aside');
/** What was shown last, as the server sent it. */
let said = '[]';
let updating = Promise.resolve();
let showing = Promise.resolve();

// Which files a page shows is asked of the browser, which by default remembers 250.
performance.setResourceTimingBufferSize(10_000);
listenForChanges(requested, (addresses) => {
  const [own, list] = [plain(location.href), asset('problems.json')];
  const loaded = performance.getEntriesByType('resource').map(({ name }) => plain(name));
  if (loaded.some((address) => address !== own && address !== list && addresses.has(address)))
    location.reload();
  // One after the other: the last is the newest.
  else if (addresses.has(own)) updating = updating.then(update).catch(() => location.reload());
  if (addresses.has(list)) showAgain();
});

whenParsed(() => {
  // A speaker view shows slides in frames.
  if (window.top !== window || location.search.includes('print-pdf')) return;
  corner.className = 'dev';
  corner.style.cssText =
    'position: fixed; top: 6px; right: 6px; z-index: 50; max-width: min(46rem, 90vw); max-height: 80vh; overflow: auto;' +
    'border-radius: 6px; background: #fff3cd; color: #4d3800; font: 14px/1.4 system-ui, sans-serif; text-align: left;';
  document.body.append(corner);
  showAgain();
  offerEditing();
  if (document.querySelector('.deck')) showMisfits(window.Reveal, corner);
});

/** One after the other: the last is the newest. Where the list cannot be had now, another change follows. */
function showAgain() {
  showing = showing.then(showProblems).catch(() => undefined);
}

async function showProblems() {
  const answer = await fetch(asset('problems.json'));
  const text = await answer.text();
  if (text === said) return;
  const problems: unknown = JSON.parse(text);
  said = text;
  corner.querySelector('details')?.remove();
  if (!isList(problems) || problems.length === 0) return;
  corner.append(boxOf(problems));
}

function boxOf(problems: readonly Problem[]): HTMLElement {
  const box = document.createElement('details');
  const title = document.createElement('summary');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity === 'warning');
  title.textContent = [count(errors.length, 'error'), count(others.length, 'warning')]
    .filter(Boolean)
    .join(', ');
  box.open = errors.length > 0;
  box.style.padding = '2px 10px';
  if (errors.length > 0) box.style.background = '#fbd9d5';
  box.append(title);
  for (const { file, line, column, message, remedy } of [...errors, ...others]) {
    const entry = document.createElement('p');
    const place = document.createElement('code');
    place.textContent = `${file}:${line}:${column}`;
    entry.append(place, ` ${message}`, document.createElement('br'), `→ ${remedy}`);
    entry.style.margin = '0.5em 0';
    box.append(entry);
  }
  return box;
}

/** Lectern wrote it a moment ago. */
function isList(value: unknown): value is readonly Problem[] {
  return Array.isArray(value);
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function showMisfits(deck: RevealApi, corner: HTMLElement) {
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  corner.prepend(notice);
  const update = () => {
    const slide = deck.getCurrentSlide();
    // On a phone, slides are as long as they need to be.
    if (!(slide instanceof HTMLElement) || isPhone()) return;
    const misfits = measureSlide(slide).map(({ kind, by }) => `${by} ${words[kind]}`);
    const size = Number(slide.style.getPropertyValue('--fit') || 1);
    if (size < 1) misfits.unshift(`set at ${Math.round(size * 100)} %`);
    notice.textContent = misfits.length > 0 ? [...misfits, slide.dataset.source ?? ''].join(' · ') : '';
    notice.style.padding = misfits.length > 0 ? '2px 10px' : '';
  };
  for (const event of ['ready', 'slidechanged', 'resize']) deck.on(event, update);
  // For pictures and fonts, which load later.
  document.addEventListener('load', update, true);
  void document.fonts.ready.then(update);
}

function settled(image: HTMLImageElement) {
  if (image.complete) return;
  return new Promise((resolve) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', resolve);
  });
}

window.measureSlides = async () => {
  const slides = [...document.querySelectorAll<HTMLElement>('.slides section')];
  for (const slide of slides) {
    slide.hidden = false;
    slide.style.cssText += '; display: block; transform: none; transition: none';
  }
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.all([document.fonts.ready, ...images.map(settled)]);
  const box = document.querySelector<HTMLElement>('.slides');
  const height = box ? roomAbove(document.querySelector('.footer'), box) : 0;
  return slides.flatMap((slide) => {
    const { source } = slide.dataset;
    if (source !== undefined) fitSlide(slide, height);
    return source === undefined ? [] : { source, misfits: measureSlide(slide) };
  });
};
