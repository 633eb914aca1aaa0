import { expect, inject, test } from 'vitest';
import { pageWeight } from '../bench/sizes.ts';
import { pages } from './pages.ts';

const weigh = (paths: readonly string[]) =>
  paths.map((path) => ({ path, weight: pageWeight(inject('site'), path) }));
const above = (limit: number) => (page: { weight: number }) => page.weight > limit;
const isDeck = (path: string) => /^slides\/[^/]+\/$/.test(path);

/** gzip KB of HTML, style sheets and scripts. */
test('pages weigh at most 25 KB', () => {
  const found = weigh(pages.filter((path) => path !== '404.html' && !isDeck(path)));
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(above(25))).toEqual([]);
});

test('decks weigh at most 60 KB before their images', () => {
  const found = weigh(['slides/01_introduction/', 'slides/02_systems/', 'slides/03_modelaccuracy/']);
  // It includes reveal.js: a weight without scripts would prove nothing.
  expect(found.every(above(35))).toBe(true);
  expect(found.filter(above(60))).toEqual([]);
});
