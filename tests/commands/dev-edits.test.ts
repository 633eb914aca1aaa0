/** What open pages show while files are saved, deleted and renamed. */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { connectChromium } from '../browser/chromium.ts';
import { courseFolder, writeFiles } from '../course/folder.ts';
import { ask } from '../server/raw.ts';
import { startDev } from './dev.ts';

/** For a condition, most of what a test has, in ms. */
const patient = { timeout: 120_000 };

/** A page that closes when the test ends. */
async function open(address: string): Promise<Page> {
  const browser = await connectChromium();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate('window.isSame = true');
  return page;
}

/** Whether a page was not loaded again since it was opened. */
async function isSame(page: Page): Promise<unknown> {
  return page.evaluate('window.isSame === true');
}

const slides = [
  '# Rowing',
  '## Strokes\n\n- Catch <!-- .element: class="fragment" -->\n',
  '## Boats',
  '## Oars',
];
const deckOf = (...all: readonly string[]) => all.join('\n\n---\n\n');

test('a saved deck is put into place: the reader stays at the slide and the step, wherever it is now', async () => {
  const folder = await courseFolder({ 'slides/01_rowing/rowing.md': deckOf(...slides) });
  const file = join(folder, 'slides/01_rowing/rowing.md');
  const page = await open(`${await startDev(folder).address}slides/01_rowing/#/1/0/0`);
  await page.waitForSelector('.present .fragment.visible');

  const [first = '', strokes = '', ...others] = slides;
  await writeFile(file, deckOf(first, strokes.replace('Catch', 'Catch and drive'), ...others));
  await page.waitForSelector('.present .fragment.visible:has-text("Catch and drive")');

  await writeFile(file, deckOf(first, '## Before', strokes, ...others));
  await page.waitForSelector('.past:has-text("Before")', { state: 'attached' });
  expect(await page.textContent('.present h2')).toBe('Strokes');
  await page.waitForURL(/#\/2\/0\/0$/);
  expect(await page.getAttribute('.present', 'data-source')).toBe('slides/01_rowing/rowing.md:8');

  await writeFile(file, deckOf(first, '## Before', ...others));
  await page.waitForSelector('.present:has-text("Boats")');
  expect(await isSame(page)).toBe(true);
});

const kinds =
  'meetings:\n  lecture: { days: [Mon], time: "10:00-11:00" }\n  lab: { days: [Tue], time: "10:00-11:00" }\n';
const schedule = `term: { name: Fall 2022, starts: 2022-08-29, ends: 2022-12-09 }\n${kinds}sessions:\n  - lecture: Knots\n  - lab: Ropes\n`;

test('a saved page is put into place: what is chosen, read and pressed stays', async () => {
  const folder = await courseFolder({
    '_data/schedule.yaml': schedule,
    'content/schedule.md': `# Schedule\n\n${'Rain or shine.\n\n'.repeat(80)}`,
  });
  const page = await open(`${await startDev(folder).address}schedule/`);
  const button = page.locator('.filter button', { hasText: 'Lab' });
  await button.click();
  const before = await page.evaluate('window.scrollY');
  expect(before).toBeGreaterThan(100);

  await writeFile(join(folder, '_data/schedule.yaml'), schedule.replace('lab: Ropes', 'lab: Splices'));
  await page.waitForSelector('.session:visible:has-text("Splices")');
  expect(await page.evaluate('window.scrollY')).toBe(before);
  expect(await page.locator(':focus').textContent()).toBe('Labs');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.session:visible').count()).toBe(1);
  await page.locator('[data-theme-toggle]').first().click();
  expect(await page.locator('[data-theme-toggle]').first().getAttribute('data-theme-toggle')).toBe('light');
  expect(await isSame(page)).toBe(true);
});

test('a page is loaded again for a picture that it shows, and not for one that it does not', async () => {
  const picture = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;
  const folder = await courseFolder({
    'content/knots.md': '# Knots\n\n![A knot](bowline.svg)\n',
    'content/bowline.svg': picture('red'),
    'content/hitch.svg': picture('red'),
  });
  const { address, says } = startDev(folder);
  const page = await open(`${await address}knots/`);
  const saved = says('hitch.svg');
  await writeFile(join(folder, 'content/hitch.svg'), picture('blue'));
  await saved;
  expect(await isSame(page)).toBe(true);
  await Promise.all([
    page.waitForEvent('framenavigated'),
    writeFile(join(folder, 'content/bowline.svg'), picture('blue')),
  ]);
});

test('what happens at once, by halves or behind its back leaves the site as the folder is', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`content/page-${index}.md`, `# Page ${index}\n\nBowline\n`]),
  );
  const folder = await courseFolder({
    ...pages,
    'slides/01_rowing/rowing.md': '# Rowing\n',
    'slides/02_knots/knots.md': '# Knots\n',
  });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Before');
  const address = await startDev(folder).address;
  const status = async (path: string) => (await ask(address, path)).status;
  const said = async (path: string) => /Bowline|Clove hitch|Half/.exec((await ask(address, path)).body)?.[0];

  // Several saves at once, a deleted deck, a renamed folder.
  await Promise.all([
    ...Object.keys(pages).map((path) => writeFile(join(folder, path), '# Page\n\nClove hitch\n')),
    rm(join(folder, 'slides/01_rowing'), { recursive: true }),
    rename(join(folder, 'slides/02_knots'), join(folder, 'slides/03_knots')),
  ]);
  const decks = ['/slides/01_rowing/', '/slides/02_knots/', '/slides/03_knots/'];
  await expect.poll(() => Promise.all(decks.map(status)), patient).toEqual([404, 404, 200]);
  await expect
    .poll(() => Promise.all(Object.keys(pages).map((path) => said(path.slice(7, -3) + '/'))), patient)
    .toEqual(Object.keys(pages).map(() => 'Clove hitch'));

  // In the renamed folder, a file that is written in two parts, far from each other.
  await writeFile(join(folder, 'slides/03_knots/knots.md'), '# Knots\n\n---\n\n<!-- Half');
  await expect
    .poll(() => ask(address, '/slides/03_knots/').then(({ body }) => body), patient)
    .not.toContain('Half');
  await writeFile(
    join(folder, 'slides/03_knots/knots.md'),
    '# Knots\n\n---\n\n<!-- Half -->\n\nClove hitch\n',
  );
  await expect.poll(() => said('/slides/03_knots/'), patient).toBe('Clove hitch');

  // A checkout of what was there before, and a file in a folder in a new folder.
  git('checkout', '--quiet', '--force', 'HEAD');
  git('clean', '--quiet', '-fd', 'slides');
  await mkdir(join(folder, 'content/a/b'), { recursive: true });
  await writeFiles(folder, { 'content/a/b/c.md': '# C\n\nClove hitch\n' });
  await expect.poll(() => Promise.all(decks.map(status)), patient).toEqual([200, 200, 404]);
  await expect
    .poll(() => Promise.all(['/page-7/', '/a/b/c/'].map(said)), patient)
    .toEqual(['Bowline', 'Clove hitch']);
});

const whole = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\ninstructors: [{ name: Ada Oar, url: /syllabus/ }]\naccent: "#7a1f3d"\n',
  '_data/schedule.yaml': schedule.replace('lecture: Knots', 'lecture: 01_rowing\n    due: log'),
  'content/syllabus.md':
    '# Syllabus\n\n[Strokes](../slides/01_rowing/rowing.md#/strokes) and [gone](gone.md)\n',
  'content/lectures/01_rowing.md': '# All about rowing\n\n## Oars\n\nOf [wood](../syllabus.md#wood)\n',
  'content/announcements/2022-08-29-welcome.md': '# Welcome\n\nSee the [log](/assignments/log/#grading).\n',
  'assignments/log.md': '# Log\n\n## Grading\n\nBy `length`.\n',
  'slides/01_rowing/rowing.md':
    '# Rowing\n\n---\n\n## Strokes\n\n$x^2$\n\n---\n\n## Boats\n\n![](boat.svg)\n',
  'slides/01_rowing/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'slides/02_recap/recap.md': '# Recap\n\n---\n\n<!-- include: 01_rowing#/1 -->\n',
};

/** One after the other; where there is no text, the file is deleted. */
const edits: readonly (readonly [
  path: keyof typeof whole | 'templates/partials/footer.njk',
  text?: string,
])[] = [
  ['slides/01_rowing/rowing.md', '# Rowing\n\n---\n\n## Oars\n\n$x^3$\n'],
  ['content/lectures/01_rowing.md', '# Rowing, and more\n\n## Oars {#wood}\n'],
  ['slides/01_rowing/rowing.md', '# Rowing in eights\n\n---\n\n## Strokes\n\n$x^3$ ![](boat.svg)\n'],
  ['slides/01_rowing/boat.svg'],
  ['assignments/log.md', '# Logbook\n\n## Points\n\nBy `length`.\n'],
  ['_data/schedule.yaml', schedule.replace('lecture: Knots', 'lecture: 02_recap\n    due: log')],
  ['templates/partials/footer.njk', '<footer class="site-footer">{{ view.frame.title }}</footer>\n'],
  ['content/syllabus.md', '# Syllabus\n\n## Wood\n\n[Strokes](../slides/02_recap/recap.md#/1)\n'],
  ['_data/course.yaml', 'title: Sculling\ntimezone: Europe/Berlin\n'],
  ['content/announcements/2022-08-29-welcome.md'],
  // Only what slides say.
  ['slides/01_rowing/rowing.md', '# Rowing in eights\n\n---\n\n## Strokes\n\n$x^4$ ![](ship.svg)\n'],
  ['slides/01_rowing/rowing.md', '# Rowing in eights\n\n---\n\n## Strokes\n\n$x^5$ [Log](gone.md)\n'],
];

test('after any edits, the site is what it would be from scratch', async () => {
  const folder = await courseFolder(whole);
  const site = join(folder, '.lectern/site');
  const first = startDev(folder);
  const address = await first.address;
  for (const [path, text] of edits) {
    const built = first.says(`${path}: `);
    if (text === undefined) await rm(join(folder, path));
    else await writeFiles(folder, { [path]: text });
    await built;
  }
  for (const feed of ['/schedule.json', '/slides/01_rowing/rowing.md']) await ask(address, feed);
  await expect.poll(async () => (await ask(address, '/schedule.json')).body, patient).toContain('Sculling');
  await first.stop('SIGTERM');
  const edited = await readTexts(site);
  await rm(join(folder, '.lectern'), { recursive: true });

  const second = startDev(folder);
  for (const feed of ['/schedule.json', '/slides/01_rowing/rowing.md']) await ask(await second.address, feed);
  const fresh = await readTexts(site);
  expect(fresh.size).toBeGreaterThan(15);
  for (const [path, text] of fresh) expect(edited.get(path), path).toBe(text);
  const pages = (texts: ReadonlyMap<string, string>) =>
    [...texts.keys()].filter((path) => path.endsWith('.html'));
  expect(pages(edited)).toEqual(pages(fresh));
});

/** What is text in a site, by path, sorted. */
async function readTexts(site: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(site, { recursive: true });
  const paths = all.filter((path) => /\.(?:html|json|xml|ics|md)$/.test(path)).sort();
  const texts = paths.map(async (path) => [path, await readFile(join(site, path), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}
