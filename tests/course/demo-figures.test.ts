/** The figures beside the demo's decks are what `npm run figures` draws. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawFigures } from '../../scripts/figures/figures.ts';

test('figures are up to date', async () => {
  const stale = [...(await drawFigures())].filter(([path, svg]) => readFileSync(path, 'utf8') !== svg);
  expect(stale.map(([path]) => path)).toEqual([]);
});
