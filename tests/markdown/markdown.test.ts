import { expect, test } from 'vitest';
import { createPageMarkdown, renderLine, renderMarkdown } from '../../src/markdown/markdown.ts';

function render(text: string) {
  const { html, problems } = renderMarkdown({ file: 'content/a.md', line: 5, column: 1, text });
  return {
    html: html.trim(),
    problems: problems.map(
      ({ file, line, column, name, message, remedy }) =>
        `${file}:${line}:${column} ${name}: ${message} → ${remedy}`,
    ),
  };
}

test('tables scroll by themselves, and are named by the heads of their columns', () => {
  const { html } = render('| a | *b* |\n|---|---|\n| 1 | 2 |\n\n| |\n|---|\n| 2 |');
  expect(html.match(/<div class="table-scroll"[^>]*>/g)).toEqual([
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: a, b">',
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Table">',
  ]);
  expect(html.endsWith('</table>\n</div>')).toBe(true);
});

test('a picture without words says that it is there, also in a link', () => {
  const { html } = render('[![](img/map%20a.png?x)](map.pdf)');
  expect(html).toContain('alt="Picture without a description: map a.png"');
});

test('tasks are checkboxes named by their text', () => {
  expect(render('- [ ] read\n- [x] write').html).toBe(
    '<ul class="task-list-container">\n' +
      '<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" id="task-item-0" disabled="disabled"><label class="task-list-item-label" for="task-item-0"> read</label></li>\n' +
      '<li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" id="task-item-1" checked="checked" disabled="disabled"><label class="task-list-item-label" for="task-item-1"> write</label></li>\n' +
      '</ul>',
  );
});

test('footnotes lead there and back', () => {
  const { html } = render('Text[^1]\n\n[^1]: Note');
  expect(html).toContain('<a href="#footnote1">[1]</a>');
  expect(html).toContain('<a aria-label="Back to the text" href="#footnote-ref1" class="footnote-backref">');
});

test('a mark without a footnote and a footnote without a mark are reported', () => {
  expect(render('A claim[^3], and another[^1].\n\n[^1]: Note\n\n[^2]: Unused').problems).toEqual([
    'content/a.md:5:8 page/unknown-footnote: “[^3]” has no footnote, and is shown as text → write the note on a line of its own that begins with [^3]: or put backticks around code',
    'content/a.md:9:1 page/unused-footnote: nothing refers to the footnote “[^2]”, so it is not shown → write [^2] where it belongs, or remove it',
  ]);
});

test('links and pictures whose addresses have spaces are reported', () => {
  const { html, problems } = render(
    'See [sic](see Fig. 2), `[a](my b.pdf)`, [b](<my b.pdf>)\nand [the *notes*](../my notes/a.pdf "N") or ![A sea](my sea.png) [c](d.pdf "e f.pdf").',
  );
  expect(html).toContain('<a href="my%20b.pdf">b</a>');
  expect(problems).toEqual([
    'content/a.md:6:19 page/address-with-spaces: this is shown as text, and not as a link: its address has spaces → put the address between < and >: (<../my notes/a.pdf>)',
    'content/a.md:6:54 page/address-with-spaces: this is shown as text, and not as a picture: its address has spaces → put the address between < and >: (<my sea.png>)',
  ]);
});

test.each(['note', 'tip', 'important', 'warning', 'caution'])('> [!%s] is a callout', (kind) => {
  expect(render(`> [!${kind.toUpperCase()}]\n> Text`).html).toBe(
    `<div class="callout callout-${kind}" role="note">\n` +
      `<p class="callout-title">${kind.charAt(0).toUpperCase()}${kind.slice(1)}</p>\n<p>Text</p>\n</div>`,
  );
});

test('a text with first-level headings goes below the page’s title', () => {
  const levels = (text: string) => render(text).html.match(/<h\d/g);
  expect(levels('# One\n## Two\n###### Six')).toEqual(['<h2', '<h3', '<h6']);
  expect(levels('## Two\n### Three')).toEqual(['<h2', '<h3']);
});

test('headings have GitHub’s ids or their own, and a link to themselves', () => {
  const { html } = render('## What’s *new*, in C++?\n\n## Grading {#grades}\n\n## A\n\n## A');
  expect(html.match(/<h2 id="[^"]*"/g)).toEqual([
    '<h2 id="whats-new-in-c"',
    '<h2 id="grades"',
    '<h2 id="a"',
    '<h2 id="a-1"',
  ]);
  expect(html).toContain(
    '<h2 id="grades">Grading</h2>\n<a class="heading-link" href="#grades" aria-label="Link to “Grading”">#</a></div>',
  );
});

test('code is highlighted with classes; an unknown language and indented code stay plain', () => {
  expect(render('```py\nif a < b: pass\n```').html).toBe(
    '<pre tabindex="0"><code class="hljs language-py"><span class="hljs-keyword">if</span> a &lt; b: <span class="hljs-keyword">pass</span>\n</code></pre>',
  );
  expect(render('```../languages/python\nif a\n```').html).toBe(
    '<pre tabindex="0"><code class="hljs language-../languages/python">if a\n</code></pre>',
  );
  expect(render('    a < b').html).toBe('<pre tabindex="0"><code class="hljs">a &lt; b\n</code></pre>');
});

test('code in code is highlighted, whatever was highlighted before', () => {
  const { html } = render('```haml\n= [1].map { |x| x }\n```');
  expect(html).toContain(`<span class="language-ruby"> [<span class="hljs-number">1</span>]`);
});

test('formulas become MathML, inline and displayed', () => {
  expect(render('so $a_1$').html).toBe('<p>so <math><msub><mi>a</mi><mn>1</mn></msub></math></p>');
  for (const text of ['$$\nx\n- y\n$$', '$$x\n- y$$', '```math\nx\n- y\n```']) {
    const { html } = render(text);
    expect(html).toContain('<math display="block"');
    expect(html).toContain('<mi>x</mi><mo>−</mo><mi>y</mi>');
  }
});

test.each([
  ['\\mbox{so} x \\arrowvert y', '<mtext>so</mtext>', '<mi>y</mi>'],
  ['\\left\\arrowvert x \\right.', '<mi>x</mi>'],
  ['\\unicode{x263a} \\unicode{9786}', '<mi>☺</mi><mi>☺</mi>'],
  ['\\require{cancel}\\cancel{x}', '<mi>x</mi>'],
  ['\\begin{eqnarray}x&=&y\\end{eqnarray}', '<mtable>'],
  ['\\begin{align}x&=y\\end{align}', '<math display="block"'],
  ['a \\href{https://example.org/a\\#b}{\\frac{x}{y}}', '<a href="https://example.org/a#b"><math><mfrac>'],
])('TeX that MathJax knows is understood: %s', (tex, ...parts) => {
  const { html, problems } = render(`so $${tex}$`);
  expect(problems).toEqual([]);
  for (const part of parts) expect(html).toContain(part);
});

test('what a formula defines holds for those behind it, and may be defined again', () => {
  const { html, problems } = render(
    '$$\n\\newcommand{\\R}[1]{\\mathbb{#1}}\n\\DeclareMathOperator*{\\best}{best}\n$$\n\n' +
      '$\\R{N}$\n\n$\\newcommand\\R{{r}}\\def\\s#1{#1#1} \\R \\s q$\n\n$$\\best_x \\s q$$',
  );
  expect(problems).toEqual([]);
  expect(html).toMatch(/^<p><math><mi>ℕ<\/mi><\/math><\/p>/);
  expect(html).toMatch(/<mi>r<\/mi>.*<mi>q<\/mi><mi>q<\/mi>/);
  expect(html).toMatch(/<munder>.*best.*<mi>q<\/mi><mi>q<\/mi>/);
  expect(render('$\\best$').problems).not.toEqual([]);
});

test('a reference to a numbered formula, which has no number in the text, is reported', () => {
  expect(render('$\\eqref{a}$').problems).toEqual([
    'content/a.md:5:2 markdown/bad-math: this formula cannot be read: there are no references to numbered formulas → correct the TeX, or write \\$ for a dollar sign',
  ]);
});

test.each([
  ['**中文（字）**后', '<strong>中文（字）</strong>后'],
  ['**「テスト」**です', '<strong>「テスト」</strong>です'],
  ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
  ['这是~~旧的（错）~~新的', '这是<s>旧的（错）</s>新的'],
  ['**a(b)**c', '**a(b)**c'],
])('emphasis ends beside punctuation in Chinese, Japanese and Korean: %s', (text, html) => {
  expect(render(text).html).toBe(`<p>${html}</p>`);
});

test('dollars are money where there cannot be a formula', () => {
  for (const text of ['$5', '$5 and $10', 'from $5-$10', '\\$x\\$', '`$x$`', '$ x$', '$x $', '$$']) {
    expect(render(text).html).not.toContain('<math');
    expect(render(text).problems).toEqual([]);
  }
});

test('bad TeX is shown as written, and reported at its place', () => {
  const { html, problems } = render('# A\n\n* b\n* c $\\foo{x}$ & $x_$\n\n$$\n\\frac{1\n$$');
  expect(html).toContain('c <code class="bad-math">\\foo{x}</code> &amp; <code class="bad-math">x_</code>');
  expect(problems).toEqual([
    'content/a.md:8:6 markdown/bad-math: this formula cannot be read: Unsupported function name: \\foo → correct the TeX, or write \\$ for a dollar sign',
    'content/a.md:8:18 markdown/bad-math: this formula cannot be read: it is not complete → correct the TeX, or write \\$ for a dollar sign',
    "content/a.md:11:1 markdown/bad-math: this formula cannot be read: Unexpected end of input in a macro argument, expected '}' → correct the TeX, or write \\$ for a dollar sign",
  ]);
});

test('HTML, links, images and quotes stay as written; only full addresses become links', () => {
  expect(render('<b>x</b> [a](b.md) ![c](d.png) "q" -- setup.py https://example.org/%27').html).toBe(
    '<p><b>x</b> <a href="b.md">a</a> <img src="d.png" alt="c"> "q" -- setup.py <a href="https://example.org/%27">https://example.org/%27</a></p>',
  );
});

test('an SVG with blank lines passes through', () => {
  expect(render('a\n\n<svg viewBox="0 0 1 1"\n  width="9">\n\n    <g/>\n\n</svg>\n\nb').html).toBe(
    '<p>a</p>\n<svg viewBox="0 0 1 1"\n  width="9">\n\n    <g/>\n\n</svg>\n<p>b</p>',
  );
});

test('an unclosed SVG is treated like any HTML, and closed where browsers close it', () => {
  expect(render('<svg>\n\n**b**').html).toBe('<svg>\n</svg><p><strong>b</strong></p>');
});

const remote = (place: string, address: string) =>
  `content/a.md:${place} page/remote-file: this is on another host, and nothing is loaded from there by itself: ${address} → save a copy beside the page and refer to that`;

test('a picture on another host is a card with a link, and is reported', () => {
  expect(render('![A map](https://example.org/a.png)')).toEqual({
    html:
      '<figure class="embed embed-image" data-src="https://example.org/a.png" data-title="A map">' +
      '<a href="https://example.org/a.png">Show “A map” from example.org</a></figure>',
    problems: [remote('5:10', 'https://example.org/a.png')],
  });
});

test('in a heading, the card of a picture says what the picture would', () => {
  const { html } = render(
    '## Boats ![Small](https://example.org/s.svg) [![](https://example.org/t.svg)](https://example.com/x)',
  );
  expect(html).toContain(
    '<h2 id="boats">Boats <span class="embed embed-image" data-src="https://example.org/s.svg" data-title="Small">' +
      '<a href="https://example.org/s.svg">Small</a></span> ' +
      '<span class="embed embed-image" data-src="https://example.org/t.svg" data-title="">' +
      '<a href="https://example.org/t.svg">Show the picture on example.org</a></span>' +
      '<a href="https://example.com/x">example.com/x</a></h2>',
  );
});

test.each([
  ['<iframe src="https://youtube.com/embed/abc" title="A race"></iframe>', 'Play “A race” on youtube.com'],
  ['<video><source src="https://example.org/v.mp4"></video>', 'Open on example.org'],
  ['<audio src="https://example.org/v.mp3"></audio>', 'Open on example.org'],
  ['<object data="https://example.org/v.pdf"></object>', 'Open on example.org'],
  ['<noscript><img src="https://example.org/n.png"></noscript>', 'Show the picture on example.org'],
  ['<img src="https&colon;&sol;&sol;example.org/n.png">', 'Show the picture on example.org'],
])('what a page would embed from another host is a card: %s', (text, label) => {
  expect(render(text).html).toMatch(/<figure class="embed[^>]*><a href="https:[^"]*">[^<]*<\/a><\/figure>/);
  expect(render(text).html).toContain(`>${label}</a>`);
});

test.each([
  ['<script src="https://example.org/x"></script>', '<script></script>'],
  ['<link rel="stylesheet" href="https://example.org/x">', '<link rel="stylesheet">'],
  ['<style>@import url(https://example.org/x); b { top: 0 }</style>', '<style> b { top: 0 }</style>'],
  ['<b style="background: url(https://example.org/x)">a</b>', '<p><b style="background: none">a</b></p>'],
  ['<img alt="" src="a.png" srcset="https://example.org/x 2x">', '<img alt="" src="a.png">'],
  ['<video src="a.mp4" poster="https://example.org/x"></video>', '<p><video src="a.mp4"></video></p>'],
])('nothing else from another host stays, and each is reported: %s', (text, html) => {
  const column = text.indexOf('https:') + 1;
  expect(render(text)).toEqual({ html, problems: [remote(`5:${column}`, 'https://example.org/x')] });
});

test('what is in several places is reported at each', () => {
  const badge = '![B](https://example.org/-B%20C.svg)';
  expect(
    render(`${badge} ${badge}\n\n<img alt="" src="https://example.org/a?b=1&amp;c=2">\n\n${badge}`).problems,
  ).toEqual([
    remote('5:6', 'https://example.org/-B%20C.svg'),
    remote('5:43', 'https://example.org/-B%20C.svg'),
    remote('7:18', 'https://example.org/a?b=1&c=2'),
    remote('9:6', 'https://example.org/-B%20C.svg'),
  ]);
});

test('a link to another host stays a link', () => {
  const html = '<p><a href="https://example.org/a.png">a</a></p>';
  expect(render('[a](https://example.org/a.png)')).toEqual({ html, problems: [] });
});

test('a line has links, emphasis and code, and HTML in it is text', () => {
  const line = (text: string, url?: string) =>
    renderLine({ file: '_data/schedule.yaml', line: 1, column: 1, text }, url).html;
  expect(line('The [World](https://example.org/w), *Ch. 5*, `x`, vector<int>, 1. No list')).toBe(
    'The <a href="https://example.org/w">World</a>, <em>Ch. 5</em>, <code>x</code>, vector&lt;int&gt;, 1. No list',
  );
  expect(line('See https://example.org/w')).toBe(
    'See <a href="https://example.org/w">https://example.org/w</a>',
  );
  expect(line('[A](javascript:alert(1))')).toBe('[A](javascript:alert(1))');
  expect(line('The *World* and [Machine](https://example.org/m)', '/a?b="c"')).toBe(
    '<a href="/a?b=&quot;c&quot;">The <em>World</em> and Machine</a>',
  );
});

test('the headings of a page are said as it shows them, with plugins of a course’s own', () => {
  const md = createPageMarkdown().use((added) => {
    added.core.ruler.after('inline', 'shout', ({ tokens }) => {
      for (const child of tokens.flatMap(({ children }) => children ?? [])) child.content += '!';
    });
  });
  const text = '# A\n\n## ![wind](w.png) B {#b}\n';
  const { headings } = renderMarkdown({ file: 'content/a.md', line: 1, column: 1, text }, undefined, md);
  expect(headings.map(({ level, text, id }) => [level, text, id])).toEqual([
    [2, 'A!', 'a'],
    [3, 'wind B {#b}!', 'b-b'],
  ]);
});
