import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from '../../src/browser/launch.ts';
import { requireChromium } from './install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of all browser tests listens. */
    chromium: string;
  }
}

/** Starts one Chromium for all browser tests: contexts are cheap and apart, starts are neither. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launchOptions(requireChromium()));
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}
