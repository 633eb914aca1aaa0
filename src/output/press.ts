import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';

/** A page of the site, and how it goes on paper. */
export interface PrintJob {
  /** Absolute. */
  readonly url: string;
  /** The PDF's title. */
  readonly title: string;
  /** `slide`: the deck's own size, 13.33 × 7.5 in unless it says otherwise. */
  readonly paper: 'slide' | Paper;
  /** Where the site will be, with a trailing slash: links to its pages lead there. Without, they are plain text. */
  readonly siteUrl: string | undefined;
}

export type Paper = 'A4' | 'Letter';

export interface PrintedPage {
  readonly pdf: Buffer;
  /** All that the page asked its own host for, as paths: `/slides/02_systems/cover.jpg`. */
  readonly requested: readonly string[];
}

/** A browser that prints; started when it is first needed, and again after a crash. */
export interface Press {
  /** Rejects where the page does not become printable within the time limit, or takes the browser with it. */
  print(job: PrintJob): Promise<PrintedPage>;
  close(): Promise<void>;
}

/**
 * @param timeout seconds that a page may take
 * @param launch starts a browser. Default: this machine's Chromium
 */
export function createPress(timeout: number, launch = launchOrFail): Press {
  let starting = launch();

  async function browser(): Promise<Browser> {
    const known = starting;
    const running = await known;
    if (running.isConnected()) return running;
    if (starting === known) starting = launch();
    return starting;
  }

  return {
    async print(job) {
      const context = await (await browser()).newContext();
      try {
        const page = await context.newPage();
        return await Promise.race([printPage(page, job), failure(page, timeout)]);
      } finally {
        await context.close().catch(() => undefined);
      }
    },
    async close() {
      const running = await starting.catch(() => undefined);
      await running?.close();
    },
  };
}

async function launchOrFail(): Promise<Browser> {
  const browser = await launchChromium();
  if (!browser) throw new Error('there is no Chromium');
  return browser;
}

async function printPage(page: Page, { url, title, paper, siteUrl }: PrintJob): Promise<PrintedPage> {
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
  const pdf = await page.pdf({ tagged: true, outline: true, printBackground: true, ...size });
  return { pdf: alike(pdf), requested: [...requested].sort() };
}

/**
 * Waits until the page can be printed, and gives the size of its paper.
 * What is larger than the paper is scaled down to it: that gives a slide the margin it has on a screen.
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

/** The site is served from this machine while it is printed; a PDF outlives that. */
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

/** Rejects when the page crashes or has had its time; a mistake in its scripts is often the reason. */
function failure(page: Page, timeout: number): Promise<never> {
  let mistake = '';
  page.on('pageerror', ({ message }) => (mistake = ` (${message})`));
  return new Promise((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`it was not ready after ${timeout} s${mistake}`)),
      timeout * 1000,
    );
    page.on('crash', () => reject(new Error(`its page crashed${mistake}`)));
    page.on('close', () => clearTimeout(timer));
  });
}

/**
 * The same deck gives the same bytes: without the dates that Chromium writes, and with its names of table cells,
 * which count what the browser has shown before, counted from 0. The length stays, as a PDF holds its own offsets.
 */
function alike(pdf: Buffer): Buffer {
  const cells = new Map<string, string>();
  const cell = (name: string) => {
    const known = cells.get(name) ?? `node${String(cells.size).padStart(8, '0')}`;
    cells.set(name, known);
    return known;
  };
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(.*?\)/g, (entry) => ' '.repeat(entry.length))
    .replace(/node\d{8}/g, cell);
  return Buffer.from(text, 'latin1');
}
