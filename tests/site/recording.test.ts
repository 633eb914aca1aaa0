/** A recording: in its row of the schedule, on its page, and from the slides it shows. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const spoken = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ada Example>Boats float.

00:00:04.100 --> 00:00:06.000
Most of them, that is.

00:01:10.000 --> 00:01:12.500 align:start
Oars &amp; <i>sails</i>.

2
00:01:12.500 --> 00:01:14.000
<v Bo>Why?
`;

/** What a reader sees at a path of the site of a course with one lecture. */
async function open(recording: string, path: string, javaScriptEnabled = true) {
  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n    recording: ${recording}\n`,
    'slides/01_boats/boats.md': '# Boats\n\n---\n\n## Oars\n\n----\n\n## Sails\n\n---\n\n## Wind\n',
    'content/lectures/boats.vtt': spoken,
  });
  const site = await builtSite(folder);
  const page = await pageWith(browser, { javaScriptEnabled });
  await page.goto(pathToFileURL(join(site, path, 'index.html')).href);
  return page;
}

const whole =
  "{ url: 'https://youtu.be/boats?si=1', length: '1:18:30', transcript: /lectures/boats.vtt, moments: { 2.2: 20:00, 2: '1:10' } }";

test('a row of the schedule has a link, which says how long it takes', async () => {
  const page = await open(whole, 'schedule', false);
  const link = page.getByRole('link', { name: 'Recording: Boats' });
  expect(await link.getAttribute('href')).toBe('https://youtu.be/boats?si=1');
  expect(await page.locator('.session-links').innerText()).toContain('Recording (1:18:30)');
});

test('the page of a session has a card, which requests nothing, moments at slides, and what is said', async () => {
  const page = await open(whole, 'lectures/01_boats', false);
  expect(await page.locator('iframe, video').count()).toBe(0);
  expect(await page.locator('.recording-card').innerText()).toBe('Watch the recording\n1:18:30 · youtu.be');
  expect(
    await page
      .locator('.moments a')
      .evaluateAll((links) => links.map((link) => `${link.textContent} ${link.getAttribute('href')}`)),
  ).toEqual([
    '1:10 https://youtu.be/boats?si=1&t=70',
    'Oars ../../slides/01_boats/#/1',
    '20:00 https://youtu.be/boats?si=1&t=1200',
    'Sails ../../slides/01_boats/#/1/1',
  ]);
  const transcript = page.locator('.transcript');
  expect(await transcript.locator('p').filter({ visible: true }).count()).toBe(0);
  await transcript.locator('summary').click();
  expect((await transcript.locator('p').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '0:01 Ada Example Boats float. Most of them, that is.',
    '1:10 Oars & sails.',
    '1:12 Bo Why?',
  ]);
  expect(await transcript.locator('a').first().getAttribute('href')).toBe('https://youtu.be/boats?si=1&t=1');
});

test('the menu of a deck leads to where the slide is shown', async () => {
  const page = await open(whole, 'slides/01_boats');
  const shown = page.locator('.deck-menu a').filter({ hasText: 'Recording', visible: true });
  await page.locator('.deck-menu summary').click();
  const seen = [];
  for (const hash of ['', '#/1', '#/1/1', '#/2', '#/0']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    seen.push(await shown.innerText());
  }
  expect(seen).toEqual([
    'Recording',
    'Recording from 1:10',
    'Recording from 20:00',
    'Recording from 20:00',
    'Recording',
  ]);
});

test.for([
  ['https://www.youtube.com/watch?v=boats', 'https://www.youtube.com/watch?v=boats&t=70'],
  [
    'https://example.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=1',
    'https://example.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=1&start=70',
  ],
  ['https://vimeo.com/1', 'https://vimeo.com/1#t=70'],
  ['https://example.org/boats.mp4', 'https://example.org/boats.mp4#t=70'],
  ['https://example.zoom.us/rec/share/1', null],
])('moments of %s', async ([address, moment]) => {
  const page = await open(`{ url: '${address}', moments: { 2: '1:10' } }`, 'lectures/01_boats', false);
  const first = page.locator('.moments li').first();
  expect(
    await first.locator('a:has(time)').evaluateAll((links) => links[0]?.getAttribute('href') ?? null),
  ).toBe(moment);
  expect(await first.innerText()).toMatch(/^1:10\s+Oars$/);
});

test('an address alone is enough', async () => {
  const page = await open('https://example.org/boats', 'lectures/01_boats', false);
  expect(await page.locator('.recording').innerText()).toBe('Recording\nWatch the recording\nexample.org');
});
