import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { connectChromium } from '../browser/chromium.ts';
import { serve } from '../../src/server/server.ts';
import { pageWeight } from '../bench/sizes.ts';
import { cli } from '../cli.ts';

const corpus = process.env.LECTERN_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
const course = join(corpus, 'seai-f2022');
const absent = !existsSync(course);
const reason = `no corpus in ${corpus} (set LECTERN_CORPUS)`;
const folder = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));
const site = join(folder, 'site');

beforeAll(() => {
  if (absent) return;
  lectern('import', course, join(folder, 'course'));
  lectern('build', join(folder, 'course'), '--out', site);
});
afterAll(() => rmSync(folder, { recursive: true }));

function lectern(...args: readonly string[]) {
  execFileSync(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Folders below `slides/`: `02_systems/`. */
function decks(): string[] {
  return readdirSync(join(site, 'slides'))
    .filter((name) => existsSync(join(site, 'slides', name, 'index.html')))
    .map((name) => `${name}/`);
}

test('decks weigh at most 60 KB at the median, the largest 90 KB', ({ skip }) => {
  skip(absent, reason);
  const weights = decks()
    .map((place) => pageWeight(site, `slides/${place}`))
    .sort((a, b) => a - b);
  expect(weights.length).toBe(25);
  expect(weights[12]).toBeLessThanOrEqual(60);
  expect(weights.at(-1)).toBeLessThanOrEqual(90);
});

test('axe finds nothing in the frame around the slides, light and dark', async ({ skip }) => {
  skip(absent, reason);
  const browser = await connectChromium();
  const server = await serve(site);
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // A dark deck has other colours, and all else as it is in the light.
  const rules = {
    light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    dark: ['color-contrast'],
  };
  const found: string[] = [];
  const check = async (colorScheme: 'light' | 'dark') => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    for (const place of [...decks(), '08_architecture/#/5/3']) {
      await page.goto(`${server.url}slides/${place}`);
      await page.locator('.reveal.ready').waitFor();
      await page.locator('.deck-menu summary').click();
      await page.evaluate(axe);
      const run = `axe.run({ exclude: ['.slides'] }, { runOnly: ${JSON.stringify(rules[colorScheme])}, preload: false })`;
      const ids: unknown = await page.evaluate(
        `${run}.then(({ violations }) => violations.map(({ id }) => id))`,
      );
      found.push(
        ...z
          .array(z.string())
          .parse(ids)
          .map((id) => `${place} ${colorScheme} ${id}`),
      );
    }
  };
  await Promise.all([check('light'), check('dark')]);
  await Promise.all([browser.close(), server.close()]);
  expect(found).toEqual([]);
});
