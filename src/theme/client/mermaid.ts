/**
 * Mermaid, for pages and for the one in which src/figures/mermaid.ts draws. In a page, it draws the figures that the
 * machine that built the site could not draw, having no browser.
 */
import mermaid from 'mermaid';
import { whenParsed } from './page.ts';

declare global {
  interface Window {
    mermaid: typeof mermaid;
  }
}

window.mermaid = mermaid;
mermaid.initialize({ startOnLoad: false, theme: 'neutral', suppressErrorRendering: true });

async function drawAll() {
  // Each figure loads this script; the first to run draws all.
  const sources = document.querySelectorAll<HTMLElement>('figure.mermaid > pre:not([data-drawn])');
  for (const source of sources) source.dataset.drawn = '';
  for (const [index, source] of [...sources].entries()) {
    const drawing = await mermaid.render(`mermaid-${index}`, source.textContent).catch(() => undefined);
    if (!drawing) continue;
    const box = document.createElement('div');
    box.innerHTML = drawing.svg;
    source.replaceWith(box);
    const svg = box.querySelector('svg');
    // As src/figures/mermaid.ts does.
    box.style.width = `${(svg?.viewBox.baseVal.width ?? 0) / 19}em`;
    box.style.maxWidth = '100%';
    svg?.removeAttribute('style');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', source.dataset.title ?? '');
  }
}

whenParsed(() => void drawAll());
