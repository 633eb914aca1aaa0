/** A web server may allow nothing that stands in a page: the site works all the same. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const files = {
  '_data/course.yaml': "title: Rowing\ntimezone: America/New_York\naccent: '#7a1f3d'\n",
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: boats\n`,
  'slides/boats/boats.md': '# Boats\n\nNote: Breathe\n\n---\n\n# Oars\n',
};

test('accent, icon, redirects and speaker view need nothing that stands in a page', async () => {
  const folder = await courseFolder(files);
  const server = await serve(await builtSite(folder));
  const context = await browser.newContext({ colorScheme: 'light' });
  const blocked: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
    await route.fulfill({ response, headers });
  });
  const page = await context.newPage();

  await page.goto(server.url);
  const accent = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent-light'));
  expect(await accent()).toBe('#7a1f3d');
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  const shown = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address ?? '';
    await image.decode();
    return image.naturalWidth > 0;
  }, icon);
  expect(shown).toBe(true);

  await page.goto(`${server.url}slides/boats/boats.html#/1`);
  await page.waitForURL(`${server.url}slides/boats/#/1`);
  await page.locator('.reveal.ready').waitFor();
  expect(await accent()).toBe('#7a1f3d');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  // Its frames hear of a slide when they are ready, and of none before.
  for (const id of ['current', 'upcoming'])
    await speaker.frameLocator(`#${id}-slide iframe`).locator('.reveal.ready').waitFor();
  await page.keyboard.press('Home');
  await speaker.getByText('Breathe').waitFor();
  await speaker.frameLocator('#upcoming-slide iframe').getByRole('heading', { name: 'Oars' }).waitFor();
  expect(await speaker.locator('.pacing-title').isVisible()).toBe(false);
  expect(blocked).toEqual([]);
  await Promise.all([context.close(), server.close()]);
});
