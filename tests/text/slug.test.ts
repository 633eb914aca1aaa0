import { expect, test } from 'vitest';
import { slug } from '../../src/text/slug.ts';

test.each([
  ['Machine Learning in Production', 'machine-learning-in-production'],
  ['What’s “new”?', 'whats-new'],
  ['A & B', 'a--b'],
  ['snake_case and-hyphen', 'snake_case-and-hyphen'],
  ['Über 2 Straßen', 'über-2-straßen'],
  ['日本 語 😀', '日本-語-'],
  ['e\u0301te\u0301', 'e\u0301te\u0301'],
  // Where github-slugger differs.
  [' no\u00a0break\ttab ', 'no-break-tab'],
  ['x² and ½', 'x²-and-½'],
  ['Ⓐ and \u1c8a', '-and-\u1c8a'],
  ['???', ''],
])('%s → %s', (text, id) => {
  expect(slug(text)).toBe(id);
});
