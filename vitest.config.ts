import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { isDemo } from './tests/demo.ts';

// Commands run what is published: dist/, as the sources are now.
await import('./scripts/compile.ts');

/** Commands, the package as it is installed, many random inputs, a browser that draws figures. */
const slow = [
  'tests/{commands,extending,fuzz,package,workflows}/**/*.test.ts',
  'tests/{build/locale,checks/pictures,corpus/fidelity,corpus/import,course/schedule/*.property,feeds/calendars,figures/mermaid,import/*.property}.test.ts',
];
/** What a browser shows. */
const browsers = [
  'tests/{site,pdf}/**/*.test.ts',
  'tests/{checks/site,checks/slides,commands/{dev,dev-edits,dev-mistakes,dev-source},corpus/decks,corpus/fit}.test.ts',
];
/** They put something else in the place of modules that others use, too. */
const mocking = ['tests/commands/{folders,replace}.test.ts'];

/** What looks at the demo course. Where another course is in its place, that one’s instructor does not want these. */
const ofDemo = [
  'tests/{course/demo,course/demo-figures,course/demo-code/demo-code,checks/known-mistakes,commands/roll,editors/completion,fuzz/fuzz}.test.ts',
  'tests/site/{accessibility,clock,feeds,filter,glance,handout,links,print,site,weight}.test.ts',
  'tests/site/deck-{accessibility,dialect,phone,presented,print,shrink}.test.ts',
];
const leftOut = isDemo ? [] : ofDemo;

/** For what never ends; a busy machine can be ten times slower than a quiet one. In ms. */
const patience = 180_000;

/** What all have in common. A file leaves nothing behind that matters to the next: they share a process and its modules. */
const common = {
  isolate: false,
  unstubEnvs: true,
  testTimeout: patience,
  hookTimeout: patience,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/summary.ts', ...(process.env.GITHUB_ACTIONS ? ['github-actions'] : [])],
    // By default one core is left idle, of two that is half.
    maxWorkers: availableParallelism(),
    // They follow each other without a pause, by name: what takes long comes before what is soon done.
    projects: [
      { test: { ...common, name: 'alone', include: mocking, isolate: true } },
      {
        test: {
          ...common,
          name: 'browser',
          include: browsers,
          exclude: leftOut,
          globalSetup: ['tests/browser/server.ts', 'tests/site/build.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [...slow, ...browsers, ...leftOut],
        },
      },
      { test: { ...common, name: 'slow', include: slow, exclude: [...browsers, ...mocking, ...leftOut] } },
    ],
  },
});
