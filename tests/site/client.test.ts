import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyAssets } from '../../src/site/assets.ts';
import type { Assets } from '../../src/theme/views/page.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';

let browser: Browser;
let folder: string;
let assets: Assets;

beforeAll(async () => {
  browser = await connectChromium();
  folder = await mkdtemp(join(tmpdir(), 'lectern-client-'));
  assets = await copyAssets(folder);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens from disk a page with the site's or the deck's script, at an instant of the reader's clock. */
async function open(
  kind: 'site' | 'deck',
  body: string,
  {
    now = '2022-09-07T12:00:00Z',
    hash = '',
    ...options
  }: BrowserContextOptions & { now?: string; hash?: string } = {},
): Promise<Page> {
  const { siteCss, termCss, siteJs, deckCss, deckJs } = assets;
  const sheets = kind === 'site' ? [siteCss, termCss] : [deckCss];
  const links = sheets.map((css) => `<link rel="stylesheet" href="..${css}">`).join('');
  const js = kind === 'site' ? siteJs : deckJs;
  await mkdir(join(folder, 'page'), { recursive: true });
  const file = join(folder, 'page', 'index.html');
  await writeFile(
    file,
    `<!doctype html><html lang="en" data-timezone="America/New_York"><meta charset="utf-8"><title>Test</title>
    ${links}<script src="..${js}"></script><body>${body}</body></html>`,
  );
  const page = await pageWith(browser, options);
  await page.clock.setFixedTime(now);
  await page.goto(pathToFileURL(file).href + hash);
  return page;
}

const classes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((element) => element.getAttribute('class') ?? ''));

describe('pages of the site', () => {
  const schedule = `<div data-schedule>
    <section data-week="2022-08-29"><p data-date="2022-08-31">a</p></section>
    <section data-week="2022-09-05"><p data-date="2022-09-06">b</p><p data-date="2022-09-07">c</p></section>
  </div>`;

  test('today is the date in the course’s time zone', async () => {
    const lateTuesday = { now: '2022-09-07T03:00:00Z', timezoneId: 'Europe/Berlin' };
    const page = await open('site', schedule, lateTuesday);
    expect(await classes(page, '[data-date]')).toEqual(['is-past', 'is-today', '']);
    expect(await classes(page, '[data-week]')).toEqual(['is-past', 'is-current']);
    expect(await page.locator('[aria-current=date]').innerText()).toBe('b');
  });

  test('a week without a session today is still the current one', async () => {
    const page = await open('site', schedule, { now: '2022-09-10T16:00:00Z' });
    expect(await classes(page, '[data-week]')).toEqual(['is-past', 'is-current']);
    expect(await classes(page, '.is-today')).toEqual([]);
  });

  const upcoming = `<section data-upcoming data-limit="2" hidden><h2>Next</h2><ul>
    <li data-start="2022-09-06T17:00:00Z" data-end="2022-09-06T18:00:00Z">over <b data-relative></b></li>
    <li data-start="2022-09-07T11:30:00Z" data-end="2022-09-07T12:30:00Z">going on <b data-relative></b></li>
    <li data-start="2022-09-09T03:59:00Z">due <b data-relative></b></li>
    <li data-start="2022-09-12T17:00:00Z">later <b data-relative></b></li>
  </ul></section>`;

  test('what is next is shown, up to the limit, with how far off it is', async () => {
    const page = await open('site', upcoming);
    expect(await page.locator('li:visible').allInnerTexts()).toEqual(['going on now', 'due tomorrow']);
  });

  test('with nothing left, nothing is shown', async () => {
    const page = await open('site', upcoming, { now: '2023-01-01T00:00:00Z' });
    expect(await page.locator('[data-upcoming]').isVisible()).toBe(false);
  });

  const time = '<p>due <time datetime="2022-09-08T03:59:00Z" data-local>Wed 23:59</time></p>';

  test('a reader elsewhere sees their own time beside the course’s', async () => {
    const page = await open('site', time, { timezoneId: 'Europe/Berlin' });
    expect(await page.locator('p').innerText()).toBe('due Wed 23:59 (Thu, 05:59 GMT+2)');
  });

  test('a reader in the course’s time zone sees one time', async () => {
    const page = await open('site', time, { timezoneId: 'America/Toronto' });
    expect(await page.locator('p').innerText()).toBe('due Wed 23:59');
  });

  test('hours to a deadline are elapsed hours, also in the night when the clock is set back', async () => {
    const due = '<p data-due="2022-11-06T09:00:00-05:00"><b data-relative></b></p>';
    const page = await open('site', due, { now: '2022-11-06T00:30:00-04:00' });
    expect(await page.locator('p').innerText()).toBe('in 9 hours');
  });

  test('a session that shares the slot of a hidden one shows the date', async () => {
    const row = (kind: string, classes = '') =>
      `<li class="session ${classes}" data-kind="${kind}"><p class="session-date">Mon</p><b class="kind">${kind}</b></li>`;
    const rows = row('lecture') + row('guest', 'session-shared');
    const page = await open(
      'site',
      `<div class="filter"><button value="lecture">lectures</button><button value="guest">guests</button></div>
      <section data-schedule><div class="week"><ol class="sessions">${rows}</ol></div></section>`,
    );
    const dates = () => page.locator('.session-date:visible').count();
    expect(await dates()).toBe(1);
    await page.getByRole('button', { name: 'guests' }).click();
    expect(await page.locator('.session:visible').count()).toBe(1);
    expect(await dates()).toBe(1);
  });

  test('the theme is the reader’s choice, and stays', async () => {
    const page = await open('site', '<button data-theme-toggle></button>', { colorScheme: 'light' });
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await ink();
    const button = page.getByRole('button', { name: 'Theme: system' });
    await button.click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    expect(await ink()).not.toBe(light);
    await page.reload();
    expect(await page.getByRole('button').getAttribute('aria-label')).toBe('Theme: dark');
    expect(await ink()).not.toBe(light);
    await page.context().close();
  });

  test('opened from disk, links to folders lead to their pages', async () => {
    const page = await open(
      'site',
      '<a href="./schedule/#week-2">1</a><a href="notes.pdf">2</a><a href="https://example.org/">3</a>',
    );
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.map((link) => link?.replace(/^file:.*\/page\//, ''))).toEqual([
      'schedule/index.html#week-2',
      'notes.pdf',
      'https://example.org/',
    ]);
  });
});

describe('decks', () => {
  const deck = `<main><div class="deck"><div class="slides">
    <section><h1>One</h1></section>
    <section>
      <section><h2>Two</h2></section>
      <section><h2>Two, below</h2><aside class="notes">Breathe</aside></section>
      <section><h2>Film</h2><figure class="embed" data-src="https://www.youtube.com/embed/abc" data-title="A film"><a href="https://www.youtube.com/watch?v=abc">Play</a></figure></section>
    </section>
  </div></div></main>`;
  /** reveal.js leaves the slides beside the current one in place, transparent. */
  const present = (page: Page) => page.locator('.slides .present:not(.stack) :is(h1, h2)').allInnerTexts();
  const visible = (page: Page) => page.locator('h1:visible, h2:visible').allInnerTexts();

  test('a link to a slide works on a phone', async () => {
    const page = await open('deck', deck, { hash: '#/1/1', viewport: { width: 390, height: 844 } });
    await page.locator('.reveal.ready').waitFor();
    expect(await present(page)).toEqual(['Two, below']);
  });

  test('without JavaScript every slide is there, one below the other', async () => {
    const page = await open('deck', deck, { javaScriptEnabled: false });
    expect(await visible(page)).toEqual(['One', 'Two', 'Two, below', 'Film']);
    expect(await page.getByText('Breathe').isVisible()).toBe(false);
  });

  test('the print view has a page for each slide', async () => {
    const page = await open('deck', deck, { hash: '?print-pdf' });
    await page.locator('.pdf-page').first().waitFor();
    expect(await visible(page)).toEqual(['One', 'Two', 'Two, below', 'Film']);
    expect(await page.locator('.pdf-page').count()).toBe(4);
  });

  test('search and speaker view are loaded when first used', async () => {
    const page = await open('deck', deck);
    await page.locator('.reveal.ready').waitFor();
    expect(await page.locator('script[src*=deck-extras]').count()).toBe(0);
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox').pressSequentially('below');
    await page.keyboard.press('Enter');
    expect(await present(page)).toEqual(['Two, below']);
    await page.getByRole('searchbox').blur();
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.getByText('Breathe').waitFor();
    await page.context().close();
  });

  test('search takes words literally, cycles through the slides that have them, and changes no slide', async () => {
    const slides = [
      'One',
      'C++ is <em>C++ <b>and</b> more</em>',
      'Two <aside class="notes">C++</aside>',
      'c++',
    ]
      .map((text) => `<section><h2>${text}</h2></section>`)
      .join('');
    const page = await open(
      'deck',
      `<main><div class="deck"><div class="slides">${slides}</div></div></main>`,
    );
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox').pressSequentially('c++');
    const count = page.locator('.deck-search output');
    expect(await count.innerText()).toBe('2 slides');
    const shown: string[] = [];
    for (let times = 0; times < 3; times++) {
      await page.keyboard.press('Enter');
      shown.push(...(await present(page)), await count.innerText());
    }
    const first = 'C++ is C++ and more';
    expect(shown).toEqual([first, '1 of 2', 'c++', '2 of 2', first, '1 of 2']);
    expect(await page.locator('section em').innerHTML()).toBe('C++ <b>and</b> more');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.locator('.reveal.overview').count()).toBe(0);
  });

  test('nothing is requested from a video’s host before the click', async () => {
    const page = await open('deck', deck, { hash: '#/1/2' });
    await page.locator('.reveal.ready').waitFor();
    const asked: string[] = [];
    await page.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: 'player' });
    });
    expect(asked).toEqual([]);
    await page.getByRole('link', { name: 'Play' }).click();
    await page.frameLocator('iframe[title="A film"]').getByText('player').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abc?autoplay=1']);
  });
});
