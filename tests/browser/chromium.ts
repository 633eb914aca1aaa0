import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The Chromium of all browser tests. To close it is to close the contexts that were opened through it. */
export function connectChromium(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}
