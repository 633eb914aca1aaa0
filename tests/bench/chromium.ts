import type { Browser } from 'playwright-core';
import { launchChromium as launch } from '../../src/browser/launch.ts';

/** This machine's Chromium. */
export async function launchChromium(): Promise<Browser> {
  const browser = await launch();
  if (!browser) throw new Error('No Chromium here: install one, or set LECTERN_CHROMIUM to its path');
  return browser;
}
