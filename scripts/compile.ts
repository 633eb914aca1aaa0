/** Lectern as it is published: `dist/`, from `src/`. */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { licenses } from './licenses.ts';
import { bundleTheme } from './theme.ts';
import facts from '../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');

/** Into a folder of its own first: a program running meanwhile still finds the old one complete. */
const fresh = resolve(root, `dist.${process.pid}`);
await mkdir(fresh);
const [code, { theme, bundles }] = await Promise.all([
  esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names stay, for stack traces.
    minifySyntax: true,
    minifyWhitespace: true,
    // Small pure packages are bundled; these are large, native, or also the consumer's.
    external: Object.keys(facts.dependencies),
    // Some of the bundled packages are CommonJS.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'error',
  }),
  bundleTheme(resolve(fresh, 'assets')),
  cp(resolve(root, 'src/theme/templates'), resolve(fresh, 'templates/lectern'), { recursive: true }),
  cp(resolve(root, 'src/scaffold/course'), resolve(fresh, 'scaffold'), { recursive: true }),
]);
await writeFile(resolve(fresh, 'theme.json'), JSON.stringify(theme, undefined, 1));
await writeFile(resolve(fresh, 'LICENSES.txt'), licenses(root, [code.metafile, ...bundles]));
const [dist, old] = [resolve(root, 'dist'), `${fresh}.old`];
if (existsSync(dist)) await rename(dist, old);
await rename(fresh, dist);
await rm(old, { recursive: true, force: true });
