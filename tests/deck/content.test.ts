import { expect, test } from 'vitest';
import { deck } from './render.ts';

test('a slide is named after its first heading, once per deck', () => {
  const { slides, html } = deck(
    '# Same & so\n\n---\n\n## Same & so\n\n### More\n\n---\n\nno heading\n\n---\n\n# 2022',
  );
  expect(slides.map(({ id }) => id)).toEqual(['same--so', 'same--so-1', 'slide-2-0', 'slide-3-0']);
  expect(slides[1]?.headings).toEqual([
    { level: 2, text: 'Same & so' },
    { level: 3, text: 'More' },
  ]);
  // An id on the section would make reveal.js write #/id instead of #/h/v.
  expect(html).not.toContain('<section id');
});

test('empty list items add space, and are not announced', () => {
  expect(deck('* a\n*\n* b').first).toBe(
    '<ul>\n<li>a</li>\n<li class="spacer" aria-hidden="true"></li>\n<li>b</li>\n</ul>',
  );
});

test.each([
  ['**c** d', '<strong>c</strong> d'],
  ['*What* is it?', '<em>What</em> is it?'],
  ['-5 degrees', '-5 degrees'],
  ['3.5 m', '3.5 m'],
])('a line below a list item that begins like one, but is none, is a paragraph: %s', (text, html) => {
  expect(deck(`* a\n* b\n${text}`).first).toBe(`<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>${html}</p>`);
  expect(deck(`* a\n  * b\n${text}`).first).toContain(`</ul>\n</li>\n</ul>\n<p>${html}</p>`);
  expect(deck(`* a\n  ${text}`).first).toBe(`<ul>\n<li>a\n${html}</li>\n</ul>`);
});

test('relative addresses lead to the deck’s files, and are listed with their place', () => {
  const { first, files, slides } = deck(
    '<!-- .slide: data-background="bg.jpg" -->\n![a](a%20b.png?x)\n\n[c](c.pdf#page=2) [d](#/1) [e](https://example.org/e.png)\n\n<video><source data-src="v.mp4"></video>',
    {},
    '../',
  );
  expect(slides[0]?.attributes).toEqual({ 'data-background': '../bg.jpg' });
  expect(first.match(/(?:src|href)="[^"]*"/g)).toEqual([
    'src="../a%20b.png?x"',
    'href="../c.pdf#page=2"',
    'href="#/1"',
    'href="https://example.org/e.png"',
    'src="../v.mp4"',
  ]);
  expect(files).toEqual([
    { file: 'deck.md', line: 1, column: 31, written: 'bg.jpg', use: 'shown' },
    { file: 'deck.md', line: 2, column: 6, written: 'a%20b.png?x', use: 'shown' },
    { file: 'deck.md', line: 4, column: 5, written: 'c.pdf#page=2', use: 'linked' },
    { file: 'deck.md', line: 4, column: 23, written: '#/1', use: 'linked' },
    { file: 'deck.md', line: 6, column: 26, written: 'v.mp4', use: 'shown' },
  ]);
});

test('a background colour is not a file', () => {
  expect(deck('<!-- .slide: data-background="navy" -->\n', {}, '../').files).toEqual([]);
});

test.each([
  [
    '<iframe width="800" height="450" src="https://www.youtube.com/embed/abc?start=7" title="A talk"></iframe>',
    '<figure class="embed" data-src="https://www.youtube.com/embed/abc?start=7" data-title="A talk" style="width:800px;height:450px">' +
      '<a href="https://www.youtube.com/watch?v=abc&amp;t=7">Play “A talk” on youtube.com</a></figure>',
  ],
  [
    "<iframe src='https://player.vimeo.com/video/12' width='90%'></iframe>",
    '<figure class="embed" data-src="https://player.vimeo.com/video/12" style="width:90%">' +
      '<a href="https://vimeo.com/12">Play on player.vimeo.com</a></figure>',
  ],
  [
    '<iframe src="//example.org/x"></iframe>',
    '<figure class="embed" data-src="//example.org/x"><a href="//example.org/x">Open on example.org</a></figure>',
  ],
  [
    '<div class="tweet" data-src="https://twitter.com/ada/status/1"></div>',
    '<figure class="embed embed-post"><a href="https://twitter.com/ada/status/1">Post by @ada on twitter.com</a></figure>',
  ],
  ['<iframe src="demo.html"></iframe>', '<iframe src="demo.html"></iframe>'],
])('nothing is embedded from another host before a click: %s', (text, html) => {
  const { first, problems } = deck(text);
  expect(first).toBe(html);
  expect(problems).toEqual([]);
});

test.each([
  [
    '![A *map*](https://example.org/a.png)<!-- .element: class="stretch" style="width:9px" -->',
    '<figure class="embed embed-image stretch" data-src="https://example.org/a.png" data-title="A map" style="width:9px">' +
      '<a href="https://example.org/a.png">Show “A map” from example.org</a></figure>',
  ],
  [
    'a <img src="//www.example.org/a.png" width=90 alt=""> b',
    '<div>a <figure class="embed embed-image" data-src="//www.example.org/a.png" data-title="" style="width:90px">' +
      '<a href="//www.example.org/a.png">Show the picture on example.org</a></figure> b</div>',
  ],
  [
    '[![A](https://example.org/a.png)](https://example.com/about)',
    '<figure class="embed embed-image" data-src="https://example.org/a.png" data-title="A">' +
      '<a href="https://example.org/a.png">Show “A” from example.org</a>' +
      '<figcaption><a href="https://example.com/about">example.com/about</a></figcaption></figure>',
  ],
  [
    '<!-- .slide: data-background="https://example.org/a.png" -->\n',
    '<figure class="embed embed-image" data-src="https://example.org/a.png" data-title="">' +
      '<a href="https://example.org/a.png">Show the picture on example.org</a></figure>',
  ],
  [
    '<video controls><source src="https://example.org/v.mp4"></video>',
    '<figure class="embed" data-src="https://example.org/v.mp4"><a href="https://example.org/v.mp4">Open on example.org</a></figure>',
  ],
  [
    '<img src="a.png" srcset="a.png 1x, https://example.org/b.png 2x" alt="">',
    '<img src="a.png" alt="" loading="lazy" decoding="async">',
  ],
  ['<script src="https://example.org/a.js"></script>', '<script></script>'],
  ['<svg><image href="https://example.org/a.png"/></svg>', '<svg><image></image></svg>'],
  [
    "<style>@import 'https://example.org/a.css' print; a::after { content: '//' }</style>",
    "<style> a::after { content: '//' }</style>",
  ],
  [
    '<div style="background:image-set(\'https://example.org/a.png\' 1x, url(b.png) 2x)">a</div>',
    '<div style="background:none">a</div>',
  ],
  ['<table background="https://example.org/a.png"></table>', '<table></table>'],
  [
    '<iframe srcdoc="<video poster=//example.org/a.png></video>"></iframe>',
    '<iframe srcdoc="&lt;html&gt;&lt;head&gt;&lt;/head&gt;&lt;body&gt;&lt;video&gt;&lt;/video&gt;&lt;/body&gt;&lt;/html&gt;"></iframe>',
  ],
  [
    '<p style="color:red;background:url(https://example.org/a.png)">a</p>',
    '<p style="color:red;background:none">a</p>',
  ],
])('nothing is loaded from another host before a click, and it is reported: %s', (text, html) => {
  const { first, problems, slides } = deck(text);
  expect(first).toBe(html);
  expect(slides[0]?.attributes).toEqual(text.includes('stretch') ? { 'data-layout': 'fill' } : {});
  expect(problems).toEqual([
    expect.stringMatching(
      /^1:\d+ deck\/remote-file: this is on another host, and nothing is loaded from there by itself: \S+ → save a copy beside the deck and refer to that$/,
    ),
  ]);
});

test('an address that loads nothing stays', () => {
  const { first, problems } = deck('<blockquote cite="https://example.org/q">a</blockquote>');
  expect(first).toBe('<blockquote cite="https://example.org/q">a</blockquote>');
  expect(problems).toEqual([]);
});

test('an inline SVG passes through, and its style stays with it', () => {
  const { first } = deck(
    '# A\n\n<svg viewBox="0 0 1 1">\n<style>\n  text, .a::before { fill: red }\n\n  @media print {circle { fill: none } }\n  @keyframes k { from { x: 0 } 50.5% { x: 1 } }\n</style>\n\n    <text x=1>Hi</text>\n</svg>',
  );
  expect(first).toContain('<svg viewBox="0 0 1 1" class="svg-a-1">');
  expect(first).toContain('<text x="1">Hi</text>');
  expect(first).toContain(
    'text:where(.svg-a-1,.svg-a-1 *),.a:where(.svg-a-1,.svg-a-1 *)::before{ fill: red }',
  );
  expect(first).toContain('@media print {circle:where(.svg-a-1,.svg-a-1 *){ fill: none } }');
  expect(first).toContain('@keyframes k { from { x: 0 } 50.5% { x: 1 } }');
});

test('code is highlighted, and each of its line steps after the first is a fragment', () => {
  expect(deck('```js\nlet x\n```').first).toBe(
    '<pre tabindex="0"><code class="hljs language-js"><span class="hljs-keyword">let</span> x\n</code></pre>',
  );
  expect(deck('```js [9: 9|10-11]\n/* a\nb */ 1\n```').first).toBe(
    '<pre tabindex="0"><code class="hljs language-js" data-line-numbers="9|10-11" style="counter-reset: line 8">' +
      '<span class="line"><span class="hljs-comment">/* a</span></span>\n' +
      '<span class="line"><span class="hljs-comment">b */</span> <span class="hljs-number">1</span></span>\n' +
      '</code><span class="fragment code-step"></span></pre>',
  );
});

test.each(['js[1|2]', 'js [ 1|2 ]', 'js a [1|2]', '[1|2] js'])('line steps can be anywhere: %s', (info) => {
  const { first } = deck(`\`\`\`${info}\nlet x\n\`\`\``);
  expect(first).toMatch(/^<pre tabindex="0"><code class="hljs language-js" data-line-numbers="1\|2 ?">/);
  expect(first).toContain('<span class="hljs-keyword">let</span>');
});

test('line steps need no language', () => {
  expect(deck('``` [1|2]\na\n```').first).toBe(
    '<pre tabindex="0"><code class="hljs" data-line-numbers="1|2"><span class="line">a</span>\n' +
      '</code><span class="fragment code-step"></span></pre>',
  );
});

test('one tilde strikes out as two do, and leaves numbers alone', () => {
  expect(deck('~a *b*~ ~~c~~ \\~d~ `~e~` ~5 to ~10, ~5–~10').first).toBe(
    '<p><s>a <em>b</em></s> <s>c</s> ~d~ <code>~e~</code> ~5 to ~10, ~5–~10</p>',
  );
});

test('a tab nests an item in a quote', () => {
  expect(deck('> 1. a\n> \t* b\n>\t* c\n> 2. d').first.replace(/\n/g, '')).toBe(
    '<blockquote><ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol></blockquote>',
  );
});

test('in formulas, Markdown’s escapes are undone before TeX is read', () => {
  const { first, problems } = deck('$a\\_b$, $\\\\{x\\\\}$, \\(y\\), $\\textit{a\\_b}$; $5 and $10, \\$1');
  expect(first).toContain('<msub><mi>a</mi><mi>b</mi></msub>');
  expect(first).toContain('{</mo><mi>x</mi>');
  expect(first).toContain('<math><mi>y</mi></math>');
  expect(first).toContain('; $5 and $10, $1<');
  expect(problems).toEqual([]);
});

test('the same deck gives the same bytes, and task ids are unique in it', () => {
  const text = '- [ ] a\n\n---\n\n- [x] b';
  expect(deck(text).html).toBe(deck(text).html);
  expect(deck(text).html.match(/ id="[^"]*"/g)).toEqual([' id="task-item-0"', ' id="task-item-1"']);
});

test('HTML that is nested deeper than browsers go is reported, and all of it is shown', () => {
  const { slides, problems } = deck(`# A\n\n${'<b>'.repeat(20_000)}end`);
  expect(slides[0]?.html).toContain('end');
  expect(problems).toEqual([
    '3:1 deck/deep-html: <b> is in more than 512 other elements, and what is in it is shown beside it → close the elements before it where they end',
  ]);
});

test('code in HTML is what fenced code is: highlighted, trimmed, numbered and stepped', () => {
  const { first, problems } = deck(
    '<pre><code class="language-js" data-trim data-line-numbers="1|2-3" data-ln-start-from="7">\n\n    let a;\n\n      b();\n</code></pre>',
  );
  expect(first).toBe(
    '<pre tabindex="0"><code class="language-js hljs" data-line-numbers="1|2-3" style="counter-reset: line 6">' +
      '<span class="line"><span class="hljs-keyword">let</span> a;</span>\n<span class="line"></span>\n' +
      '<span class="line">  <span class="hljs-title function_">b</span>();</span>\n</code>' +
      '<span class="fragment code-step"></span></pre>',
  );
  expect(problems).toEqual([]);
  expect(deck('<pre><code class="xml"><b>x</b> &amp;lt;</code></pre>').first).toContain(
    '&lt;/<span class="hljs-name">b</span>&gt;</span> <span class="hljs-symbol">&amp;lt;</span></code>',
  );
});

test('in code in HTML, data-noescape keeps elements, over lines as well', () => {
  expect(deck('<pre><code data-noescape data-line-numbers>a <mark>b\nc</mark></code></pre>').first).toBe(
    '<pre tabindex="0"><code data-line-numbers="" class="hljs"><span class="line">a <mark>b</mark></span>\n' +
      '<span class="line"><mark>c</mark></span>\n</code></pre>',
  );
});

test.each([
  ['<pre><code data-sample="a.cs"></code></pre>', '1:12', 'data-sample', 'code is not read from other files'],
  ['x\n\n<div data-external="a.html"></div>', '3:6', 'data-external', 'HTML is not read from other files'],
  ['<canvas data-chart="bar"></canvas>', '1:9', 'data-chart', 'no chart is drawn'],
  [
    '<!-- .slide: data-markdown="a.md" -->',
    '1:14',
    'data-markdown',
    'slides are not read from other Markdown files',
  ],
])('what only a plugin of reveal.js would fill is reported: %s', (text, place, name, missing) => {
  expect(deck(text).problems).toEqual([
    expect.stringContaining(`${place} deck/needs-plugin: ${name} has no effect: ${missing} → `),
  ]);
});
