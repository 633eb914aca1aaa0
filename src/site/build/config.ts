import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { packageFolder } from '../../runtime/package.ts';

const typed = ['.eleventy.ts', 'eleventy.config.ts'];

/** Where a course's configuration may be: TypeScript, or where Eleventy looks for one. The first that there is counts. */
export const configNames = [
  ...typed,
  ...['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
];

/** What one in TypeScript is compiled to. */
export const compiledConfig = '.lectern/eleventy.config.mjs';

/** The path of a course's own configuration of Eleventy from the course folder; `false` if there is none. */
export type Config = string | false;

/** The name of a course's own configuration of Eleventy, as the course has it. @param folder the course's */
export function configName(folder = '.'): string | undefined {
  return configNames.find((name) => existsSync(join(folder, name)));
}

/**
 * The configuration of the course in the working directory, as a module that Node can load: TypeScript is compiled,
 * because Node 20 cannot run it.
 */
export async function findConfig(): Promise<Config> {
  const source = configName();
  if (source === undefined || !typed.includes(source)) return source ?? false;
  await build({
    // esbuild knows only the directory where the process started.
    absWorkingDir: process.cwd(),
    entryPoints: [source],
    outfile: compiledConfig,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [itself],
    // For the lines of mistakes.
    sourcemap: true,
    logLevel: 'silent',
  });
  return compiledConfig;
}

/** `import … from 'lectern'` is this package itself, whether or not the course has installed one. */
const itself: Plugin = {
  name: 'lectern',
  setup(bundling) {
    const path = pathToFileURL(join(packageFolder, 'dist/index.js')).href;
    bundling.onResolve({ filter: /^lectern$/ }, () => ({ path, external: true }));
  },
};
