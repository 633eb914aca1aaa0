/** The pictures of README.md and docs/, taken of the demo on a day of its term: `npm run docs:pictures`. */
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../src/browser/launch.ts';
import { serve } from '../src/server/server.ts';

const root = resolve(import.meta.dirname, '..');
const site = resolve(root, '.lectern/pictures');
const now = '2022-09-20T12:00:00-04:00';

/** A part of the picture: a page as its reader sees it, and where it lies. Lengths are CSS pixels. */
interface Shot {
  readonly path: string;
  readonly window: { readonly width: number; readonly height: number };
  readonly scheme: 'light' | 'dark';
  /** How large it is shown, as a share of the window. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly radius: number;
}

const course: readonly Shot[] = [
  {
    path: '',
    window: { width: 1180, height: 792 },
    scheme: 'light',
    scale: 0.9,
    left: 50,
    top: 60,
    radius: 8,
  },
  {
    path: 'slides/07_mistakes/mistakes.html#/3/2',
    window: { width: 1280, height: 720 },
    scheme: 'light',
    scale: 0.5,
    left: 500,
    top: 470,
    radius: 8,
  },
  {
    path: 'schedule/',
    window: { width: 390, height: 780 },
    scheme: 'dark',
    scale: 0.743,
    left: 1170,
    top: 40,
    radius: 20,
  },
];

async function take(browser: Browser, url: string, shot: Shot): Promise<string> {
  const context = await browser.newContext({
    viewport: shot.window,
    colorScheme: shot.scheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(url + shot.path, { waitUntil: 'networkidle' });
  // A page that moves to the present week is drawn there a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const picture = await page.screenshot();
  await context.close();
  const { width, height } = shot.window;
  const style = `left:${shot.left}px;top:${shot.top}px;width:${width * shot.scale}px;height:${height * shot.scale}px;border-radius:${shot.radius}px`;
  return `<img style="${style}" src="data:image/png;base64,${picture.toString('base64')}">`;
}

async function compose(browser: Browser, url: string, shots: readonly Shot[]): Promise<Buffer> {
  const images: string[] = [];
  for (const shot of shots) images.push(await take(browser, url, shot));
  const page = await browser.newPage({ viewport: { width: 1520, height: 900 } });
  const styles =
    'body{margin:0;background:#e8e3dc}img{position:absolute;box-shadow:0 12px 40px rgb(40 30 20/35%)}';
  await page.setContent(`<style>${styles}</style>${images.join('')}`);
  return sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toBuffer();
}

execFileSync(process.execPath, ['bin/lectern.js', 'build', '--out', site, '--now', now.slice(0, 16)], {
  cwd: root,
  stdio: 'inherit',
});
const browser = await launchChromium();
if (browser === undefined) throw new Error('there is no Chromium to take pictures with');
const server = await serve(site);
await writeFile(resolve(root, 'docs/images/course.png'), await compose(browser, server.url, course));
await server.close();
await browser.close();
await rm(site, { recursive: true });
