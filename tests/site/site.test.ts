import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { settle } from '../browser/settle.ts';
import { watch } from '../browser/watch.ts';
import { pages } from './pages.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** Calls `use` with a fresh context; whatever goes wrong in the browser fails the test. */
async function withContext(options: BrowserContextOptions, use: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  const faults = watch(context, server.url);
  await use(context);
  await context.close();
  expect(faults).toEqual([]);
}

describe.each(['/', '/course/'])('the demo site, published at %s', (prefix) => {
  beforeAll(async () => {
    const atRoot = server;
    server = await serve(inject('site'), { prefix });
    return async () => {
      await server.close();
      server = atRoot;
    };
  });

  test('every kind of page opens without a fault', () =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      for (const path of pages) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(200);
        expect(await page.title(), path).toMatch(/\S/);
        expect(await page.locator('h1').count(), path).toBeGreaterThan(0);
      }
    }));

  test('where reveal-md published a deck, its slides and its print view are found', () =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      for (const place of ['?print-pdf', '#/2/1', '?print-pdf&notes']) {
        await page.goto(`slides/02_systems/systems.html${place}`);
        await page.waitForURL(`${server.url}slides/02_systems/${place}`);
        // A picture still on its way when the page is left is a request that failed.
        if (place.startsWith('?')) await page.waitForSelector('html[data-print=ready]');
        await settle(page);
      }
    }));

  test('an address that leads nowhere shows the 404 page, dressed', async () => {
    const context = await browser.newContext({ baseURL: server.url });
    const faults = watch(context, server.url);
    const page = await context.newPage();
    const response = await page.goto('nowhere');
    expect(response?.status()).toBe(404);
    await page
      .getByRole('link', { name: /schedule/i })
      .first()
      .click();
    expect(page.url()).toBe(`${server.url}schedule/`);
    const own = [/^status 404: .*\/nowhere$/, /^console: .* 404 .*\/nowhere\)$/];
    expect(faults.filter((fault) => !own.some((pattern) => pattern.test(fault)))).toEqual([]);
    await context.close();
  });

  test('a deck opens at the slide its address names, without its notes', () =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto('slides/02_systems/#/2/1');
      await page.locator('.reveal.ready').waitFor();
      expect(await page.evaluate('Reveal.getIndices()')).toMatchObject({ h: 2, v: 1 });
      expect(await page.locator('section.present section.present').isVisible()).toBe(true);
      expect(await page.locator('aside.notes').count()).toBeGreaterThan(0);
      expect(await page.locator('aside.notes:visible').count()).toBe(0);
    }));
});

test('the keyboard skips to the content', () =>
  withContext({}, async (context) => {
    const page = await context.newPage();
    await page.goto('syllabus/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.innerText()).toMatch(/skip/i);
    expect(await skip.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  }));

test('the schedule needs no JavaScript', () =>
  withContext({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto('schedule/');
    const main = await page.locator('main').innerText();
    const expected = ['Labor Day', 'Midterm', 'Thanksgiving', 'Dec 18'];
    expect(expected.filter((words) => !main.includes(words))).toEqual([]);
  }));

test('the schedule marks the day it is where the course is held', () =>
  withContext({ timezoneId: 'Asia/Tokyo' }, async (context) => {
    const page = await context.newPage();
    // Wednesday evening in Pittsburgh, Thursday in Tokyo.
    await page.clock.setFixedTime('2022-09-14T22:00:00-04:00');
    await page.goto('schedule/');
    const today = page.locator('[aria-current="date"]');
    expect(await today.count()).toBe(1);
    expect(await today.innerText()).toContain('Goals');
  }));

test('the speaker view shows the notes', () =>
  withContext({}, async (context) => {
    const page = await context.newPage();
    await page.goto('slides/02_systems/#/1/1');
    await page.locator('.reveal.ready').waitFor();
    const [view] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await view.waitForSelector('.speaker-controls-notes:not(.hidden)');
    expect(await view.locator('.speaker-controls-notes .value').innerText()).toMatch(/\w/);
  }));
