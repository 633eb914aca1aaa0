import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { watch } from '../browser/watch.ts';
import { courseFolder } from '../course/folder.ts';
import { openDeck, present } from './deck.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const deck = `# Rowing

---

\`\`\`mermaid How a stroke goes
graph LR
  catch --> drive --> finish
\`\`\`
`;

test('a Mermaid figure that was not drawn at build time is drawn in the reader’s browser, by a script from the site', async () => {
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': deck });
  vi.stubEnv('LECTERN_CHROMIUM', '/bin/false');
  const server = await serve(await builtSite(folder));
  const page = await openDeck(browser, server.url, 'slides/01_rowing/');
  const faults = watch(page.context(), server.url);
  await page.goto('slides/01_rowing/#/1');
  await page.reload();
  const figure = page.locator(present).getByRole('img', { name: 'How a stroke goes' });
  await figure.waitFor();
  expect(await figure.locator('.node').allTextContents()).toEqual(['catch', 'drive', 'finish']);
  expect((await figure.boundingBox())?.width).toBeGreaterThan(200);
  expect(faults).toEqual([]);

  const filter = () => figure.evaluate((svg) => getComputedStyle(svg).filter);
  expect(await filter()).toBe('none');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await filter()).toBe('invert(0.92) hue-rotate(180deg)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await filter()).toBe('none');
  await server.close();
});
