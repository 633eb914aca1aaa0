/** A mistake in the code of a course, while it is written: the page and the terminal say where, and the site stays. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { courseFolder } from '../course/folder.ts';
import { startDev } from './dev.ts';

const template = (text: string) =>
  `{% extends 'lectern/pages/home.njk' %}\n{% block text %}\n<p>${text}</p>\n{% endblock %}\n`;

const config = (text: string) =>
  `export default function (config) {\n  config.addTemplate('y.njk', '{% boat %}', { permalink: '/y/' });\n  config.addShortcode('boat', () => {\n    ${text};\n  });\n}\n`;

test('a broken template, a shortcode that throws and a broken configuration are shown on the page, until they are mended', async () => {
  const folder = await courseFolder({
    'content/index.md': '# Rowing\n',
    'templates/pages/home.njk': template('Bowline'),
    '.eleventy.js': config("return 'Dinghy'"),
    'package.json': '{ "type": "module" }\n',
  });
  const { lines, says, ...dev } = startDev(folder);
  const address = await dev.address;
  const browser = await connectChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('main:has-text("Bowline")');
  const from = lines.length;

  const save = async (file: string, text: string, shown: string) => {
    const said = says('warnings.');
    await writeFile(join(folder, file), text);
    await said;
    await page.waitForSelector(shown, { state: 'attached' });
  };
  const none = 'aside:not(:has(details))';
  const home = 'templates/pages/home.njk';
  await save(home, template('{{ view.titel }}'), `aside:has-text("${home}:3:4 this cannot be printed")`);
  expect(await page.textContent('main'), 'the last good page').toContain('Bowline');
  await save(home, template('Sheet bend'), `main:has-text("Sheet bend")`);
  await save('.eleventy.js', config("throw new Error('it sank')"), 'aside:has-text(".eleventy.js:4:11")');
  await save('.eleventy.js', 'export default (', 'aside:has-text(".eleventy.js:1:17")');
  await save('.eleventy.js', config("return 'Canoe'"), none);
  await page.goto(`${address}y/`);
  expect(await page.textContent('body')).toContain('Canoe');

  expect(lines.slice(from)).toEqual([
    `${home}:3:4  error  this cannot be printed: attempted to output null or undefined value  [template/failed]`,
    '    → correct it; the first comment of Lectern’s template of this name says what there is to print',
    `${home}: the site stays as it was, 1 error, 0 warnings.`,
    expect.stringMatching(`^${home}: \\d+ pages? written, 0 errors, 0 warnings.$`),
    '.eleventy.js:4:11  error  this stops the build: it sank  [config/failed]',
    '    → correct it, or remove it for now',
    '.eleventy.js: the site stays as it was, 1 error, 0 warnings.',
    '.eleventy.js:1:17  error  this stops the build: Unexpected end of input  [config/failed]',
    '    → correct it, or remove it for now',
    '.eleventy.js: the site stays as it was, 1 error, 0 warnings.',
    expect.stringMatching(/^\.eleventy\.js: \d+ pages written, 0 errors, 0 warnings\.$/),
  ]);
});

test('where the configuration is broken from the start, the page says so, and is there once it is mended', async () => {
  const folder = await courseFolder({ '.eleventy.ts': 'export default function (config: string {}\n' });
  const { says, ...dev } = startDev(folder);
  const browser = await connectChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(await dev.address);
  await page.waitForSelector('aside:has-text(".eleventy.ts:1:41")');
  const written = says('pages written');
  await writeFile(join(folder, '.eleventy.ts'), 'export default function () {}\n');
  await written;
  await page.reload();
  expect(await page.textContent('h1')).toBe('Rowing');
});
