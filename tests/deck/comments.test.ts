import { expect, test } from 'vitest';
import { deck } from './render.ts';

test('on the first line of a slide, .element applies to the slide, as does .slide anywhere', () => {
  const { slides } = deck(
    '<!-- .element: class="titleslide" data-background="#fff" -->\n## A\n\n---\n\n## B\n\n<!-- .slide: data-state="x" -->',
  );
  expect(slides.map(({ attributes }) => attributes)).toEqual([
    { class: 'titleslide', 'data-background': '#fff' },
    { 'data-state': 'x' },
  ]);
});

test('.element applies to the element before it, or the one it begins', () => {
  expect(deck('Hello\n\n<!-- .element: class="fragment" data-x -->').first).toBe(
    '<p class="fragment" data-x="">Hello</p>',
  );
  expect(deck('* one <!-- .element: class="fragment" -->\n* two').first).toBe(
    '<ul>\n<li class="fragment">one </li>\n<li>two</li>\n</ul>',
  );
  expect(deck('a *b*<!-- .element: class="fragment" --> c').first).toBe(
    '<p>a <em class="fragment">b</em> c</p>',
  );
});

test('.element is about the item or paragraph with a formula in it, not about the formula', () => {
  const fragment = '<!-- .element: class="fragment" -->';
  for (const formula of ['$x$', '$$x$$', '$\\unknown$', 'so \\\\(x\\\\)']) {
    expect(deck(`- a ${formula} ${fragment}\n- b`).first).toContain('<li class="fragment">a');
    expect(deck(`a ${formula}\n${fragment}`).first).toContain('<p class="fragment">a');
    expect(deck(`- ${formula}\n${fragment}\n    - b`).first).toContain('<ul>\n<li class="fragment">');
  }
  expect(deck(`**a** $x$ ${fragment}`).first).toContain('<strong class="fragment">a</strong>');
  expect(deck(`a\n\n$$\nx\n$$\n${fragment}`).first).toContain('<p class="fragment"><math');
});

test('.element replaces a class, and works without its colon and with single quotes', () => {
  expect(deck('<p class="a">x</p>\n<!-- .element style=\'width:1em\' class="b" -->').first).toBe(
    '<p class="b" style="width:1em">x</p>',
  );
});

test('after a paragraph of images, .element applies to the last image', () => {
  expect(deck('![a](a.png) ![b](b.png)\n<!-- .element: style="width:9px" -->').first).toBe(
    '<p><img src="a.png" alt="a" loading="lazy" decoding="async"> ' +
      '<img src="b.png" alt="b" style="width:9px" loading="lazy" decoding="async"></p>',
  );
  expect(deck('[![a](a.png)<!-- .element: class="plain" -->](https://example.org)').first).toBe(
    '<p><a href="https://example.org"><img src="a.png" alt="a" class="plain" loading="lazy" decoding="async"></a></p>',
  );
});

test('.element skips line breaks, and applies to elements written in HTML', () => {
  expect(deck('<div>a<br><!-- .element: class="b" --></div>').first).toBe('<div class="b">a<br></div>');
  expect(deck('<div><img src="a.png"></div>\n<!-- .element: class="b" -->').first).toContain(
    '<div class="b"><img',
  );
});

test('a stretched image is a child of the slide, where reveal.js stretches it', () => {
  expect(deck('![a](a.png)\n<!-- .element: class="stretch" -->').first).toBe(
    '<img src="a.png" alt="a" class="stretch" loading="lazy" decoding="async">',
  );
});

test('a comment below a list item belongs to the item and does not end the list', () => {
  expect(
    deck('1. one\n<!-- .element: class="fragment" -->\n2. two\n<!-- hm -->\n    * sub').first.replace(
      /\n/g,
      '',
    ),
  ).toBe('<ol><li class="fragment">one</li><li>two<ul><li>sub</li></ul></li></ol>');
});

test('a comment in column 0 between an item and its nested list applies to the item, and the list stays whole', () => {
  const text =
    '* one\n<!-- .element: class="fragment" data-fragment-index="2" -->\n    * sub\n* two\n\n<!-- .slide: data-auto-animate -->';
  const { first, slides } = deck(text);
  expect(first.replace(/\n/g, '')).toBe(
    '<ul><li class="fragment" data-fragment-index="2">one<ul><li>sub</li></ul></li><li>two</li></ul>',
  );
  expect(slides[0]?.attributes).toEqual({ 'data-auto-animate': '' });
});

test.each([
  ['below an item of two lines', '- a\nb\n<!-- x -->\n  - c', 'a\nb'],
  ['of several lines', '- a\n<!-- x\n\n```\nx -->\n  - c', 'a'],
  ['below a tab', '-\ta\n<!-- x -->\n\t- c', 'a'],
  ['behind a blank', '- a\n <!-- x -->\n  - c', 'a'],
])('a comment %s does not end the list either', (_, text, item) => {
  const list = `<ul><li>${item}<ul><li>c</li></ul></li></ul>`;
  const compact = (html: string) => html.replace(/\s+(?=<|$)/g, '');
  expect(compact(deck(text).first)).toBe(list);
  const quoted = deck(text.replace(/^/gm, '> ')).first;
  expect(compact(quoted)).toBe(`<blockquote>${list}</blockquote>`);
});

test('what looks like a fence is none: code in one line, and a shorter fence in a longer one', () => {
  const comment = '<!-- .element: class="fragment" -->';
  expect(deck(`\`\`\`code\`\`\`\n\n* a\n${comment}`).first).toContain('<li class="fragment">a</li>');
  expect(deck(`\`\`\`\`\n\`\`\`\n* a\n${comment}\n\`\`\`\`\n`).first).toContain('* a\n&lt;!-- .element');
});

test('a comment below other text does not apply to an item above it', () => {
  for (const text of ['- a\n**b**', '- a\n\nb', '- a\n> b', '- a\n\n```\nb\n```'])
    expect(deck(`${text}\n<!-- .element: class="x" -->`).first).not.toContain('<li class="x">');
});

test('comments are not published', () => {
  expect(deck('a <!-- b --> c\n\n<!-- d\ne -->').first).toBe('<p>a  c</p>');
  expect(deck('Note: n\n\n<!-- <\\!-- x -\\-> -->\n<!-- y -->').slides[0]?.notes.trim()).toBe('<p>n</p>');
});

test('a discussion is marked on its slide, whatever class a comment sets', () => {
  const { slides } = deck('<!-- .element: class="big" -->\n## Why?\n\n<!-- discussion -->');
  expect(slides[0]?.attributes).toEqual({ class: 'big discussion' });
});

test.each(['smallish', 'small', 'smaller', 'left', 'right'])('%s applies to the whole slide', (word) => {
  const { slides, problems } = deck(`# A\n\n- b\n<!-- ${word} -->\n- c`);
  expect(slides[0]?.attributes).toEqual({ class: word });
  expect(slides[0]?.html.match(/<ul>/g)).toHaveLength(1);
  expect(problems).toEqual([]);
});

test.each([
  [
    '<!-- reference -->',
    '1:6 deck/unknown-comment: <!-- reference --> does nothing → did you mean “<!-- references -->”?',
  ],
  ['<!-- cols -->', '1:6 deck/unknown-comment: <!-- cols --> does nothing → did you mean “<!-- col -->”?'],
  [
    'a\n<!-- .elment: class="x" -->',
    '2:6 deck/unknown-comment: <!-- .elment: --> does nothing → did you mean “<!-- .element: -->”?',
  ],
  ['## a <!-- discussion -->', undefined],
  [
    'a <!-- colend -->',
    '1:8 deck/unknown-comment: <!-- colend --> has an effect only alone on a line → give it a line of its own',
  ],
  [
    '<!-- smalish -->',
    '1:6 deck/unknown-comment: <!-- smalish --> does nothing → did you mean “<!-- smallish -->”?',
  ],
  ['<!-- smallish -->\n<!-- vspace -->\n<!-- source -->\n<!-- any other remark -->', undefined],
])('%s', (text, problem) => {
  expect(deck(text).problems).toEqual(problem === undefined ? [] : [problem]);
});
