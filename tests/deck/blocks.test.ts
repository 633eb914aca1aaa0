import { expect, test } from 'vitest';
import { deck } from './render.ts';

function html(text: string): string {
  return deck(text)
    .first.replace(/\n/g, '')
    .replace(/<\/?p>/g, '');
}

test('blocks do what the comments do', () => {
  expect(html('::: columns\n::: column\na\n:::\n::: column\n- b\n:::\n:::\nc')).toBe(
    '<div class="columns"><div class="col">a</div><div class="col"><ul><li>b</li></ul></div></div>c',
  );
  expect(html('a\n::: references\nb\n:::')).toBe('a<div class="references">b</div>');
  expect(html('::: small\n*a*\n:::\n\n::: fragment fade-up\nb\n:::')).toBe(
    '<div class="small"><em>a</em></div><div class="fragment fade-up">b</div>',
  );
});

test('blocks can also be written as in Pandoc', () => {
  expect(
    html(
      ':::: {.columns}\n::: {.column width="40%"}\na\n:::\n\n::: {.column #right .fragment data-fragment-index=2}\nb\n:::\n::::',
    ),
  ).toBe(
    '<div class="columns"><div class="col" style="flex: 0 1 40%">a</div>' +
      '<div class="col fragment" data-fragment-index="2" id="right">b</div></div>',
  );
  expect(html('::: any-class :::\na\n:::')).toBe('<div class="any-class">a</div>');
});

test('notes blocks become notes, and a discussion is marked on its slide', () => {
  const { slides, problems } = deck('## A\n\n::: discussion\n- b\n:::\n\n::: notes\nc\n:::\n\nd\n\nNote: e');
  expect(slides[0]?.attributes).toEqual({ class: 'discussion' });
  expect(slides[0]?.html).toContain('<p>d</p>');
  expect(slides[0]?.notes.replace(/\n/g, '')).toBe('<p>c</p><p>e</p>');
  expect(problems).toEqual([]);
});

test('blocks and comments can be nested', () => {
  expect(html('::: columns\n::: column\na\n\n<!-- references -->\nb\n:::\n::: column\nc\n:::\n:::')).toBe(
    '<div class="columns"><div class="col">a<div class="references">b</div></div><div class="col">c</div></div>',
  );
  expect(html('<!-- colstart -->\n::: small\na\n:::\n<!-- col -->\nb\n<!-- colend -->')).toBe(
    '<div class="columns"><div class="col"><div class="small">a</div></div><div class="col">b</div></div>',
  );
  expect(html('a\n\nNote: b\n\n::: references\nc\n:::')).toBe('a<div class="references">c</div>');
});

test('notes in a block end where the block ends', () => {
  const { slides, problems } = deck('::: columns\n::: column\na\n\nNote: b\n::: small\nc\n:::\n:::\n:::');
  expect(slides[0]?.html.replace(/\n/g, '')).toBe(
    '<div class="columns"><div class="col"><p>a</p></div></div>',
  );
  expect(slides[0]?.notes.replace(/\n/g, '')).toBe('<p>b</p><div class="small"><p>c</p></div>');
  expect(problems).toEqual([]);
});

test('blocks can be in lists and contain code', () => {
  expect(html('- a\n\n  ::: small\n  b\n  :::\n- c')).toBe(
    '<ul><li>a<div class="small">b</div></li><li>c</li></ul>',
  );
  expect(html('::: small\n```\n:::\n```\n:::\nafter')).toBe(
    '<div class="small"><pre tabindex="0"><code class="hljs">:::</code></pre></div>after',
  );
});

test.each([
  [
    'a\n\n::: columns\n::: column\nb\n:::\n\n---\n\nc',
    '3:1 deck/unclosed-block: this block is never closed; it ends where the block around it does → write ::: on a line of its own after it',
  ],
  [
    'a\n:::\nb',
    '2:1 deck/stray-block-end: there is no open block for this to end → remove this line, or begin a block above with a name, such as ::: columns',
  ],
  [
    'a\n\n- b\n\n  ::: colunm\n  c\n  :::',
    '5:3 deck/unknown-block: there is no block “colunm” → did you mean “::: column”?',
  ],
])('%j', (text, problem) => {
  expect(deck(text).problems).toEqual([problem]);
});
