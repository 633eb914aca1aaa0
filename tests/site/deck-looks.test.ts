import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { deck } from '../deck/render.ts';
import { openDeck, position, present } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const path = 'slides/01_introduction/';
const at = (width: number, height: number) => ({ viewport: { width, height } });
const css = (element: Locator, name: string) =>
  element.evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
const drawing = (width: number, height: number) =>
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;

test('footer and number have the size of the slide, and the footer begins where its text does', async () => {
  const page = await openDeck(browser, server.url, `${path}#/0/1`, at(1280, 720));
  const measure = async () => {
    const [title, footer] = await Promise.all(
      [`${present} h2`, '.footer'].map((part) => page.locator(part).boundingBox()),
    );
    expect(footer?.x).toBeCloseTo(title?.x ?? 0, 0);
    return (footer?.height ?? 0) / (title?.height ?? 1);
  };
  const laptop = await measure();
  await page.setViewportSize({ width: 2560, height: 1440 });
  await expect.poll(() => page.evaluate('Reveal.getScale()')).toBeGreaterThan(1.5);
  expect(await measure()).toBeCloseTo(laptop, 2);
  const sizes = page.locator('.footer, .slide-number');
  expect(
    await sizes.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).fontSize)).size),
  ).toBe(1);
});

test('a title slide says who, which lecture of how many, and when', async () => {
  const page = await openDeck(browser, server.url, 'slides/02_systems/');
  expect(await page.locator(`${present} .title-facts`).innerText()).toBe(
    'Christian Kästner\nLecture 2 of 26 · Wednesday, August 31, 2022',
  );
});

test('in the dark, what is drawn follows the theme, and the paper behind other pictures ends with them', async () => {
  const slides = deck('## A\n\n<img class="stretch" id="wide" alt="a">\n\n---\n\n![b](b.svg)').html;
  const page = await openDeck(browser, server.url, path, { ...at(1280, 720), colorScheme: 'dark', slides });
  await page.evaluate(`document.querySelector('#wide').src = ${JSON.stringify(drawing(2000, 200))}`);
  const wide = page.locator('#wide');
  await expect.poll(async () => (await wide.boundingBox())?.height ?? Infinity).toBeLessThan(150);
  expect(await css(wide, 'background-color')).toBe('rgb(251, 250, 247)');
  const follows = page.locator('img[alt=b]');
  expect(await css(follows, 'filter')).toBe('invert(0.92) hue-rotate(180deg)');
  expect(await css(follows, 'background-color')).toBe('rgba(0, 0, 0, 0)');
});

test('code and formulas come in fonts of the site, in a deck that has some', async () => {
  const fonts = async (text: string) => {
    const page = await openDeck(browser, server.url, path, { slides: deck(text).html });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /(source-code|stix)[\w-]*?-normal/.exec(name)?.[0] ?? [])
        .sort(),
    );
  };
  expect(await fonts('## Words')).toEqual([]);
  expect(await fonts('```\ncode\n```')).toEqual(['source-code-pro-latin-400-normal']);
  expect(await fonts('$$\\sum_{i=1}^n x_i$$')).toEqual(['stix-two-math-latin-400-normal']);
});

test('in forced colours, arrows, progress and menu are drawn', async () => {
  const page = await openDeck(browser, server.url, `${path}#/2`, { forcedColors: 'active' });
  const background = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element, name).backgroundColor, pseudo);
  const canvas = await background('body');
  const drawn = [
    background('.navigate-right.enabled .controls-arrow', '::before'),
    background('.progress span'),
    page
      .locator('.deck-menu summary')
      .evaluate((element) => getComputedStyle(element, '::before').borderTopColor),
  ];
  for (const colour of await Promise.all(drawn)) expect([canvas, 'rgba(0, 0, 0, 0)']).not.toContain(colour);
  await page.goto('schedule/overview/');
  expect(await background('.mark .kind', '::before')).not.toBe(canvas);
  await page.context().close();
});

test('nothing moves for those who do not want it', async () => {
  const slides = deck(
    '<!-- .slide: data-transition="slide" -->\n\n## A\n\n- b <!-- .element: class="fragment" -->',
  ).html;
  const page = await openDeck(browser, server.url, path, { slides, reducedMotion: 'reduce' });
  const durations = await page
    .locator('.slides, .slides section, .fragment, .progress span')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).transitionDuration));
  expect(durations.length).toBeGreaterThan(3);
  expect(new Set(durations)).toEqual(new Set(['0s']));
  await page.context().close();
});

test('code is a stop of the Tab key where it scrolls', async () => {
  const slides = deck(
    `\`\`\`\n${'long '.repeat(100)}\n\`\`\`\n\n\`\`\`\nshort\n\`\`\`\n\n---\n\n## Next`,
  ).html;
  const page = await openDeck(browser, server.url, path, { slides });
  const stops = page.locator('pre[tabindex], pre [tabindex]');
  await expect.poll(() => stops.count()).toBe(1);
  const code = page.getByRole('region', { name: 'Code' });
  expect(await code.count()).toBe(1);
  // Arrows scroll it, and lead on at its end.
  const arrow = async () => {
    await page.keyboard.press('ArrowRight');
    return [await code.evaluate(({ scrollLeft }) => scrollLeft > 0), await position(page)];
  };
  await code.focus();
  await expect.poll(arrow).toEqual([true, '']);
  await code.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => position(page)).toBe('#/1');
});
