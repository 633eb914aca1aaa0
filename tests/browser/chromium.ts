import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../src/output/chromium.ts';

/** Starts the Chromium that the setup made sure of. Once a test file is enough: contexts are cheap and apart. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium here: run the tests through `npm test`');
  return chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
