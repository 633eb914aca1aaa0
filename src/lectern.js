#!/usr/bin/env node
// Node 20 runs no TypeScript. Lectern's sources are made into plain modules once, with the many small files of its
// dependencies, and again when one of them changes: these start three times as fast as with a loader that is asked
// about every module.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('.', import.meta.url));
// Below the package, so that its dependencies are found from there.
const cache = join(source, '../node_modules/.cache/lectern');
const compiled = join(cache, stateOf(source));

if (!existsSync(compiled)) await compile();
// Stack traces are shown only then, and reading the maps takes time.
if (process.env.DEBUG !== undefined) process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(compiled, 'cli.js')).href);

/** A name that changes with the sources. */
function stateOf(folder) {
  const hash = createHash('sha256').update(folder);
  const sources = readdirSync(folder, { recursive: true }).filter((file) => /\.[jt]s$/.test(file));
  // npm writes one of these whenever it installs, wherever the dependencies are.
  const installed = ['../node_modules/.package-lock.json', '../../.package-lock.json'];
  for (const file of [...sources.sort(), ...installed]) {
    const { size, mtimeMs } = statSync(join(folder, file), { throwIfNoEntry: false }) ?? {};
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function compile() {
  const { build } = await import('esbuild');
  const room = JSON.stringify(pathToFileURL(join(source, 'room', 'file.ts')).href);
  // Sources and dependencies look for files from where they are.
  const inPlace = {
    name: 'in-place',
    setup(bundling) {
      bundling.onLoad({ filter: /\.(m?js|ts)$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const loader = path.endsWith('.ts') ? 'ts' : 'js';
        const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
        return text === contents ? undefined : { contents, loader };
      });
    },
  };
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  await build({
    absWorkingDir: source,
    entryPoints: ['cli.ts'],
    outdir: fresh,
    bundle: true,
    splitting: true,
    // What is large and seldom needed, or no JavaScript alone.
    external: [
      ...['@11ty/eleventy-dev-server', '@viz-js/viz', 'chokidar', 'esbuild'],
      ...['fsevents', 'mermaid', 'playwright-core', 'sharp'],
    ],
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    plugins: [inPlace],
    // Some dependencies are CommonJS.
    banner: {
      js: `import * as lecternModule from 'node:module'; const require = lecternModule.createRequire(${room});`,
    },
    logLevel: 'error',
  });
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    // Older ones may still be at work in another window.
    if (statSync(join(cache, name)).mtimeMs < yesterday) rmSync(join(cache, name), { recursive: true });
  }
  try {
    renameSync(fresh, compiled);
  } catch {
    // Another process was faster.
    rmSync(fresh, { recursive: true });
  }
}
