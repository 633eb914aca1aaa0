import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Commands run what is published: dist/, as the sources are now.
await import('./scripts/compile.ts');

/** Commands as whole processes, the package as it is installed, many random inputs, browsers that Lectern starts. */
const slow = [
  'tests/{commands,extending,fuzz,package}/**/*.test.ts',
  'tests/{checks/slides,corpus/fidelity,corpus/import,course/schedule/*.property,feeds/calendars,figures/mermaid,import/*.property}.test.ts',
];
/** What a browser shows. */
const browsers = ['tests/{site,pdf}/**/*.test.ts', 'tests/{commands/dev,corpus/decks,corpus/fit}.test.ts'];

/** For what never ends; a busy machine can be ten times slower than a quiet one. In ms. */
const patience = 180_000;

export default defineConfig({
  test: {
    reporters: ['default', './tests/summary.ts', ...(process.env.GITHUB_ACTIONS ? ['github-actions'] : [])],
    // By default one core is left idle, of two that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [...slow, ...browsers],
          // Nothing but functions: what one file leaves behind does not matter to the next.
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: patience,
        },
      },
      {
        test: {
          name: 'slow',
          include: slow,
          exclude: browsers,
          sequence: { groupOrder: 1 },
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: browsers,
          globalSetup: ['tests/browser/server.ts', 'tests/site/build.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
