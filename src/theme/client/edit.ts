/** For authors: opens what is shown where it is written, in the editor of the machine that serves the page. */
import { asset } from './page.ts';

/** What is shown, in one of the ways that commands/open-source.ts knows. */
type Shown = Readonly<Partial<Record<'slide' | 'row' | 'due' | 'page', string>>>;

const style = `
.dev-edit {
  min-width: 24px; min-height: 24px; padding: 2px 10px; border: 1px solid #8a6d00; border-radius: 6px;
  background: #fff3cd; color: #4d3800; font: 13px/1.4 system-ui, sans-serif; cursor: pointer;
}
.dev-edit:hover { background: #ffe69c; }
.dev-edit:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 2px; }
.dev-bar { position: fixed; bottom: 10px; inset-inline-end: 10px; z-index: 49; }
body:has(.deck) > .dev-bar { inset: 8px auto auto 42px; }
.phone body:has(.deck) > .dev-bar { inset: auto auto 12px 56px; }
.dev-bar p { display: inline-block; margin: 0 8px; padding: 2px 10px; border-radius: 6px; background: #fbd9d5; color: #4d1a15; font: 14px/1.4 system-ui, sans-serif; }
.dev-bar p:empty { display: none; }
.dev-row { position: relative; }
.dev-row > .dev-edit { position: absolute; inset-block-start: 6px; inset-inline-end: 0; }
@media (hover: hover) { .dev-row:not(:hover, :focus-within) > .dev-edit { opacity: 0; } }
@media print { .dev-edit, .dev-bar { display: none; } }
`;

/** What went wrong. */
const notice = document.createElement('p');
notice.setAttribute('role', 'status');

/** A button for the page or the slide, which Alt+E presses, and one in each row whose source is another. */
export function offerEditing(): void {
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
  const bar = document.createElement('div');
  bar.className = 'dev dev-bar';
  const button = editButton('what is shown', shownNow);
  button.title = 'Open its source in your editor (Alt+E)';
  button.setAttribute('aria-keyshortcuts', 'Alt+E');
  bar.append(button, notice);
  document.body.append(bar);
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyE') return;
    event.preventDefault();
    button.click();
  });
  offerInRows();
  document.addEventListener('replaced', offerInRows);
}

function offerInRows(): void {
  for (const row of document.querySelectorAll('.session[id]')) offerIn(row, { row: row.id });
  for (const entry of document.querySelectorAll('.entry:has(.entry-due)')) {
    const link = entry.querySelector<HTMLAnchorElement>('.entry-title a');
    if (link) offerIn(entry, { due: link.pathname });
  }
}

function offerIn(row: Element, shown: Shown): void {
  const title = row.querySelector('.session-title, .entry-title')?.textContent.trim();
  row.classList.add('dev-row');
  row.append(editButton(title ?? 'this row', () => shown));
}

/** @param of its name is “Edit” to everyone, and says what to those who do not see where it stands */
function editButton(of: string, shown: () => Shown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'dev-edit';
  button.textContent = 'Edit';
  button.setAttribute('aria-label', `Edit ${of}`);
  button.addEventListener('click', () => void open(shown()));
  return button;
}

function shownNow(): Shown {
  const deck = Object.hasOwn(window, 'Reveal') ? window.Reveal : undefined;
  const slide = deck?.isReady() ? deck.getCurrentSlide() : undefined;
  const source = slide instanceof HTMLElement ? slide.dataset.source : undefined;
  return source === undefined ? { page: location.pathname } : { slide: source };
}

async function open(shown: Shown): Promise<void> {
  notice.textContent = '';
  const answer = await fetch(`${asset('open')}?${new URLSearchParams(shown)}`, { method: 'POST' });
  if (!answer.ok) notice.textContent = await answer.text();
}
