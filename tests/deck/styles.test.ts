import { expect, test } from 'vitest';
import { deck } from './render.ts';

test.each([['a.css, b.css'], [['a.css', 'b.css']]])('css: %j names files of the deck', (css) => {
  const { styles, files, problems } = deck('a', { css });
  expect(styles).toEqual(['a.css', 'b.css']);
  expect(files.map(({ written, use }) => `${written} ${use}`)).toEqual(['a.css shown', 'b.css shown']);
  expect(problems).toEqual([]);
});

test('a style sheet on another host is not loaded', () => {
  const { styles, problems } = deck('a', { css: 'https://example.org/a.css' });
  expect(styles).toEqual([]);
  expect(problems).toEqual([
    '1:1 deck/remote-file: this style sheet is on another host, and is not loaded from there: https://example.org/a.css → save a copy beside the deck and name that',
  ]);
});
