import { defineConfig } from 'vitest/config';

// Tests of commands run what is published: dist/, as the sources are now.
await import('./scripts/compile.ts');

/** These need a Chromium. */
const browserTests = ['tests/site/**/*.test.ts', 'tests/pdf/{print-decks,printer}.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './tests/summary.ts', ...(process.env.GITHUB_ACTIONS ? ['github-actions'] : [])],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: browserTests,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: browserTests,
          globalSetup: ['tests/browser/install.ts', 'tests/site/build.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
