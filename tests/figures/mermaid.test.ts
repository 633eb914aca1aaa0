import { expect, test } from 'vitest';
import { findChromium } from '../../src/browser/find.ts';
import { drawMermaid } from '../../src/figures/mermaid.ts';
import { renderMarkdown } from '../../src/markdown/markdown.ts';

test('figures are drawn in a browser, as images, and mistakes have their line', async ({ skip }) => {
  const chromium = findChromium();
  if (chromium === undefined) return skip('no Chromium');
  const sources = [
    'graph TD\n  A[Model] --> B{Goal}\n',
    'graph TD\n  A -->\n',
    'pie title Pets\n  "Dogs" : 3\n',
  ];
  const [graph, mistake, pie] = (await drawMermaid(chromium, sources)) ?? [];
  expect(graph).toHaveProperty(
    'svg',
    expect.stringMatching(/^<div style="width:[\d.]+em;max-width:100%"><svg id="mermaid-\w+"/),
  );
  expect(graph).toHaveProperty('svg', expect.stringContaining('Model'));
  expect(graph).not.toHaveProperty('svg', expect.stringContaining('foreignObject'));
  expect(mistake).toMatchObject({ line: 2, mistake: 'Parse error' });
  expect(pie).toHaveProperty('svg', expect.stringContaining('Pets'));
});

test('a browser that fails draws nothing', async () => {
  expect(await drawMermaid('/bin/false', ['graph TD'])).toBeUndefined();
});

test('without a browser, readers get the source, with the script that draws it', () => {
  const drawings = new Map([['mermaid\ngraph TD\n', { script: '/assets/mermaid.js' }]]);
  const text = '```mermaid Two <parts>\ngraph TD\n```';
  expect(renderMarkdown({ file: 'a.md', line: 1, column: 1, text }, drawings).html).toBe(
    '<figure class="diagram mermaid"><pre tabindex="0" data-title="Two &lt;parts&gt;"><code>graph TD\n</code></pre>' +
      '<script src="/assets/mermaid.js" defer></script></figure>\n',
  );
});
