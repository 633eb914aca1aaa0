import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { pages } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A dark page has other colours, and all else as it is in the light. */
const looks = [1280, 390].flatMap((width) => [
  { width, colorScheme: 'light' as const, rules: all },
  { width, colorScheme: 'dark' as const, rules: ['color-contrast'] },
]);

const violationsSchema = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
);

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** What axe finds on the page as it is: `rule (what it wants): the first elements`. */
async function violations(page: Page, rules: readonly string[]): Promise<string[]> {
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'], preload: false });
  const found: unknown = await page.evaluate(`axe.run(${options}).then((results) => results.violations)`);
  return violationsSchema.parse(found).map(({ id, help, nodes }) => {
    const targets = nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${id} (${help}): ${nodes.length} × ${targets.join(', ')}`;
  });
}

test.each([...pages, 'schedule/?show=recitation,deadline'])(
  '/%s is accessible and fits, wide and narrow, light and dark',
  async (path) => {
    const page = await pageWith(browser, { baseURL: server.url, reducedMotion: 'reduce' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    await page.evaluate(axe);
    const faults: string[] = [];
    for (const { width, colorScheme, rules } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const found = await violations(page, rules);
      const overhang = await page.evaluate<number>(
        'document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth',
      );
      if (overhang > 0) found.push(`scrolls sideways by ${overhang} px`);
      faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);
