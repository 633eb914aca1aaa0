/** A web server may allow nothing that stands in a page: the site works all the same. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/server/server.ts';
import { connectChromium } from '../browser/chromium.ts';
import { builtSite } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

declare global {
  interface Window {
    ran?: unknown;
  }
}

let browser: Browser;

beforeAll(async () => {
  browser = await connectChromium();
});
afterAll(() => browser.close());

const files = {
  '_data/course.yaml': "title: Rowing\ntimezone: America/New_York\naccent: '#7a1f3d'\n",
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: boats\n`,
  'slides/boats/boats.md': '# Boats\n\nNote: Breathe\n\n---\n\n# Oars\n',
};

test('accent, icon, redirects and speaker view need nothing that stands in a page', async () => {
  const folder = await courseFolder(files);
  const server = await serve(await builtSite(folder));
  const context = await browser.newContext({ colorScheme: 'light' });
  const blocked: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
    await route.fulfill({ response, headers });
  });
  const page = await context.newPage();

  await page.goto(server.url);
  const accent = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent-light'));
  expect(await accent()).toBe('#7a1f3d');
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  const shown = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address ?? '';
    await image.decode();
    return image.naturalWidth > 0;
  }, icon);
  expect(shown).toBe(true);

  await page.goto(`${server.url}slides/boats/boats.html#/1`);
  await page.waitForURL(`${server.url}slides/boats/#/1`);
  await page.locator('.reveal.ready').waitFor();
  expect(await accent()).toBe('#7a1f3d');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  // Its frames hear of a slide when they are ready, and of none before.
  for (const id of ['current', 'upcoming'])
    await speaker.frameLocator(`#${id}-slide iframe`).locator('.reveal.ready').waitFor();
  await page.keyboard.press('Home');
  await speaker.getByText('Breathe').waitFor();
  await speaker.frameLocator('#upcoming-slide iframe').getByRole('heading', { name: 'Oars' }).waitFor();
  expect(await speaker.locator('.pacing-title').isVisible()).toBe(false);
  expect(blocked).toEqual([]);
  await Promise.all([context.close(), server.close()]);
});

test('code that an author wrote runs, by its hash, and no other does', async () => {
  const code = `<script>\nwindow.ran = ['ü &amp; 1 < 2'];\n</script>\n<button onclick="ran.push('&quot;clicked&quot;')">Go</button>\n`;
  const folder = await courseFolder({
    ...files,
    'content/code.md': `# Code\n\n${code}`,
    'content/plain.md': '# Plain\n\nTime is on = 1.\n',
    'slides/code/code.md': `# Code\n\n${code}`,
  });
  const server = await serve(await builtSite(folder));
  const page = await browser.newPage();
  const ran = () => page.evaluate(() => window.ran);
  const policy = async () => {
    const text = (await page.locator('meta[http-equiv]').getAttribute('content')) ?? '';
    return /script-src ([^;]*)/.exec(text)?.[1]?.replaceAll(/sha256-[^']*/g, 'sha256');
  };
  const open = async (path: string) => {
    await page.goto(server.url + path);
    const at = /^slides\/\w+\/$/.test(path) ? page.locator('.reveal.ready') : page.locator('main');
    await at.waitFor();
  };

  for (const path of ['code/', 'slides/code/', 'slides/code/handout/']) {
    await open(path);
    if (!path.endsWith('handout/')) {
      await page.getByRole('button', { name: 'Go', exact: true }).click();
      expect(await ran()).toEqual(['ü &amp; 1 < 2', '"clicked"']);
      expect(await policy()).toBe("'sha256' 'sha256' 'unsafe-hashes' 'self' blob: file:");
    }
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = "injected"';
      document.body.append(script);
      return String(window.ran) === 'injected';
    });
    expect(refused).toBe(false);
  }
  for (const path of ['plain/', '', 'slides/boats/', 'schedule/']) {
    await open(path);
    expect(await policy()).toBe("'self' blob: file:");
  }
  await Promise.all([page.close(), server.close()]);
});

test('so do styles on pages, while a style in an attribute needs no hash, and scripts of the course’s own add styles', async () => {
  const styled =
    '<style>.calm { color: rgb(1, 2, 3) }</style>\n\n<p class="calm" style="margin-left: 7px">Row</p>\n';
  const folder = await courseFolder({
    ...files,
    'content/styled.md': `# Styled\n\n${styled}`,
    'content/scripted.md': `# Scripted\n\n${styled}\n<script src="plot.js"></script>\n`,
    'content/plot.js': '',
  });
  const server = await serve(await builtSite(folder));
  const page = await browser.newPage();
  const look = (text: string) =>
    page.getByText(text, { exact: true }).evaluate((element) => {
      const { color, marginLeft } = getComputedStyle(element);
      return `${color} ${marginLeft}`;
    });
  const addStyle = () =>
    page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '.calm { color: rgb(4, 5, 6) }';
      document.body.append(style);
    });

  await page.goto(`${server.url}styled/`);
  expect(await look('Row')).toBe('rgb(1, 2, 3) 7px');
  await addStyle();
  expect(await look('Row')).toBe('rgb(1, 2, 3) 7px');

  await page.goto(`${server.url}scripted/`);
  await addStyle();
  expect(await look('Row')).toBe('rgb(4, 5, 6) 7px');
  await Promise.all([page.close(), server.close()]);
});
