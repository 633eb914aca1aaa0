/** A page in a browser → a PDF. */
import type { Page } from 'playwright-core';
import { compact } from './compact-pdf.ts';

/** A page of the site, and how it is put on paper. */
export interface PrintJob {
  /** Absolute. */
  readonly url: string;
  /** The PDF's title. */
  readonly title: string;
  /** `slide`: the deck's own size, 13.33 × 7.5 in unless it says otherwise. */
  readonly paper: 'slide' | Paper;
  /** Where the site will be, with a trailing slash: links to its pages lead there. If absent, they are plain text. */
  readonly siteUrl: string | undefined;
  /** What the deck is made from, as `stateOf` says it. */
  readonly state: string;
}

export type Paper = 'A4' | 'Letter';

export interface PrintedPage {
  readonly pdf: Buffer;
  /** Everything the page requested from its own host, as paths: `/slides/02_systems/cover.jpg`. */
  readonly requested: readonly string[];
}

/** Waits until a page can be printed, and prints it. */
export async function printPage(
  page: Page,
  { url, title, paper, siteUrl, state }: PrintJob,
): Promise<PrintedPage> {
  const requested = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === new URL(url).origin) requested.add(decodeURIComponent(pathname));
  });
  page.setDefaultTimeout(0);
  const response = await page.goto(url);
  if (!response?.ok()) throw new Error('there is no such page');
  const size = await sheet(page, paper);
  await page.evaluate(`document.title = ${JSON.stringify(title)}`);
  await page.evaluate(publishedLinks(siteUrl));
  await page.evaluate(smallerPictures);
  const pdf = await page.pdf({ tagged: true, outline: true, printBackground: true, ...size });
  return { pdf: await compact(pdf, state), requested: [...requested].sort() };
}

/**
 * Waits until the page can be printed, and returns the size of its paper.
 * Content larger than the paper is scaled down: that gives a slide the margin it has on a screen.
 */
async function sheet(page: Page, paper: PrintJob['paper']) {
  if (!page.url().includes('?print-pdf')) {
    await page.evaluate(allImages);
    return { format: paper, margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' } };
  }
  await page.waitForSelector('[data-print=ready]', { state: 'attached' });
  if (paper !== 'slide') return { format: paper };
  return page.evaluate<{ width: number; height: number }>('Reveal.getComputedSlideSize()');
}

/** The site is served from this machine only while it is printed; a PDF outlives that. */
function publishedLinks(siteUrl: string | undefined): string {
  const publish =
    siteUrl === undefined
      ? `link.removeAttribute('href')`
      : `link.href = ${JSON.stringify(siteUrl)} + link.pathname.slice(1) + link.hash`;
  return `for (const link of document.querySelectorAll('a[href]')) {
    const isHere = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (link.origin === location.origin && !(isHere && link.pathname === location.pathname)) ${publish};
  }`;
}

const allImages = `Promise.all([...document.images].map((image) => {
  image.loading = 'eager';
  return image.decode().catch(() => undefined);
}))`;

/**
 * Requests each picture again with as many pixels as it needs at its size, 1920 for the width of a slide's page;
 * smaller-pictures.ts makes them. Declared with another density, it keeps its size on the page.
 */
const smallerPictures = `(() => {
  const perPx = 1920 / 1408;
  const isOurs = (url) => url.origin === location.origin && /\\.(png|jpe?g|webp)$/i.test(url.pathname);
  const withWidth = (url, width) => Object.assign(new URL(url), { search: 'width=' + width }).href;
  const images = [...document.images].filter(
    ({ currentSrc, naturalWidth }) => naturalWidth > 0 && isOurs(new URL(currentSrc)),
  );
  const widths = new Map();
  for (const image of images) {
    const { width, height } = image.getBoundingClientRect();
    const shown = Math.ceil(perPx * Math.min(width, (height * image.naturalWidth) / image.naturalHeight));
    widths.set(image.currentSrc, Math.max(widths.get(image.currentSrc) ?? 1, shown));
  }
  for (const image of images) {
    const { currentSrc, naturalWidth } = image;
    const width = Math.min(widths.get(currentSrc), naturalWidth);
    image.removeAttribute('src');
    image.srcset = withWidth(currentSrc, width) + ' ' + width / naturalWidth + 'x';
  }
  const backgrounds = [...document.querySelectorAll('.slide-background-content')].flatMap((element) => {
    const [, path] = /^url\\("(.*)"\\)$/.exec(element.style.backgroundImage) ?? [];
    const url = path && new URL(path, location.href);
    if (!url || !isOurs(url)) return [];
    const image = new Image();
    image.src = withWidth(url, 1920);
    element.style.backgroundImage = 'url("' + image.src + '")';
    return [image];
  });
  return Promise.all([...images, ...backgrounds].map((image) => image.decode().catch(() => undefined)));
})()`;
