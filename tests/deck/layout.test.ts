import { expect, test } from 'vitest';
import { deck } from './render.ts';

test.each([
  ['# Chapter', { 'data-layout': 'chapter' }],
  ['# Part one\n\n# Sails\n\nNote: loud', { 'data-layout': 'chapter' }],
  ['# Chapter\n\nand text', {}],
  ['## A slide', {}],
  ['## Boat\n\n![a](a.png)<!-- .element: class="stretch" -->', { 'data-layout': 'fill' }],
  [
    '## Boat\n\n[![a](a.png)<!-- .element: class="r-stretch" -->](https://example.org)',
    { 'data-layout': 'fill' },
  ],
  ['## Boat\n\n<!-- references -->\nA book', { 'data-layout': 'fill' }],
  ['## Boat\n\n> ![a](a.png)<!-- .element: class="stretch" -->', {}],
  [
    '<!-- .element: class="titleslide" data-background="sea.jpg" data-state="loud" -->\n# Boats',
    {
      class: 'titleslide',
      'data-background': 'sea.jpg',
      'data-layout': 'chapter',
      'data-state': 'loud title-picture',
    },
  ],
  [
    '<!-- .element: class="titleslide" data-background="#fff" -->\n## Boats',
    { class: 'titleslide', 'data-background': '#fff' },
  ],
])('attributes tell styles what kind of slide it is: %s', (text, attributes) => {
  expect(deck(text).slides[0]?.attributes).toEqual(attributes);
});

test('a paragraph around a picture that fills the slide is marked', () => {
  expect(deck('[![a](a.png)<!-- .element: class="stretch" -->](https://example.org)').first).toContain(
    '<p class="fills"><a ',
  );
});
