/** Pictures on slides that are larger than any slide shows them: every reader loads all of it. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Course } from '../course/model.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { addressOf, createAddresses } from '../site/addresses.ts';
import type { RenderedDecks } from '../site/decks/renderer.ts';
import { pathIn } from '../text/path.ts';

/** A slide, with two pixels of the screen for each of its own. */
const most = { width: 2560, height: 1440 };

/** In bytes: what a whole deck weighs otherwise. */
const heavy = 1_000_000;

export async function checkPictures(
  folder: string,
  course: Course,
  decks: RenderedDecks,
  report: Report,
): Promise<void> {
  for (const file of shownPictures(course, decks)) {
    const path = join(folder, file);
    const { size } = await stat(path);
    if (size <= heavy) continue;
    // Most courses have no such file, and do not wait for this.
    const { default: sharp } = await import('sharp');
    // What is damaged is for the browser to show.
    const { width, height } = await sharp(path)
      .metadata()
      .catch(() => ({ width: 0, height: 0 }));
    const scale = Math.min(most.width / width, most.height / height);
    if (scale >= 1) continue;
    report(
      atFile(file),
      'image/too-large',
      `this picture has ${width} × ${height} pixels in ${(size / 1e6).toFixed(1)} MB, more than a slide can show`,
      `scale it to a width of ${Math.floor(width * scale)} pixels, and save photos as JPEG or WebP`,
      'warning',
    );
  }
}

/** Sorted. */
function shownPictures(course: Course, decks: RenderedDecks): string[] {
  const addresses = createAddresses(course);
  const shown = new Set(
    [...decks].flatMap(([deck, { files }]) =>
      files
        .filter(({ use }) => use === 'shown')
        .map(({ written }) => addressOf(pathIn(written), deck.source.file, addresses)),
    ),
  );
  const pictures = [...course.files].filter(([file]) => /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(file));
  return pictures.flatMap(([file, path]) => (shown.has(`/${path}`) ? file : [])).sort();
}
