import type { Browser } from 'playwright-core';
import { launchChromium as launch } from '../../src/browser/launch.ts';

/** Starts the Chromium that the setup made sure of. Once a test file is enough: contexts are cheap and apart. */
export async function launchChromium(): Promise<Browser> {
  const browser = await launch();
  if (!browser) throw new Error('No Chromium here: run the tests through `npm test`');
  return browser;
}
