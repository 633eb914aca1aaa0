/** Runs Eleventy on a course folder. */
import { rm } from 'node:fs/promises';
import type Eleventy from '@11ty/eleventy';
import { isError, type Problem } from '../../problems/problem.ts';
import { compileConfig } from './config.ts';
import type { LecternOptions } from './options.ts';
import { lectern } from './plugin.ts';
import { makeFresh, recover, replaceSite } from './replace.ts';

/** The outcome of a build. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  /** How many pages were written; none where an error in the course stopped the build. */
  readonly pages: number;
}

/**
 * Builds the course in the working directory (Eleventy knows no other) into a fresh folder beside `target`, which
 * it then replaces: a build that fails changes nothing.
 * @param target absolute path, without symbolic links
 */
export async function buildSite(
  target: string,
  options: Pick<LecternOptions, 'editing' | 'now' | 'preview'> = {},
): Promise<BuildResult> {
  recover(target);
  const fresh = makeFresh(target);
  let problems: readonly Problem[] = [];
  try {
    const eleventy = await createEleventy(fresh, 'build', {
      ...options,
      onProblems: (found) => (problems = found),
    });
    eleventy.disableLogger();
    const [, pages] = await eleventy.executeBuild();
    if (problems.some(isError)) return { problems, pages: 0 };
    replaceSite(fresh, target);
    return { problems, pages: pages.length };
  } finally {
    // Copies under way may still add to it.
    await rm(fresh, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** A course's own `.eleventy.ts` is used where there is one, and no other configuration of Eleventy's. */
export async function createEleventy(
  out: string,
  runMode: 'build' | 'serve',
  options: LecternOptions,
): Promise<Eleventy> {
  // Asked about every module, to load changed ones again while watching; one build loads each once. It is read when
  // Eleventy is loaded (https://github.com/11ty/eleventy/issues/3371).
  if (runMode === 'build') process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
  const { default: Eleventy } = await import('@11ty/eleventy');
  return new Eleventy('.', out, {
    runMode,
    quietMode: true,
    configPath: await compileConfig(),
    config: (config) => lectern(config, options),
  });
}
