import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launch.ts';
import { RunningBrowser } from '../browser/running.ts';
import { printPage, type PrintedPage, type PrintJob } from './print-page.ts';

/** A browser that prints. */
export interface Printer {
  /** Rejects if the page is not ready to print within the time limit, or crashes the browser. */
  print(job: PrintJob): Promise<PrintedPage>;
  close(): Promise<void>;
}

/**
 * @param timeout seconds that a page may take
 * @param launch starts a browser. Default: this machine's Chromium
 */
export function createPrinter(timeout: number, launch = launchOrFail): Printer {
  const running = new RunningBrowser(launch);

  /** Pages that have printed are reused: the next deck finds its fonts, styles and scripts there. */
  const idle: Page[] = [];

  return {
    async print(job) {
      const browser = await running.get();
      let page = idle.pop();
      while (page?.isClosed()) page = idle.pop();
      page ??= await browser.newPage();
      const { failed, stop } = failure(page, timeout);
      try {
        const printed = await Promise.race([printPage(page, job), failed]);
        idle.push(page);
        return printed;
      } catch (error) {
        await page
          .context()
          .close()
          .catch(() => undefined);
        throw error;
      } finally {
        stop();
        page.removeAllListeners();
      }
    },
    close: () => running.close(),
  };
}

async function launchOrFail(): Promise<Browser> {
  const browser = await launchChromium();
  if (!browser) throw new Error('there is no Chromium');
  return browser;
}

/** Rejects when the page crashes or its time is up; a bug in its scripts is often the reason. */
function failure(page: Page, timeout: number): { failed: Promise<never>; stop: () => void } {
  let mistake = '';
  let timer: NodeJS.Timeout | undefined;
  page.on('pageerror', ({ message }) => (mistake = ` (${message})`));
  const failed = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`it was not ready after ${timeout} s${mistake}`)),
      timeout * 1000,
    );
    page.on('crash', () => reject(new Error(`its page crashed${mistake}`)));
  });
  return { failed, stop: () => clearTimeout(timer) };
}
