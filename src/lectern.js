#!/usr/bin/env node
// Node 20 runs no TypeScript. Lectern's sources are made into one plain script, with the many small files of its
// dependencies, and again when one of them changes: it starts five times as fast as with a loader that is asked about
// every module.
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
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const source = fileURLToPath(new URL('.', import.meta.url));
// Below the package, so that its dependencies are found from there.
const cache = join(source, '../node_modules/.cache/lectern');
const compiled = join(cache, stateOf(source));
const file = join(compiled, 'cli.cjs');
const require = createRequire(file);

// A script that is run from a text may not import by itself (node:vm).
globalThis.lecternImport = (specifier) => import(specifier);
if (!existsSync(compiled)) await compile();
if (process.env.DEBUG === undefined) run();
else {
  // Stack traces lead to the sources only then: reading the maps takes time.
  process.setSourceMapsEnabled(true);
  require(file);
}

/** With what V8 made of the script when the same command ran first: else compiling it is half of a start. */
function run() {
  const [command = ''] = process.argv.slice(2);
  const known = join(compiled, `${command.replace(/\W/g, '')}.v8`);
  const cachedData = existsSync(known) ? readFileSync(known) : undefined;
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData,
  });
  if (cachedData === undefined || script.cachedDataRejected) {
    // At the end V8 knows which functions the command needs.
    process.on('exit', () => {
      try {
        const fresh = mkdtempSync(join(compiled, 'fresh-'));
        writeFileSync(join(fresh, 'v8'), script.createCachedData());
        renameSync(join(fresh, 'v8'), known);
        rmSync(fresh, { recursive: true });
      } catch {
        // Installed by somebody else, who alone may write there: the next start takes as long.
      }
    });
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, compiled);
}

/** A name that changes with the sources. */
function stateOf(folder) {
  const hash = createHash('sha256').update(folder + process.version);
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
  // What is large and seldom needed, or no JavaScript alone.
  const external = [
    ...['@11ty/eleventy-dev-server', '@viz-js/viz', 'chokidar', 'esbuild'],
    ...['fsevents', 'mermaid', 'playwright-core', 'sharp'],
  ];
  const importsFromOutside = new RegExp(`\\bimport\\((?=\\w|['"](?:${external.join('|')})['"])`, 'g');
  // Sources and dependencies look for files from where they are; what is not part of the script is imported for it.
  const inPlace = {
    name: 'in-place',
    setup(bundling) {
      bundling.onLoad({ filter: /\.(m?js|ts)$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const loader = path.endsWith('.ts') ? 'ts' : 'js';
        const contents = text
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replace(importsFromOutside, 'lecternImport(');
        return text === contents ? undefined : { contents, loader };
      });
    },
  };
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  await build({
    absWorkingDir: source,
    entryPoints: ['cli.ts'],
    outfile: join(fresh, 'cli.cjs'),
    bundle: true,
    external,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Names stay, for stack traces.
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    plugins: [inPlace],
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
