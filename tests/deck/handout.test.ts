import { expect, test } from 'vitest';
import { deck } from './render.ts';

/** The sections of a deck's handout, `id (number): html`, chapters separated by a rule. */
function handout(text: string, title = 'Sailing', filesPrefix = ''): string {
  const chapters = deck(text, {}, filesPrefix, title).handout;
  const say = ({ id, number, hash, html, notes }: (typeof chapters)[number][number]) =>
    `${id} (${number}, ${hash}): ${html.replace(/\n+/g, '')}${notes && ` Notes: ${notes}`}`;
  return chapters.map((chapter) => chapter.map(say).join('\n')).join('\n--\n');
}

/** `h2 Text` of each heading, in order. */
function outline(text: string): string[] {
  return [...handout(text).matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)].map(([, tag, words]) => `${tag} ${words}`);
}

test('stacks are parts of the document, slides its sections', () => {
  expect(handout('# Wind\n\n----\n\n## Lee\n\nCalm.\n\n---\n\n## Tide\n\nHigh.')).toMatchInlineSnapshot(`
    "wind (1.1, #/0): <h2>Wind</h2>
    lee (1.2, #/0/1): <h3>Lee</h3><p>Calm.</p>
    --
    tide (2, #/1): <h2>Tide</h2><p>High.</p>"
  `);
});

test('headings are an outline without gaps', () => {
  const stacks = '# Wind\n----\n## Lee\n#### Calm\n----\n# Luff\n---\n### Tide\n----\n## Ebb';
  expect(outline(stacks)).toMatchInlineSnapshot(`
    [
      "h2 Wind",
      "h3 Lee",
      "h4 Calm",
      "h3 Luff",
      "h2 Tide",
      "h3 Ebb",
    ]
  `);
  const row = '## Before\n---\n# Wind\n---\n### Lee\n---\n### Luff\n---\n# Tide';
  expect(outline(row)).toMatchInlineSnapshot(`
    [
      "h2 Before",
      "h2 Wind",
      "h3 Lee",
      "h3 Luff",
      "h2 Tide",
    ]
  `);
});

test('a repeated heading is written once', () => {
  expect(handout('## Lee\n\nOne.\n\n----\n\n## Lee\n\nTwo.\n\n----\n\n## Luff')).toMatchInlineSnapshot(`
    "lee (1.1, #/0): <h2>Lee</h2><p>One.</p>
    lee-1 (1.2, #/0/1): <p>Two.</p>
    luff (1.3, #/0/2): <h3>Luff</h3>"
  `);
});

test('the title becomes the page’s, and its picture is left out', () => {
  const title =
    '<!-- .slide: class="titleslide" data-background="sea.jpg" -->\n## A course\n\n# Sailing\n\nFall';
  expect(handout(`${title}\n\n---\n\n## Lee`, '17: Sailing')).toMatchInlineSnapshot(`
    "a-course (1, #/0): <p class="subtitle">A course</p><p>Fall</p>
    --
    lee (2, #/1): <h2>Lee</h2>"
  `);
});

test('course and deck titles on a title slide are left to the page', () => {
  const said = ['A course', 'Fall 2022'];
  const slides = deck('## A course\n\n# Sailing\n\n### With oars\n\nFall 2022', {}, '', '17: Sailing', said);
  expect(slides.handout.flat().map(({ html }) => html.trim())).toEqual(['<p class="subtitle">With oars</p>']);
  expect(deck('## A course\n\n# Sailing\n\nFall 2022', {}, '', '17: Sailing', said).handout).toEqual([]);
});

test('a title later on stays a heading, without its picture', () => {
  const title = '<!-- .slide: class="titleslide" data-background="sea.jpg" -->\n# Lee';
  expect(handout(`# Wind\n---\n${title}`)).toMatchInlineSnapshot(`
    "wind (1, #/0): <h2>Wind</h2>
    --
    lee (2, #/1): <h2>Lee</h2>"
  `);
});

test('what a deck hides is hidden', () => {
  const slides = ['# A', '<!-- .slide: data-visibility="hidden" -->\n# B', '<p class="hidden">c</p>\n\nd'];
  expect(handout(slides.join('\n\n---\n\n'))).toMatchInlineSnapshot(`
    "a (1, #/0): <h2>A</h2>
    --
    slide-1-0 (2, #/1): <p>d</p>"
  `);
});

test('drawings stay unchanged, except for addresses', () => {
  const drawing = '<svg><g style="position:absolute"></g><image href="a.png"/></svg>';
  expect(handout(drawing)).toMatchInlineSnapshot(
    `"slide-0-0 (1, #/0): <svg><g style="position:absolute"></g><image href="../a.png"></image></svg>"`,
  );
});

test('the background of another slide is its picture', () => {
  expect(handout('# A\n---\n<!-- .slide: data-background="sea.jpg" -->')).toMatchInlineSnapshot(`
    "a (1, #/0): <h2>A</h2>
    --
    slide-1-0 (2, #/1): <figure><img src="../sea.jpg" alt="Picture without a description: sea.jpg" loading="lazy"></figure>"
  `);
});

test('slides without anything to read are left out, notes are not', () => {
  const text =
    '# A\n---\n\n---\n<div class="stretch"></div>\n\n---\n\nNote: Wait.\n\n---\n\n![A boat](boat.png)';
  expect(handout(text)).toMatchInlineSnapshot(`
    "a (1, #/0): <h2>A</h2>
    --
    slide-3-0 (4, #/3):  Notes: <p>Wait.</p>
    --
    slide-4-0 (5, #/4): <p><img src="../boat.png" alt="A boat" loading="lazy" decoding="async"></p>"
  `);
});

test('addresses work one folder below the deck', () => {
  const text =
    '![Boat](boat.png) [Map](../map.pdf) [Home](/) [Web](https://example.org/) [Tide](#/1/0)\n---\n## Tide';
  expect(handout(text, '', '../')).toMatchInlineSnapshot(`
    "slide-0-0 (1, #/0): <p><img src="../../boat.png" alt="Boat" loading="lazy" decoding="async"> <a href="../../../map.pdf">Map</a> <a href="/">Home</a> <a href="https://example.org/">Web</a> <a href="#tide">Tide</a></p>
    --
    tide (2, #/1): <h2>Tide</h2>"
  `);
});

test('what moves, plays or is in a frame becomes static', () => {
  const text = [
    '* one <!-- .element: class="fragment" -->\n*\n* two',
    '<iframe src="https://www.youtube.com/embed/abc" title="Waves"></iframe>',
    '<h2>Sea <img src="https://example.org/sea.png" alt="Blue"></h2>',
    '<iframe src="demo.html"></iframe>',
    '<video data-autoplay data-src="waves.mp4" loop></video>',
    '<p style="position:absolute; top:9px; width:20%">Low</p>',
  ].join('\n\n');
  expect(handout(text)).toMatchInlineSnapshot(
    `"sea-blue (1, #/0): <ul><li class="fragment">one </li><li>two</li></ul><figure><a href="https://www.youtube.com/watch?v=abc">Play “Waves” on youtube.com</a></figure><h2>Sea <span><a href="https://example.org/sea.png">Blue</a></span></h2><a href="../demo.html">demo.html</a><p><video src="../waves.mp4" controls="" preload="metadata"></video></p><p style="width:20%">Low</p>"`,
  );
});

test('tables scroll by themselves, and are named by the heads of their columns', () => {
  const table = '| a |\n| - |\n| b |';
  expect(handout(`${table}\n\n---\n\n${table}`)).toMatchInlineSnapshot(`
    "slide-0-0 (1, #/0): <div class="table-scroll" tabindex="0" role="region" aria-label="Table: a"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div>
    --
    slide-1-0 (2, #/1): <div class="table-scroll" tabindex="0" role="region" aria-label="Table: a"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div>"
  `);
});

test('headings in notes are below the level of their slide’s', () => {
  expect(handout('# A\n\nx\n\nNote:\n# B\n\ny')).toMatchInlineSnapshot(`
    "a (1, #/0): <h2>A</h2><p>x</p> Notes: <h3>B</h3>
    <p>y</p>"
  `);
});
