import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { openDeck, position } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const deck = 'slides/02_systems/';
const focused = 'document.activeElement?.matches(".deck-menu *") ? "menu" : document.activeElement?.tagName';

test('single keys can be switched off, which the device remembers; arrows, Escape and the menu go on working', async () => {
  const page = await openDeck(browser, server.url, deck, { locale: 'en-GB' });
  const menu = page.locator('.deck-menu');
  const overview = page.locator('.reveal.overview');
  await page.keyboard.press('o');
  await overview.waitFor();
  await page.keyboard.press('Escape');

  await menu.locator('summary').click();
  const button = menu.getByRole('button', { name: 'Single-key shortcuts' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Escape');
  const dead = async () => {
    for (const key of ['o', 'b', 'n', '.', '?', 'g', 's']) await page.keyboard.press(key);
    expect(await page.locator('.reveal:is(.overview, .paused), .r-overlay, .jump-to-slide').count()).toBe(0);
  };
  await dead();
  expect(await position(page)).toBe('');
  await page.goto(deck);
  await page.locator('.reveal.ready').waitFor();
  await dead();
  await page.keyboard.press('ArrowRight');
  // reveal.js writes addresses at most once a second.
  await expect.poll(() => position(page)).toBe('#/1');
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'Overview' }).click();
  await overview.waitFor();
  await page.context().close();
});

test('the menu closes when the Tab key leaves it, and when a reader is done with it', async () => {
  const page = await openDeck(browser, server.url, deck);
  const menu = page.locator('.deck-menu');
  await menu.locator('summary').click();
  await menu.getByRole('link').first().focus();
  expect(await page.evaluate(focused)).toBe('menu');
  await page.keyboard.press('Shift+Tab');
  expect(await menu.getAttribute('open')).not.toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(focused)).not.toBe('menu');
  expect(await menu.getAttribute('open')).toBeNull();
});

test('the table of keys is a dialog: it has a name, takes the focus and keeps it', async () => {
  const page = await openDeck(browser, server.url, deck);
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.waitFor();
  const close = help.getByRole('button');
  expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await close.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await help.count()).toBe(0);
});

test('the link to the handout is in a landmark, and the deck’s title tells it from its lecture', async () => {
  const page = await openDeck(browser, server.url, deck);
  const link = page.getByRole('main').getByRole('link', { name: 'Read this deck as a document' });
  expect(await link.count()).toBe(1);
  const title = await page.title();
  await page.goto('lectures/02_systems/');
  expect([title, await page.title()]).toEqual([
    'From Models to Systems – slides – Machine Learning in Production',
    'From Models to Systems – Machine Learning in Production',
  ]);
});
