/** Lectern as it is published: `dist/` and `schemas/`, from `src/`. */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { licenses } from './licenses.ts';
import { writeSchemas } from './schemas.ts';
import { bundleTheme } from './theme.ts';
import facts from '../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');

/** pdf-lib does nothing when it is loaded, but does not declare that: half a megabyte of it is not used. */
const pure: esbuild.Plugin = {
  name: 'pure',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      const isPdfLib = path.startsWith('@cantoo/pdf-lib') || importer.includes('/@cantoo/pdf-lib/');
      if (!isPdfLib || pluginData === pure) return undefined;
      const resolved = await build.resolve(path, { importer, kind, resolveDir, pluginData: pure });
      return { ...resolved, sideEffects: false };
    });
  },
};

/** Into a folder of its own first: a program running meanwhile still finds the old one complete. */
const fresh = resolve(root, `dist.${process.pid}`);
const freshSchemas = resolve(root, `schemas.${process.pid}`);
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
    plugins: [pure],
    metafile: true,
    logLevel: 'error',
  }),
  bundleTheme(resolve(fresh, 'assets')),
  cp(resolve(root, 'src/theme/templates'), resolve(fresh, 'templates/lectern'), { recursive: true }),
  writeSchemas(freshSchemas),
  cp(resolve(root, 'src/scaffold/course'), resolve(fresh, 'scaffold'), { recursive: true }),
]);
await writeFile(resolve(fresh, 'theme.json'), JSON.stringify(theme, undefined, 1));
await writeFile(resolve(fresh, 'LICENSES.txt'), licenses(root, [code.metafile, ...bundles]));
await replace('dist', fresh);
await replace('schemas', freshSchemas);

async function replace(name: string, by: string): Promise<void> {
  const [target, old] = [resolve(root, name), `${by}.old`];
  if (existsSync(target)) await rename(target, old);
  await rename(by, target);
  await rm(old, { recursive: true, force: true });
}
