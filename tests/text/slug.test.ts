import { expect, test } from 'vitest';
import { slug } from '../../src/text/slug.ts';

test.each([
  ['Machine Learning in Production', 'machine-learning-in-production'],
  ['What’s “new”?', 'whats-new'],
  ['A & B', 'a--b'],
  ['snake_case and-hyphen', 'snake_case-and-hyphen'],
  ['Über 2 Straßen', 'über-2-straßen'],
  ['???', ''],
])('%s → %s', (text, id) => {
  expect(slug(text)).toBe(id);
});
