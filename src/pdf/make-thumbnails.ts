import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Course, Deck } from '../course/model.ts';
import type { Progress } from '../runtime/progress.ts';
import { serve } from '../server/server.ts';
import type { DeckStates } from '../site/decks/state.ts';
import { thumbnailFolder, thumbnailSize } from '../site/thumbnails.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { launchChromium } from '../browser/launch.ts';

/** Milliseconds that a deck may take. */
const timeout = 60_000;
/** A browser's screenshot of a page is at most 16,384 px high. */
const slidesAtOnce = 40;

/** Makes the pictures of those decks that have no current ones, for the next build to publish. */
export async function makeThumbnails(
  site: string,
  folder: string,
  course: Course,
  decks: readonly Deck[],
  states: DeckStates,
  progress?: Progress,
): Promise<readonly Problem[]> {
  const { problems, report } = new Reporter();
  const server = await serve(site);
  for (const [index, deck] of decks.entries()) {
    progress?.('Taking pictures of decks', index + 1, decks.length, deck.id);
    const target = join(folder, thumbnailFolder(states.of(deck, course)));
    if (existsSync(target)) continue;
    const fresh = `${target}.${process.pid}`;
    try {
      await mkdir(fresh, { recursive: true });
      await pictureSlides(`${server.url}${deck.url.slice(1)}?print-pdf`, fresh);
      await rename(fresh, target);
    } catch (error) {
      reportFailure(deck, error, report);
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  }
  await server.close();
  return problems;
}

/** One browser per deck: if one crashes, the other decks are not affected. */
async function pictureSlides(url: string, folder: string): Promise<void> {
  const browser = await launchChromium();
  if (!browser) throw new Error('there is no Chromium');
  try {
    const page = await browser.newPage({ deviceScaleFactor: 0.25 });
    page.setDefaultTimeout(timeout);
    await page.goto(url);
    await page.waitForSelector('[data-print=ready]', { state: 'attached' });
    const slides = await page.locator('.pdf-page').all();
    const box = await slides[0]?.boundingBox();
    if (!box) return;
    await page.setViewportSize({ width: Math.ceil(box.width), height: Math.ceil(box.height) });
    for (let start = 0; start < slides.length; start += slidesAtOnce) {
      const count = Math.min(slidesAtOnce, slides.length - start);
      const clip = { x: 0, y: start * box.height, width: box.width, height: count * box.height };
      const strip = sharp(await page.screenshot({ fullPage: true, clip }));
      const { width, height } = await strip.metadata();
      for (let index = 0; index < count; index++) {
        const top = Math.round((index * height) / count);
        await strip
          .clone()
          .extract({ left: 0, top, width, height: Math.min(Math.round(height / count), height - top) })
          .resize({ ...thumbnailSize, fit: 'contain', background: '#fff' })
          .webp({ quality: 70 })
          .toFile(join(folder, `${String(start + index + 1).padStart(3, '0')}.webp`));
      }
    }
  } finally {
    await browser.close();
  }
}

function reportFailure({ source, id }: Deck, error: unknown, report: Report): void {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  report(
    atFile(source.file),
    'thumbnails/not-made',
    `pictures of the slides of ${id} could not be taken: ${reason}`,
    'look at it in a browser with lectern dev',
  );
}
