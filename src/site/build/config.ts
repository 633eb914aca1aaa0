import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Makes a course's own `.eleventy.ts` into a module that Eleventy can load (Node 20 runs no TypeScript).
 * @returns its path from the course folder; `false` where there is none
 */
export async function compileConfig(): Promise<string | false> {
  if (!existsSync('.eleventy.ts')) return false;
  const outfile = '.lectern/eleventy.config.mjs';
  await build({
    // esbuild knows only where the process started.
    absWorkingDir: process.cwd(),
    entryPoints: ['.eleventy.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [alreadyAdded],
    logLevel: 'silent',
  });
  return outfile;
}

const entry = fileURLToPath(new URL('../../index.ts', import.meta.url));

/** `addPlugin(lectern, …)` in a file that Lectern itself runs only adds to the plugin that is there. */
const alreadyAdded: Plugin = {
  name: 'lectern',
  setup(bundling) {
    bundling.onResolve({ filter: /^lectern$|index\.ts$/ }, ({ path, importer }) => {
      const itself = path === 'lectern' || resolve(dirname(importer), path) === entry;
      return itself ? { path: 'lectern', namespace: 'lectern' } : undefined;
    });
    bundling.onLoad({ filter: /./, namespace: 'lectern' }, () => ({
      contents: 'export function lectern(config, extensions = {}) { config.lectern.extend(extensions); }',
    }));
  },
};
