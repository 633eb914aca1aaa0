/** Draws Mermaid figures in the reader's browser, where the machine that made the site had none. */
import mermaid from 'mermaid';
import { whenParsed } from './page.ts';

mermaid.initialize({ startOnLoad: false, theme: 'neutral', suppressErrorRendering: true });

async function drawAll() {
  // Each figure brings this script; the first that runs draws all.
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
