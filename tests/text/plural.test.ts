import { expect, test } from 'vitest';
import { plural, pluralOf } from '../../src/text/plural.ts';

test.each([
  ['Discussion', 'Discussions'],
  ['Studio day', 'Studio days'],
  ['Study', 'Studies'],
  ['Class', 'Classes'],
  ['Workshop', 'Workshops'],
  ['Quiz', 'Quizzes'],
  ['Lunch', 'Lunches'],
])('%s, %s', (one, many) => {
  expect(pluralOf(one)).toBe(many);
});

test('how many there are', () => {
  expect([0, 1, 2].map((count) => plural(count, 'error'))).toEqual(['0 errors', '1 error', '2 errors']);
});
