import { expect, test } from 'vitest';
import { deck } from './render.ts';

function notesOf(text: string) {
  const { slides, problems } = deck(text);
  return { html: slides[0]?.html.trim(), notes: slides[0]?.notes.trim(), problems };
}

test.each(['Note: say *this*', 'Notes:\nsay *this*', 'notes: say *this*'])(
  '%j are speaker notes',
  (notes) => {
    const { slides, html } = deck(`# A\n\n${notes}\n`);
    expect(slides[0]?.html).toBe('<h1 id="a">A</h1>\n');
    expect(slides[0]?.notes).toBe('<p>say <em>this</em></p>\n');
    expect(html).toContain('<aside class="notes"><p>say <em>this</em></p>\n</aside></section>');
  },
);

test('notes inside columns, and those written in HTML, are lifted to the slide', () => {
  const { slides, problems } = deck('<!-- colstart -->\na\n\nNote: b\n<!-- colend -->');
  expect(slides[0]?.html).not.toContain('b</p>');
  expect(slides[0]?.notes).toBe('<p>b</p>\n');
  expect(problems).toEqual([]);
  expect(deck('<div>\n<aside class="notes">c</aside>\n</div>').slides[0]).toMatchObject({ notes: 'c' });
});

test('several notes are one block', () => {
  expect(notesOf('a\n\nNote: b\n\nNotes:\nc')).toEqual({
    html: '<p>a</p>',
    notes: '<p>b</p>\n<p>c</p>',
    problems: [],
  });
});

test('references after notes are shown', () => {
  const { html, notes, problems } = notesOf('a\n\nNote: b\n\n<!-- references -->\n\nc $\\foo$');
  expect(html).toMatch(/^<p>a<\/p>\n<div class="references">\n<p>c .*<\/div>$/s);
  expect(notes).toBe('<p>b</p>');
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual(['7:4 markdown/bad-math']);
});

test('notes may begin again after references', () => {
  const { html, notes, problems } = notesOf('a\n\nNote: b\n\n<!-- references -->\n\nc\n\nNote: d\n\n$\\foo$');
  expect(html).toMatch(/^<p>a<\/p>\n<div class="references">\n<p>c<\/p>\n<\/div>$/);
  expect(notes).toMatch(/^<p>b<\/p>\n<p>d<\/p>\n/);
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual(['11:2 markdown/bad-math']);
});

test('notes in a comment or in code are not notes', () => {
  expect(notesOf('a\n\n<!--\nNote: b\n-->\n\nc')).toEqual({
    html: '<p>a</p>\n\n<p>c</p>',
    notes: '',
    problems: [],
  });
  expect(notesOf('```\nNote: b\n```\n\nNote: c')).toEqual({
    html: '<pre tabindex="0"><code class="hljs">Note: b\n</code></pre>',
    notes: '<p>c</p>',
    problems: [],
  });
});
