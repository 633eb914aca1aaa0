import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { openDeck, position, present } from './deck.ts';

let browser: Browser;
let server: SiteServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connectChromium(), serve(inject('site'))]);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const upright = { width: 390, height: 844 };

const open = (deck: string, options?: BrowserContextOptions & { slides?: string }) =>
  openDeck(browser, server.url, deck, { viewport: upright, hasTouch: true, isMobile: true, ...options });

async function swipe(page: Page, selector: string, [x, y]: readonly [number, number]) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  const from = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 600) / 2 };
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + x * part, y: from.y + y * part }],
    });
  await touch('touchStart', 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', part);
  await touch('touchEnd', 1);
}

const hasFlow = (page: Page) => page.locator('html.phone').count();

const faultsSchema = z.array(z.string());
/** Text below 16 px, and what is wider than its slide; formulas have small indices, drawings their own scale. */
const measure = `(() => Reveal.getSlides().flatMap((slide) => {
  const { h, v = 0 } = Reveal.getIndices(slide);
  Reveal.slide(h, v);
  const faults = [];
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest('.notes, svg, math')) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 16) faults.push(size + ' px: ' + texts.currentNode.data);
  }
  if (slide.scrollWidth > slide.clientWidth) faults.push(slide.scrollWidth + ' px wide');
  if (document.scrollingElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  return faults.map((fault) => h + '/' + v + ' ' + fault);
}))()`;

test.each(['01_introduction', '02_systems', '03_modelaccuracy'])(
  'the text of every slide of %s is 16 px or more, and no slide wider than the screen',
  async (deck) => {
    const page = await open(`slides/${deck}/`);
    expect(faultsSchema.parse(await page.evaluate(measure))).toEqual([]);
  },
);

test('a link to a slide opens it; swipes go forward and back in reading order, and the address follows', async () => {
  const slides = `<section><h2>One</h2></section>
    <section><section><h2>Two</h2></section><section><h2>Below</h2></section></section>
    <section><h2 id="the-end">Three</h2></section>`;
  const page = await open('slides/02_systems/#/1/1', { slides });
  const heading = page.locator(`${present} h2`);
  const shows = async (text: string, hash: string) => {
    await expect.poll(() => heading.innerText()).toBe(text);
    // reveal.js writes the address at most once a second.
    await expect.poll(() => position(page), { timeout: 5000 }).toBe(hash);
  };
  await shows('Below', '#/1/1');
  await swipe(page, present, [-150, 10]);
  await shows('Three', '#/2');
  // So wide that the browser would go back to the page before, if the deck let it.
  await swipe(page, present, [190, 10]);
  await swipe(page, present, [190, 10]);
  await shows('Two', '#/1');
  await page.getByRole('button', { name: 'next slide' }).tap();
  await shows('Below', '#/1/1');
  await page.goto('slides/02_systems/#/the-end');
  expect(await heading.innerText()).toBe('Three');
});

test('a long slide scrolls, by touch and by key, and stays the current slide', async () => {
  // So long that no swipe gets to its end.
  const slides = `<section><h2>Long</h2>${'<p>A line of text</p>'.repeat(400)}</section><section>Next</section>`;
  const page = await open('slides/02_systems/', { slides });
  // Each time in another frame: in the same one, a slide that moves does not.
  const top = () =>
    page
      .locator(present)
      .evaluate(
        (slide) => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(slide.scrollTop))),
      );
  await swipe(page, present, [10, -250]);
  await expect.poll(top).toBeGreaterThan(100);
  await page.locator(present).focus();
  // The swipe moves it for a while.
  let before = await top();
  const moved = async () => {
    const last = before;
    before = await top();
    return before - last;
  };
  await expect.poll(moved, { timeout: 30_000 }).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expect.poll(top).toBeGreaterThan(before);
  expect(await position(page)).toBe('');
});

test('columns stack, pictures and code fit, steps are all shown, tables scroll by themselves', async () => {
  const code = `<pre><code>${'a long line of code '.repeat(8)}</code></pre>`;
  const cells = '<td>unbreakable</td>'.repeat(8);
  const slides = `<section><div class="columns"><div class="col">Left</div><div class="col">Right</div></div>
    <svg width="2000" height="100" viewBox="0 0 200 10"></svg>${code}<p class="fragment">Step</p>
    <table><tbody><tr>${cells}</tr></tbody></table></section><section>Next</section>`;
  const page = await open('slides/02_systems/', { slides });
  const [left, right] = await Promise.all(
    ['Left', 'Right'].map((text) => page.getByText(text, { exact: true }).boundingBox()),
  );
  expect(right?.y).toBeGreaterThan(left?.y ?? 0);
  expect(right?.x).toBe(left?.x);
  expect(faultsSchema.parse(await page.evaluate(measure))).toEqual([]);
  await page.goto('slides/02_systems/#/0');
  // Steps fade in within a fifth of a second.
  const opacity = () => page.locator('.fragment').evaluate((step) => getComputedStyle(step).opacity);
  await expect.poll(opacity).toBe('1');
  await swipe(page, 'table', [-150, 0]);
  await expect.poll(() => page.locator('table').evaluate((table) => table.scrollLeft)).toBeGreaterThan(50);
  expect(await page.locator(`${present} table`).count()).toBe(1);
});

test('turned on its side a phone shows the slide as designed, at the same place', async () => {
  const page = await open('slides/02_systems/#/4/1');
  expect(await hasFlow(page)).toBe(1);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(() => hasFlow(page)).toBe(0);
  const width = () => page.locator('.slides').evaluate((slides) => slides.clientWidth);
  expect([await width(), await position(page)]).toEqual([1280, '#/4/1']);
  await page.setViewportSize(upright);
  await expect.poll(() => hasFlow(page)).toBe(1);
  expect([await width(), await position(page)]).toEqual([390, '#/4/1']);
});

test('a link that goes to the next slide stays in its line', async () => {
  const slides =
    '<section><p>Go <a href="#" class="navigate-right">on</a> or <a href="#" class="navigate-down">down</a>.</p></section><section>b</section>';
  const page = await open('slides/02_systems/', { slides });
  const tops = page
    .locator(`${present} :is(p, a)`)
    .evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().top / 4)));
  expect(new Set(await tops).size).toBe(1);
});
