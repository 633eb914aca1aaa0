import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { putAside, run, type Cost } from './measure.ts';

const folder = resolve('.lectern/bench');

/** reveal-md's command. */
export const revealMd = join(folder, 'node_modules/reveal-md/bin/reveal-md.js');

/** Installs what Lectern is measured against, apart from its own dependencies. `false` if that fails. */
export function installPeers(): boolean {
  cpSync('tests/bench/peers', folder, { recursive: true });
  // Neither scripts nor optional packages: reveal-md would download a browser for its PDFs.
  const flags = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

/**
 * A course as reveal-md's users publish it: its decks, then marked for the pages and a copy of everything else.
 * @param marked `script`: marked's command for each page, as the script of such a course calls it; `program`: one
 * process for all pages, the least that marked can take
 */
export async function buildWithRevealMd(
  course: string,
  out: string,
  marked: 'script' | 'program',
): Promise<Cost> {
  putAside(out);
  const costs = [await run([revealMd, join(course, 'lectures'), '--static', join(out, 'slides')], folder)];
  costs.push(await run([join(folder, 'pages.js'), course, out, marked]));
  if (marked === 'script') {
    const command = join(folder, 'node_modules/marked/bin/marked.js');
    for (const page of readdirSync(course, { recursive: true, encoding: 'utf8' })) {
      if (!page.endsWith('.md') || page.startsWith('lectures')) continue;
      costs.push(
        await run([command, '-i', join(course, page), '-o', join(out, page.replace(/md$/, 'html'))]),
      );
    }
  }
  return {
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}

/** Plain Eleventy on the Markdown in `<site>/content`; `<site>` gets its configuration, layout and output. */
export async function buildWithEleventy(site: string): Promise<Cost> {
  putAside(join(site, 'out'));
  mkdirSync(join(site, '_includes'), { recursive: true });
  cpSync(join(folder, 'layout.njk'), join(site, '_includes/layout.njk'));
  cpSync(join(folder, 'eleventy.config.js'), join(site, 'eleventy.config.mjs'));
  const cli = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return run([cli, '--quiet', '--config=eleventy.config.mjs', '--input=content', '--output=out'], site);
}
