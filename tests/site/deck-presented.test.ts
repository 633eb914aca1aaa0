import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { watch } from '../browser/watch.ts';
import { openDeck, position, present } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const wide = { viewport: { width: 1280, height: 720 } };
const deck = 'slides/02_systems/';

test('pictures load as their slides come near', async () => {
  const slides = Array.from({ length: 30 }, (_, index) => {
    const picture = `<img src="picture-${index}.svg" loading="lazy" decoding="async" alt="">`;
    return index % 3 === 0
      ? `<section>${picture}</section>`
      : `<section><section>${picture}</section></section>`;
  });
  const page = await openDeck(browser, server.url, deck, { ...wide, slides: slides.join('') });
  const asked = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /picture-(\d+)/.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b),
    );
  await expect.poll(asked).toEqual([0, 1, 2]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(asked).toEqual([0, 1, 2, 3]);
});

test('the speaker view has notes, time and the next slide, on a site below a path, and requests no other host', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lectern-path-'));
  cpSync(inject('site'), join(root, 'course'), { recursive: true });
  const below = await serve(root);
  const page = await openDeck(browser, below.url, `course/${deck}`, wide);
  const [notes, next] = [
    page.locator('aside.notes').first(),
    page.locator(':has(> aside.notes) + section h2').first(),
  ];
  const [words, heading] = [await notes.textContent(), await next.textContent()];
  const faults = watch(page.context(), below.url);
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  // Its frames hear of a slide when they are ready, and of none before.
  for (const id of ['current', 'upcoming'])
    await speaker.frameLocator(`#${id}-slide iframe`).locator('.reveal.ready').waitFor();
  await page.evaluate(
    'Reveal.slide(...Object.values(Reveal.getIndices(document.querySelector(":has(> aside.notes)"))))',
  );
  await speaker
    .getByText(words?.trim() ?? '')
    .first()
    .waitFor();
  expect(await speaker.locator('.timer').innerText()).toMatch(/00\s*:\s*00\s*:/);
  await speaker
    .frameLocator('#upcoming-slide iframe')
    .getByRole('heading', { name: heading ?? '' })
    .waitFor();
  expect(await speaker.locator('#upcoming-slide iframe').count()).toBe(1);
  for (const id of ['current', 'upcoming']) {
    const frame = speaker.frameLocator(`#${id}-slide iframe`);
    expect(await frame.locator(':is(.footer, .slide-number, .controls, .deck-menu):visible').count()).toBe(0);
  }
  const [label, slide] = await Promise.all(
    ['.label', 'iframe'].map((part) => speaker.locator(`#upcoming-slide ${part}`).boundingBox()),
  );
  expect(label?.y).toBeGreaterThan((slide?.y ?? 0) + (slide?.height ?? 0) / 2);
  await page.evaluate('Reveal.slide(0, 0)');
  await expect
    .poll(() =>
      speaker
        .locator('.speaker-controls-notes')
        .evaluate((notes) => getComputedStyle(notes, '::after').content),
    )
    .toBe('"No notes on this slide"');
  expect(faults).toEqual([]);
  await page.context().close();
  await below.close();
  rmSync(root, { recursive: true });
});

test('keys: overview, help, and a jump to a slide; the address follows, and headings work in it', async () => {
  const page = await openDeck(browser, server.url, deck, wide);
  await page.keyboard.press('o');
  await page.locator('.reveal.overview').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  for (const action of ['Search', 'Magnify', 'Theme, handout, PDF, source'])
    expect(await page.getByText(action, { exact: true }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.type('3.2');
  await page.keyboard.press('Enter');
  await expect.poll(() => position(page), { timeout: 5000 }).toBe('#/2/1');
  const heading = page.locator(`${present} :is(h1, h2)`);
  const [id, text] = [await heading.getAttribute('id'), await heading.innerText()];
  await page.goto(deck);
  await page.goto(`${deck}#/${id ?? ''}`);
  expect(await heading.innerText()).toBe(text);
});

test.each([wide.viewport, { width: 390, height: 844 }])(
  'what can be pressed is 24 px or more, $width px wide',
  async (viewport) => {
    const page = await openDeck(browser, server.url, `${deck}#/2/1`, { viewport });
    await page.locator('.deck-menu summary').click();
    const sizes = await page
      .locator('.deck-menu :is(summary, a, button):visible, .controls button:visible')
      .evaluateAll((all) => all.map((element) => Math.min(element.clientWidth, element.clientHeight)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  },
);

test('without JavaScript every slide of a deck can be read, with its notes out of the way', async () => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(deck);
  const sections = page.locator('.slides section:not(:has(> section))');
  const total = await sections.count();
  expect(total).toBeGreaterThan(20);
  expect(await sections.filter({ visible: true }).count()).toBe(total);
  expect(await page.locator('aside.notes:visible').count()).toBe(0);
  await context.close();
});
