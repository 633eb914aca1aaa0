import { chromium } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { findChromium } from '../../src/browser/find.ts';
import { connectChromium } from './chromium.ts';

/** In this file, where Lectern would start this machine’s Chromium it is given that of all browser tests. */
export function lendChromium(): void {
  beforeAll(() => {
    const [launch, program] = [chromium.launch.bind(chromium), findChromium()];
    vi.spyOn(chromium, 'launch').mockImplementation((options) =>
      options?.executablePath === program ? connectChromium() : launch(options),
    );
  });
  afterAll(() => void vi.restoreAllMocks());
}
