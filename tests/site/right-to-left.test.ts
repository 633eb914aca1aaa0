import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { pageWith } from '../browser/page.ts';
import { builtSite } from '../commands/site.ts';
import { newCourse } from '../course/folder.ts';
import { openDeck } from './deck.ts';

const text = '## סירה\n\n- אחת\n    - שתיים\n\n> ציטוט\n\n```js\nlet a;\n```\n';

let browser: Browser;
let folder = '';
let site = '';

beforeAll(async () => {
  folder = await newCourse({
    '_data/course.yaml': 'title: חתירה\ntimezone: Asia/Jerusalem\nlanguage: he\n',
    'content/index.md': `# חתירה\n\n${text}`,
    'slides/01_boats/boats.md': text,
    'slides/02_english/english.md': `---\nrevealOptions: { rtl: false }\n---\n\n${text}`,
  });
  site = `file://${await builtSite(folder)}`;
  browser = await connectChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** At which side of the text around it each begins; the nested item is further in. */
async function sides(page: Page) {
  const edges = (selector: string) =>
    page
      .locator(`:is(.prose, .present) ${selector}`)
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      });
  const [outer, inner, quote, code] = [
    await edges('ul:not(ul ul)'),
    await edges('ul ul li'),
    await edges('blockquote p'),
    await edges('pre .hljs-keyword'),
  ];
  const block = await edges('pre');
  return [
    inner.right < outer.right - 10 ? 'from the right' : 'from the left',
    quote.right > (block.left + block.right) / 2 ? 'right' : 'left',
    code.left < (block.left + block.right) / 2 ? 'left' : 'right',
  ];
}

const mirrored = ['from the right', 'right', 'left'];

test('pages, decks and handouts of a language from right to left are mirrored, code is not', async () => {
  const page = await pageWith(browser);
  await page.goto(`${site}/index.html`);
  expect(await sides(page)).toEqual(mirrored);
  await page.goto(`${site}/slides/01_boats/handout/index.html`);
  expect(await sides(page)).toEqual(mirrored);
  const deck = `${site}/slides/01_boats/index.html`;
  expect(await sides(await openDeck(browser, deck, deck))).toEqual(mirrored);
});

test('a deck may say otherwise', async () => {
  const deck = `${site}/slides/02_english/index.html`;
  const page = await openDeck(browser, deck, deck);
  expect(await page.locator('html').getAttribute('dir')).toBeNull();
  expect(await page.evaluate('Reveal.getConfig().rtl')).toBe(false);
  await page.goto(`${site}/slides/02_english/handout/index.html`);
  expect(await page.locator('.handout').getAttribute('dir')).toBe('ltr');
});
