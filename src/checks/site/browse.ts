/** Looks at all pages of a built site in a browser. */
import type { Page, Request, Response } from 'playwright-core';
import { inBrowser } from '../../browser/in-parallel.ts';
import { launchChromium } from '../../browser/launch.ts';
import { RunningBrowser } from '../../browser/running.ts';
import type { Progress } from '../../runtime/progress.ts';
import { serve } from '../../server/server.ts';
import { isNamed } from '../../site/policy.ts';
import { remoteUrl } from '../../text/remote-url.ts';
import { findBarriers, type Barrier } from './accessible.ts';
import { brokenLink, remoteRequest, type BuiltSite } from './page.ts';

/** A page, by its path in the site. */
interface Address {
  readonly page: string;
  readonly isDeck: boolean;
}

/** How many pages are looked at at once. */
const atOnce = 2;

/**
 * @returns for each page, what is wrong with it; `undefined` where no browser starts
 */
export async function browse(
  pages: readonly Address[],
  { folder, hosts }: Pick<BuiltSite, 'folder' | 'hosts'>,
  progress: Progress | undefined,
): Promise<Barrier[][] | undefined> {
  const running = new RunningBrowser(launchChromium);
  if (!(await running.get().catch(() => undefined))) return undefined;
  // Under a path, as on GitHub Pages.
  const server = await serve(folder, { prefix: '/course/' });
  /** New pages cost more than most of what they show. */
  const idle: Page[] = [];
  let begun = 0;
  const look = async ({ page: path, isDeck }: Address) => {
    progress?.('Looking at pages in a browser', ++begun, pages.length, path);
    const browser = await running.get();
    const known = idle.pop();
    const page = known && !known.isClosed() ? known : await browser?.newPage({ reducedMotion: 'reduce' });
    if (!page) return [];
    const requests = watchRequests(page, server.url, hosts);
    try {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(server.url + encodeURI(path.replace(/index\.html$/, '')));
      const barriers = await findBarriers(page, isDeck);
      idle.push(page);
      return [...barriers, ...requests.end()];
    } catch (error) {
      await page.close();
      throw error;
    }
  };
  try {
    return await inBrowser(pages, atOnce, look, (_, error) => [notLookedAt(error)]);
  } finally {
    await running.close();
    await server.close();
  }
}

/** What a page asks for and does not get, or should not ask for. */
function watchRequests(page: Page, site: string, hosts: readonly string[]): { end: () => Barrier[] } {
  const found = new Map<string, Barrier>();
  const asked = (request: Request) => {
    const url = request.url();
    const address = remoteUrl(url);
    if (address && !url.startsWith(site) && !isNamed(address, hosts)) found.set(url, remoteRequest(url));
  };
  const answered = (response: Response) => {
    if (response.status() >= 400) found.set(response.url(), brokenLink(response.url().replace(site, '/')));
  };
  page.on('request', asked).on('response', answered);
  return {
    end: () => {
      page.off('request', asked).off('response', answered);
      return [...found.values()];
    },
  };
}

function notLookedAt(error: unknown): Barrier {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return {
    name: 'site/not-looked-at',
    message: `the browser could not look at it: ${reason}`,
    remedy: 'try again, and look at it with lectern dev',
  };
}
