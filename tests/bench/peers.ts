import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, type Cost } from './measure.ts';

const folder = resolve('.lectern/bench');

/** Installs what Lectern is measured against, apart from its own dependencies. `false` where that fails. */
export function installPeers(): boolean {
  cpSync('tests/bench/peers', folder, { recursive: true });
  // Neither scripts nor optional packages: reveal-md would like to download a browser for its PDFs.
  const flags = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

/** A course as reveal-md's users publish it: its decks, then marked for the pages and a copy of everything else. */
export async function buildWithRevealMd(course: string, out: string): Promise<Cost> {
  rmSync(out, { recursive: true, force: true });
  const cli = join(folder, 'node_modules/reveal-md/bin/reveal-md.js');
  const decks = await run([cli, join(course, 'lectures'), '--static', join(out, 'slides')], folder);
  const pages = await run([join(folder, 'pages.js'), course, out]);
  return {
    seconds: decks.seconds + pages.seconds,
    megabytes: Math.max(decks.megabytes, pages.megabytes),
  };
}

/** Plain Eleventy on the Markdown in `<site>/content`; `<site>` gets its configuration, layout and output. */
export async function buildWithEleventy(site: string): Promise<Cost> {
  rmSync(join(site, 'out'), { recursive: true, force: true });
  mkdirSync(join(site, '_includes'), { recursive: true });
  cpSync(join(folder, 'layout.njk'), join(site, '_includes/layout.njk'));
  cpSync(join(folder, 'eleventy.config.js'), join(site, 'eleventy.config.mjs'));
  const cli = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return run([cli, '--quiet', '--config=eleventy.config.mjs', '--input=content', '--output=out'], site);
}
