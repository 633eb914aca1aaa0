#!/usr/bin/env node
// Node 20 runs no TypeScript. Lectern's sources are made into plain modules once, and again when one of them
// changes: these start three times as fast as with a loader that is asked about every module.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
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
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.[jt]s$/.test(file));
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function compile() {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  await build({
    absWorkingDir: source,
    entryPoints: ['cli.ts'],
    outdir: fresh,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    // Sources look for templates and styles from the room they are in.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(source, 'room', 'file.ts')).href) },
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
