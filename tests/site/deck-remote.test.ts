import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { settle } from '../browser/settle.ts';
import { courseFolder } from '../course/folder.ts';
import { openDeck } from './deck.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const deck = `---
css: mine.css
revealOptions: { parallaxBackgroundImage: "https://example.org/parallax.png" }
---

# Rowing <span class="logo">club</span>

<iframe srcdoc="<img src='https://example.org/srcdoc.png'>"></iframe>

<table background="https://example.org/table.png"><tr><td style="background: image-set('https://example.org/set.png' 1x)">a</td></tr></table>

<img src="boat.svg" alt="A boat">

![A map](https://example.org/a;b.png?x=1)

![Gone](https://example.org/gone.png)

<iframe src="https://example.org/player" title="A race"></iframe>

<script>fetch('https://example.org/fetched').catch(() => undefined);</script>
`;

const css = `@import url(https://example.org/imported.css);
@import "more.css";
.logo { background: url(https://example.org/logo.png); color: rgb(1, 2, 3); }
.logo::after { content: image-set("https://example.org/after.png" 1x); }
`;

const imported = String.raw`/* url(https://example.org/commented.png) */
.logo { border-image: u\72l(https://example.org/escaped.png); quotes: "url(//example.org/quoted.png)" "" }
`;

const boat = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"></svg>';

async function writeCourse(): Promise<string> {
  return courseFolder({
    'slides/01_rowing/rowing.md': deck,
    'slides/01_rowing/mine.css': css,
    'slides/01_rowing/more.css': imported,
    'slides/01_rowing/boat.svg': boat,
  });
}

/** The addresses that a deck requests from another host; one picture exists, and one is gone. */
async function watchHost(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.context().route('https://example.org/**', (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url.includes('gone')) return route.abort();
    return route.fulfill({ body: boat, contentType: 'image/svg+xml' });
  });
  await page.reload();
  await page.locator('.reveal.ready').waitFor();
  await settle(page);
  return asked;
}

test('nothing is requested from another host before a click, whatever slides and styles say', async () => {
  const folder = await writeCourse();
  const site = await builtSite(folder);
  const server = await serve(site);
  for (const [base, path] of [
    [server.url, 'slides/01_rowing/'],
    [`file://${site}/`, 'slides/01_rowing/index.html'],
  ] as const) {
    const page = await openDeck(browser, base, path);
    const asked = await watchHost(page);
    expect(asked).toEqual([]);
    expect(await page.locator('.logo').evaluate((logo) => getComputedStyle(logo).color)).toBe('rgb(1, 2, 3)');
    expect(await page.getByAltText('A boat').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
      9,
    );

    await page.getByRole('link', { name: 'A map' }).click();
    await expect.poll(() => asked).toEqual(['https://example.org/a;b.png?x=1']);
    await page.locator('img[alt="A map"]').evaluate((image: HTMLImageElement) => image.decode());
    await page.getByRole('link', { name: 'A race' }).press('Enter');
    await page.frameLocator('iframe[title="A race"]').locator('svg').waitFor();

    await page.getByRole('link', { name: 'Gone' }).press('Enter');
    await expect.poll(() => asked.at(-1)).toBe('https://example.org/gone.png');
    await expect.poll(() => page.getByRole('link', { name: 'Gone' }).count()).toBe(1);
    await page.context().close();
  }
  await server.close();
});

test('what is not loaded is reported', async () => {
  const { problems } = await runChecks(await writeCourse(), { slides: false });
  const remote = problems.filter(({ name }) => name === 'deck/remote-file');
  expect(remote.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`))
    .toMatchInlineSnapshot(`
      [
        "slides/01_rowing/mine.css:1:13 this is on another host, and is not loaded from there: https://example.org/imported.css",
        "slides/01_rowing/mine.css:3:25 this is on another host, and is not loaded from there: https://example.org/logo.png",
        "slides/01_rowing/mine.css:4:36 this is on another host, and is not loaded from there: https://example.org/after.png",
        "slides/01_rowing/more.css:2:29 this is on another host, and is not loaded from there: https://example.org/escaped.png",
        "slides/01_rowing/rowing.md:3:43 this file is on another host, and is not loaded from there: https://example.org/parallax.png",
        "slides/01_rowing/rowing.md:8:27 this is on another host, and nothing is loaded from there by itself: https://example.org/srcdoc.png",
        "slides/01_rowing/rowing.md:10:20 this is on another host, and nothing is loaded from there by itself: https://example.org/table.png",
        "slides/01_rowing/rowing.md:10:89 this is on another host, and nothing is loaded from there by itself: https://example.org/set.png",
        "slides/01_rowing/rowing.md:14:10 this is on another host, and nothing is loaded from there by itself: https://example.org/a;b.png?x=1",
        "slides/01_rowing/rowing.md:16:9 this is on another host, and nothing is loaded from there by itself: https://example.org/gone.png",
      ]
    `);
});
