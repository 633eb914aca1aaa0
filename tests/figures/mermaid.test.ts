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

test('labels keep what they say: comparisons, arrows, brackets', async ({ skip }) => {
  const chromium = findChromium();
  if (chromium === undefined) return skip('no Chromium');
  const sources = [
    'graph TD\n  A[x >= 25] -->|>160| B["a > b, c < d and i<n"]\n  B -- k>0 --> C{"n->m"}\n  C --> D["one<br>two"]\n',
    'stateDiagram-v2\n  a --> b: x>3 && y<2\n',
  ];
  const texts = ((await drawMermaid(chromium, sources)) ?? []).map((drawing) =>
    'svg' in drawing
      ? [...drawing.svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
          text
            .replace(/<[^>]*>/g, '')
            .replaceAll('&gt;', '>')
            .replaceAll('&lt;', '<')
            .replaceAll('&amp;', '&'),
        )
      : [],
  );
  expect(texts.map((labels) => labels.filter((label) => label !== '').sort())).toEqual([
    ['>160', 'a > b, c < d and i<n', 'k>0', 'n->m', 'onetwo', 'x >= 25'],
    ['a', 'b', 'x>3 && y<2'],
  ]);
}, 60_000);

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
