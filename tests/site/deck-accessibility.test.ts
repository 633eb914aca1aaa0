import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** What axe finds on each slide, with every step shown, and in the frame around the slides. */
const findViolations = (runOnly: readonly string[]) => `(async () => {
  Reveal.configure({ fragments: false });
  const options = { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], preload: false };
  const found = [];
  const run = async (place, context) => {
    const { violations } = await axe.run(context, options);
    for (const { id, nodes } of violations) {
      found.push(place + ' ' + id + ': ' + nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', '));
    }
  };
  await run('frame', { exclude: ['.slides'] });
  for (const slide of Reveal.getSlides()) {
    const { h, v = 0 } = Reveal.getIndices(slide);
    Reveal.slide(h, v);
    await run(h + '/' + v, slide);
  }
  return found;
})()`;

/** Colours depend on the theme, focusable elements on the width; all else is the same everywhere. */
const looks = [
  { width: 1280, colorScheme: 'light', rules: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  { width: 1280, colorScheme: 'dark', rules: ['color-contrast'] },
  { width: 390, colorScheme: 'light', rules: ['scrollable-region-focusable', 'target-size'] },
] as const;

test.each(looks)('every slide is accessible, $width px wide, $colorScheme', async (look) => {
  const { width, colorScheme, rules } = look;
  const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const deck of ['01_introduction', '02_systems', '03_modelaccuracy']) {
    await page.goto(`${server.url}slides/${deck}/`);
    await page.locator('.reveal.ready').waitFor();
    await page.evaluate(axe);
    const found = z.array(z.string()).parse(await page.evaluate(findViolations(rules)));
    faults.push(...found.map((fault) => `${deck} ${fault}`));
  }
  await context.close();
  expect(faults).toEqual([]);
});
