/** Search over all that is published, in a browser, and the list of everything where there is no script. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBarriers } from '../../src/checks/site/accessible.ts';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder, head, newCourse } from '../course/folder.ts';

const course = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\nurl: https://example.org/course/\nstaff: [{ name: Ida Gull, role: Coxswain }]\n',
  '_data/schedule.yaml': `${head}sessions:
  - lecture: 01_boats
    readings: [{ The History of the Gondola: https://example.org/gondola }]
  - lecture: 02_race
`,
  'content/lectures/01_boats.md': '# Boats\n\nWhat floats, and why.\n',
  'content/rules.md': '# Rules\n\nBe kind.\n\n## Late work\n\nA jetty is no excuse. Crème brûlée is.\n',
  'content/hidden.md': '---\nreleased: no\n---\n\n# Hidden\n\nA narwhal.\n',
  'assignments/A1.md': '# Knots\n\nTie a bowline.\n',
  'slides/01_boats/boats.md':
    '# Boats\n\n---\n\n# Hulls\n\n----\n\n## Wood & steel\n\nA quokka steers.\n\nNote: The walrus is not said aloud.\n\n<!-- An axolotl. -->\n',
  'slides/02_race/race.md':
    '# Race\n\n---\n\n<!-- include: 01_boats#/1/1 -->\n\n---\n\n## Finish\n\nA quick jetty.\n',
};

let browser: Browser;
let server: SiteServer;
let folder: string;
let site: string;

beforeAll(async () => {
  folder = await newCourse(course);
  site = await builtSite(folder);
  [browser, server] = await Promise.all([connectChromium(), serve(site, { prefix: '/course/' })]);
});
afterAll(() => Promise.all([browser.close(), server.close(), rm(folder, { recursive: true })]));

async function open(path = './', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageWith(browser, { baseURL: server.url, ...options });
  await page.goto(path);
  return page;
}

/** What a search finds: `title | where`. */
async function find(page: Page, words: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(words);
  await page
    .getByRole('status')
    .filter({ hasText: /hit|found/ })
    .waitFor();
  const hits = await page.locator('.find li').all();
  return Promise.all(
    hits.map(async (hit) =>
      (await hit.locator('a, span').allInnerTexts())
        .filter((text) => text !== 'Handout')
        .join(' | ')
        .replace(/\s+/g, ' '),
    ),
  );
}

test('a word on one slide leads to this slide, and to its place in the handout', async () => {
  const page = await open();
  await page.keyboard.press('/');
  expect(await find(page, 'quokka')).toEqual(['Wood & steel | Slides · Boats']);
  expect(await page.locator('.find li p').innerText()).toBe('A quokka steers.');
  await page.getByRole('dialog').getByRole('link', { name: 'Handout' }).click();
  await page.waitForURL('**/course/slides/01_boats/handout/#wood--steel');
  expect(await page.locator(':target').innerText()).toContain('quokka');

  await page.getByRole('link', { name: 'Search' }).click();
  await find(page, 'quok');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/course/slides/01_boats/#/1/1');
  await page.locator('.reveal.ready').waitFor();
  expect(await page.locator('.slides .present:not(.stack)').innerText()).toContain('quokka');
});

test('sections of pages, assignments and readings are found, with a part of a word, a typo or no accent', async () => {
  const page = await open('schedule/');
  await page.keyboard.press('/');
  expect(await find(page, 'excus')).toEqual(['Late work | Pages · Rules']);
  expect(await find(page, 'creme brulee')).toEqual(['Late work | Pages · Rules']);
  expect(await page.locator('.find mark').allInnerTexts()).toEqual(['Crème', 'brûlée']);
  expect(await find(page, 'gull')).toEqual(['Ida Gull | Pages · Staff']);
  expect(await find(page, 'bowlime')).toEqual(['Knots | Assignments']);
  expect(await find(page, 'gondola')).toEqual(['Boats | Readings']);
  expect(await find(page, 'zeppelin')).toEqual([]);
  expect(await find(page, 'gondola zeppelin')).toEqual(['Boats | Readings']);
  expect(await page.getByRole('status').innerText()).toBe(
    'Nothing has all of these words. With some of them: 1 hit',
  );
});

test('hits can be restricted to a kind, and reached with arrow keys; Escape closes', async () => {
  const page = await open();
  await page.keyboard.press('/');
  expect((await find(page, 'jetty')).sort()).toEqual(['Finish | Slides · Race', 'Late work | Pages · Rules']);
  await page.getByRole('button', { name: 'Pages 1' }).click();
  expect(await page.locator('.find-hit').allInnerTexts()).toEqual(['Late work']);
  expect(await page.locator(':focus').innerText()).toBe('Pages 1');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').innerText()).toBe('Late work');
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  // The browser takes the focus out of what is closed with the next frame.
  await page.locator('body:focus, body:not(:has(:focus))').waitFor();
  // In a field, it is a character.
  await page.keyboard.press('/');
  await page.keyboard.press('/');
  expect(await page.getByRole('searchbox').inputValue()).toBe('/');
});

test('a reader can do without the key, and a click with a modifier is the browser’s', async () => {
  const page = await open('./', { locale: 'en-GB' });
  await page.keyboard.press('Control+/');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'Opens with /', pressed: true }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('/');
  await page.goto('schedule/');
  await page.keyboard.press('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('button', { name: 'Opens with /', pressed: false }).waitFor();
  await page.context().close();
});

test('nothing is loaded before the first search', async () => {
  const page = await pageWith(browser, { baseURL: server.url });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname.replace(/-\w{8}\./, '.')));
  await page.goto('./');
  expect(requested.filter((path) => /find|search/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await find(page, 'quokka');
  expect(requested.filter((path) => /find|search/.test(path)).sort()).toEqual([
    '/course/assets/find.css',
    '/course/assets/find.js',
    '/course/search.js',
  ]);
});

test('nothing held back, no speaker notes and no comments are in it; two builds give the same', async () => {
  const script = await readFile(join(site, 'search.js'), 'utf8');
  expect(script).toContain('quokka');
  expect(script.match(/narwhal|walrus|axolotl/g)).toBeNull();
  const again = await builtSite(await courseFolder(course));
  expect(await readFile(join(again, 'search.js'), 'utf8')).toBe(script);
});

test('without JavaScript, the search is a list of everything', async () => {
  const page = await open('./', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/course/search/');
  expect(await page.locator('main').innerText()).not.toContain('Hidden');
  for (const name of ['Rules', 'Knots', 'Race']) {
    const hrefs = await page.getByRole('link', { name, exact: true }).evaluateAll((links) => links.length);
    expect([name, hrefs]).toEqual([name, name === 'Race' ? 3 : 1]);
  }
});

test('the search has no barriers, in both themes, and fits 320 px', async () => {
  const page = await open('./', { viewport: { width: 320, height: 640 } });
  await page.keyboard.press('/');
  await find(page, 'jetty');
  await page.getByRole('button', { name: 'Pages 1' }).click();
  expect(await findBarriers(page, false)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the demo is searched in a moment, and finds what its slides teach', async () => {
  const demo = await serve(inject('site'));
  const page = await pageWith(browser, { baseURL: demo.url });
  await page.goto('./');
  await page.keyboard.press('/');
  expect((await find(page, 'calibration')).length).toBeGreaterThan(0);
  await demo.close();
});
