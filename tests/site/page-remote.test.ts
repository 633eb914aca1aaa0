import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { settle } from '../browser/settle.ts';
import { courseFolder } from '../course/folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const boat = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"></svg>';

const page = `# Rowing

## Boats ![Badge](https://example.org/badge.svg)

![A map](https://example.org/a;b.png?x=1)

<iframe src="https://example.org/player" title="A race"></iframe>

<video poster="https://example.org/poster.png"><source src="https://example.org/v.mp4"></video>
<object data="https://example.org/o.pdf"></object> <embed src="https://example.org/e.pdf">

<img src="boat.svg" alt="A boat" srcset="https://example.org/set.png 2x">

<noscript><img src="https://example.org/noscript.png"></noscript>

<style>
  @import url(https://example.org/imported.css);
  .prose { background: url(https://example.org/style.png); }
  .prose { --asked: src("https://example.org/unread.png"); }
</style>

<p style="background: image-set('https://example.org/inline.png' 1x)">Inline</p>

<link rel="stylesheet" href="https://example.org/linked.css">
<link rel="prefetch" href="https://example.org/prefetched.html">
<link rel="preconnect" href="https://example.org">
<script src="https://example.org/script.js"></script>
<script>
  fetch('https://example.org/fetched').catch(() => undefined);
  new Image().src = 'https://example.org/made.png';
  new EventSource('https://example.org/events');
  navigator.sendBeacon('https://example.org/beacon');
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    document.body.dataset.blocked = (document.body.dataset.blocked ?? '') + blockedURI + ' ';
  });
  try { new WebSocket('wss://example.org/socket'); } catch {}
  try { eval('document.body.dataset.evaluated = 1'); } catch {}
</script>
`;

const files = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\nlogo: https://example.org/logo.svg\n' +
    'staff:\n  - { name: Ada, photo: https://example.org/ada.jpg }\n',
  '_data/schedule.yaml':
    'term: { name: Spring, starts: 2022-01-10, ends: 2022-04-29 }\n' +
    'meetings:\n  lecture: { days: Mon Wed, time: 10:00-11:20 }\nsessions:\n  - { lecture: boats, due: I1 }\n',
  'content/index.md': page,
  'content/syllabus.md': page,
  'content/lectures/boats.md': page,
  'content/announcements/2022-01-11-hello.md': page,
  'content/boat.svg': boat,
  'content/lectures/boat.svg': boat,
  'content/announcements/boat.svg': boat,
  'assignments/boat.svg': boat,
  'assignments/I1.md': page,
  'slides/boats/boats.md':
    '# Boats ![Badge](https://example.org/badge.svg)\n\n![A map](https://example.org/a.png)\n',
};

const paths = [
  '',
  'syllabus/',
  'staff/',
  'lectures/boats/',
  'announcements/',
  'announcements/2022-01-11-hello/',
  'assignments/I1/',
  'slides/boats/handout/',
];

/** A page, and what it asks another host for. */
async function newPage(options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  await context.route('https://example.org/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: boat, contentType: 'image/svg+xml' });
  });
  return { page: await context.newPage(), asked };
}

/** Opens a page, down to pictures that are loaded when they are seen. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.mouse.wheel(0, 10_000);
  await settle(page);
}

test('no page requests anything from another host before a click, with JavaScript and without', async () => {
  const folder = await courseFolder(files);
  const site = await builtSite(folder);
  const server = await serve(site);
  for (const javaScriptEnabled of [true, false]) {
    const { page, asked } = await newPage({ javaScriptEnabled });
    // One after the other: from one of them to the other takes another process of the browser’s.
    for (const address of [
      ...paths.map((path) => server.url + path),
      ...paths.map((path) => `file://${site}/${path}index.html`),
    ]) {
      await open(page, address);
      expect(asked, address).toEqual([]);
      expect(await page.locator('body[data-evaluated]').count(), address).toBe(0);
      if (javaScriptEnabled && (await page.content()).includes('new WebSocket'))
        await page.locator('body[data-blocked*="wss://example.org"]').waitFor({ timeout: 10_000 });
    }
    await page.context().close();
  }

  for (const address of [`${server.url}syllabus/`, `file://${site}/syllabus/index.html`]) {
    const { page, asked } = await newPage();
    await open(page, address);
    const boat = page.getByAltText('A boat');
    expect(await boat.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(9);
    expect(await page.getByRole('heading', { name: 'Boats Badge', exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'A map' }).click();
    await page.locator('img[alt="A map"]').evaluate((image: HTMLImageElement) => image.decode());
    await page.getByRole('link', { name: 'Badge', exact: true }).click();
    await page.locator('img[alt="Badge"]').evaluate((image: HTMLImageElement) => image.decode());
    expect(asked).toEqual(['https://example.org/a;b.png?x=1', 'https://example.org/badge.svg']);
    await page.getByRole('link', { name: 'A race' }).click();
    await page.frameLocator('iframe[title="A race"]').locator('svg').waitFor();
    await page.context().close();
  }
  await server.close();
});
