/** Pinned announcements that the reader has dismissed on this device. Runs right behind them, before they are painted. */
import { store, stored } from './storage.ts';

const key = 'lectern-dismissed';
const dismissed = new Set((stored(key) ?? '').split('\n'));

for (const banner of document.querySelectorAll<HTMLElement>('.pinned')) {
  const { pinned = '' } = banner.dataset;
  banner.hidden = dismissed.has(pinned);
  banner.querySelector('button')?.addEventListener('click', () => {
    banner.hidden = true;
    store(key, [...dismissed.add(pinned)].join('\n'));
  });
}
