import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from './find.ts';

/** Starts this machine's Chromium; `undefined` if there is none. */
export async function launchChromium(): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  return chromium.launch(launchOptions(executablePath));
}

/** How it is started: it asks its maker for nothing. */
export function launchOptions(executablePath: string): LaunchOptions {
  return {
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
