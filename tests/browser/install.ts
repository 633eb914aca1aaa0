import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from '../../src/browser/find.ts';

/** The path of this machine’s Chromium. Installs one if there is none, and says so. */
export function requireChromium(): string {
  const asRoot = process.getuid?.() === 0;
  if (findChromium() === undefined && asRoot && existsSync('/usr/bin/apt-get')) installFromDebian();
  if (findChromium() === undefined) installFromPlaywright(asRoot);
  const path = findChromium();
  if (path === undefined)
    throw new Error('No Chromium here: install one, or set LECTERN_CHROMIUM to its path');
  console.log(`Browser tests use ${path}`);
  return path;
}

/** Ubuntu has no chromium package outside of snap; this then fails, and leaves it to Playwright. */
function installFromDebian(): void {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
}

function installFromPlaywright(asRoot: boolean): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', ...(asRoot ? ['--with-deps'] : []), '--only-shell', 'chromium']);
}

function run(command: string, args: readonly string[]): void {
  console.log(`No Chromium found, installing one: ${[command, ...args].join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
