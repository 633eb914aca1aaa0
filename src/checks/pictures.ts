/** Pictures that are larger than any slide or page shows them: every reader loads all of it. */
import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { styleAddresses } from '../html/styles.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { addressOf, createAddresses } from '../site/addresses.ts';
import type { RenderedDecks } from '../site/decks/renderer.ts';
import type { Site } from '../site/site.ts';
import { pathIn } from '../text/path.ts';
import type { RawCourse } from '../source/read.ts';

/** A slide, and the width of a page, with two pixels of the screen for each of their own. */
const most = {
  slide: { width: 2560, height: 1440 },
  page: { width: 2560, height: Infinity },
};

type Shower = keyof typeof most;

/** In bytes: what a whole deck weighs otherwise. */
const heavy = 1_000_000;

/** @param site with all its pages; its decks are given rendered */
export async function checkPictures(
  folder: string,
  course: Course,
  { decks, site, sheets }: { decks: RenderedDecks; site: Site; sheets: RawCourse['styles'] },
  report: Report,
): Promise<void> {
  const onPages = new Set([
    ...shownOnPages(site),
    ...shownByCourse(course),
    ...shownByStyles(course, sheets),
  ]);
  const onSlides = shownOnSlides(course, decks);
  const pictures = [...course.files].filter(([file]) => /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i.test(file));
  for (const [file, path] of pictures.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const url = `/${path}`;
    if (onSlides.has(url)) await checkPicture(folder, file, 'slide', report);
    else if (onPages.has(url)) await checkPicture(folder, file, 'page', report);
  }
}

async function checkPicture(folder: string, file: string, on: Shower, report: Report): Promise<void> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size <= heavy) return;
  // Most courses have no such file, and do not wait for this.
  const { default: sharp } = await import('sharp');
  // What is damaged is for the browser to show.
  const { width, height } = await sharp(path)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  const scale = Math.min(most[on].width / width, most[on].height / height);
  if (scale >= 1) return;
  report(
    atFile(file),
    'image/too-large',
    `this picture has ${width} × ${height} pixels in ${(size / 1e6).toFixed(1)} MB, more than a ${on} can show`,
    `scale it to a width of ${Math.floor(width * scale)} pixels, and save photos as JPEG or WebP`,
    'warning',
  );
}

function shownOnSlides(course: Course, decks: RenderedDecks): Set<string | undefined> {
  const addresses = createAddresses(course);
  return new Set(
    [...decks].flatMap(([deck, { files }]) =>
      files
        .filter(({ use }) => use === 'shown')
        .map(({ written }) => addressOf(pathIn(written), deck.source.file, addresses)),
    ),
  );
}

/** As an attribute of HTML that is resolved: from the root of the site. */
const shown = /(?:\s(?:src|srcset|poster|data)="|,\s*|url\((?:"|&quot;|')?)(\/[^"\s),']+)/g;

function shownOnPages({ views }: Site): string[] {
  const texts = views.flatMap((view) => (view.template.startsWith('pages/') ? textsIn(view) : []));
  return texts.flatMap((text) => [...text.matchAll(shown)].map(([, address = '']) => pathIn(address)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('<') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function shownByCourse({ logo, instructors, staff }: Course): string[] {
  return [logo, ...[...instructors, ...staff].map(({ photo }) => photo)].flatMap((url) => pathIn(url ?? ''));
}

function shownByStyles({ files }: Course, sheets: RawCourse['styles']): string[] {
  return [...sheets].flatMap(([file, css]) =>
    styleAddresses(css).map(({ address }) => {
      const path = files.get(posix.join(posix.dirname(file), pathIn(address)));
      return `/${path ?? ''}`;
    }),
  );
}
