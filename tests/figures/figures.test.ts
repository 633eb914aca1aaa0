import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { drawFigures, findFigures } from '../../src/figures/figures.ts';
import { drawGraphviz } from '../../src/figures/graphviz.ts';
import { figureKey, type Drawing } from '../../src/html/drawing.ts';
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import { courseFolder, writeFiles } from '../course/folder.ts';

async function page(text: string) {
  const keys = findFigures(text);
  const drawings = await drawGraphviz(keys.map((key) => key.slice(key.indexOf('\n') + 1)));
  const byKey = new Map<string, Drawing>(keys.map((key, index) => [key, drawings[index] ?? { svg: '' }]));
  const { html, problems } = renderMarkdown({ file: 'a.md', line: 3, column: 1, text }, byKey);
  return {
    html,
    problems: problems.map(
      ({ line, column, name, message, remedy }) => `${line}:${column} ${name}: ${message} → ${remedy}`,
    ),
  };
}

test('a graph is drawn in the surrounding colours and fonts', async () => {
  const { html, problems } = await page(
    '```dot Who asks "whom"\ndigraph { a -> b [label=asks]\n c [style=filled fillcolor=yellow] }\n```',
  );
  expect(html).toMatch(
    /^<figure class="diagram graphviz"><svg role="img" aria-label="Who asks &quot;whom&quot;" style="width:[\d.]+em" fill="currentColor"/,
  );
  expect(html).toContain('>asks</text>');
  expect(html).toMatch(/<ellipse fill="yellow" stroke="currentColor"[^>]*>\n<text fill="black"/);
  expect(html).not.toMatch(/"black" stroke|#000000|font-family|<title>|id="|xmlns/);
  expect(problems).toEqual([]);
});

test('a graph is drawn the same each time', async () => {
  const text = '```graphviz A\ngraph { a -- b -- c -- a }\n```';
  expect((await page(text)).html).toBe((await page(text)).html);
});

test('a mistake in a graph is reported at its line, and its source is shown', async () => {
  const { html, problems } = await page('a\n\n```dot A\ndigraph {\n  a ->> b\n}\n```');
  expect(html).toContain('<pre tabindex="0"><code class="hljs language-dot">digraph {');
  expect(problems).toEqual([
    "7:1 figure/bad-source: this figure cannot be drawn: syntax error near '>' → correct its source; until then the source is shown",
  ]);
});

test('a figure without a title is reported; a label counts as one', async () => {
  expect((await page('```dot\ngraph {}\n```')).problems).toEqual([
    '3:1 image/no-alt: this figure has no title for readers who cannot see it → write one after the language: ```dot How a request is answered',
  ]);
  const labelled = await page('```dot\ngraph {\n  label="Two rooms"\n a -- b }\n```');
  expect(labelled.html).toContain('aria-label="Two rooms"');
  expect(labelled.problems).toEqual([]);
});

test('figures are not drawn twice', async () => {
  const folder = await courseFolder({
    'slides/01_rowing/rowing.md': '```dot A stroke\ndigraph { catch -> drive }\n```\n',
  });
  const { course } = await readCourse(folder);
  if (!course) throw new Error('The course was not read');
  const [[key = '', drawn] = []] = await drawFigures(course, folder);
  expect(drawn).toHaveProperty('svg', expect.stringContaining('>catch</text>'));
  const cache = join(folder, '.lectern/cache/figures');
  const [file = '', ...others] = await readdir(cache);
  expect(others).toEqual([]);
  await writeFile(join(cache, file), '<svg>kept</svg>');
  expect([...(await drawFigures(course, folder))]).toEqual([[key, { svg: '<svg>kept</svg>' }]]);

  await writeFiles(folder, {
    'slides/01_rowing/rowing.md': '```dot A stroke\ndigraph { catch -> finish }\n```\n',
  });
  const { course: changed } = await readCourse(folder);
  const again = changed && (await drawFigures(changed, folder));
  const [redrawn] = again?.values() ?? [];
  expect(redrawn).toHaveProperty('svg', expect.stringContaining('>finish</text>'));
});

test('figures are found wherever they are rendered', () => {
  const text =
    '> ```dot\n> graph {}\n> ```\n\n---\n<div>\n\n- a\n  ~~~ Mermaid A\n  pie\n  ~~~\n----\n```js\nlet x\n```\n\n<!--\n```dot\nno\n```\n-->';
  expect(findFigures(text)).toEqual(['graphviz\ngraph {}\n', 'mermaid\npie\n']);
  expect(figureKey('js', 'x')).toBeUndefined();
});
