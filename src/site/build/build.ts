/** Runs Eleventy on a course folder. */
import { rm } from 'node:fs/promises';
import type Eleventy from '@11ty/eleventy';
import type { Course } from '../../course/model.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { Refusal } from '../../problems/refusal.ts';
import type { Extensions } from '../extensions.ts';
import { SiteBuilder } from './builder.ts';
import type { BuildOptions } from './options.ts';
import { codeMistake } from './code-mistake.ts';
import { compiledConfig, configNames, findConfig, type Config } from './config.ts';
import { startLectern, type OnWritten } from './plugin.ts';
import { makeFresh, recover, replaceSite } from './replace.ts';
import { madeBefore, noteMade } from './up-to-date.ts';

/** The outcome of a build. */
export interface BuildResult {
  /** Absent if its YAML files cannot be understood. */
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
  /** How many pages were written; absent if an error in the course stopped the build. */
  readonly pages: number;
  /** The site is as a build would make it, and none was made. */
  readonly isUpToDate?: boolean;
}

/**
 * Builds the course in the working directory (Eleventy knows no other) into a fresh folder beside `target`, which
 * it then replaces: a build that fails changes nothing.
 * @param target absolute path, without symbolic links
 * @param config as `findConfig` gave it, where it was asked before
 */
export async function buildSite(
  target: string,
  options: BuildOptions = {},
  config?: Config,
): Promise<BuildResult> {
  recover(target);
  const builder = new SiteBuilder(options);
  try {
    return await make(target, options, builder, config ?? (await findConfig()));
  } catch (error) {
    const mistake = error instanceof Refusal ? undefined : codeMistake(error);
    if (!mistake) throw error;
    return { ...builder.fail(mistake), pages: 0 };
  }
}

async function make(
  target: string,
  options: BuildOptions,
  builder: SiteBuilder,
  config: Config,
): Promise<BuildResult> {
  // What a course's own code would make cannot be known.
  const madeFrom = config === false && options.ifChanged ? await builder.madeFrom() : undefined;
  const made = madeFrom === undefined ? undefined : await madeBefore(target, madeFrom);
  if (made) return { ...builder.result, ...made, isUpToDate: true };
  const fresh = makeFresh(target);
  try {
    const eleventy = await createEleventy(fresh, 'build', config, builder);
    eleventy.disableLogger();
    const [, pages] = await eleventy.executeBuild();
    const { course, problems } = builder.result;
    if (problems.some(isError)) return { course, problems, pages: 0 };
    replaceSite(fresh, target);
    if (madeFrom !== undefined) await noteMade(target, { madeFrom, pages: pages.length, problems });
    return { course, problems, pages: pages.length };
  } finally {
    // Copies in progress may still add to it.
    await rm(fresh, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What the course in the working directory adds to Lectern with its configuration, without a build. */
export async function readExtensions(config: Config): Promise<Extensions> {
  if (config === false) return {};
  const builder = new SiteBuilder();
  const eleventy = await createEleventy('_site', 'build', config, builder);
  await eleventy.initializeConfig();
  return builder.extensions;
}

/** A configuration that has changed is loaded again when it is next needed: Node itself keeps what it has loaded. */
export async function forgetConfig(): Promise<void> {
  const eleventy = await createEleventy('_site', 'serve', false, new SiteBuilder());
  await eleventy.initializeConfig();
  eleventy.watchTargets.clearImportCacheFor([...configNames, compiledConfig]);
}

/** Eleventy for the course in the working directory, with the course's own configuration beside Lectern's. */
export async function createEleventy(
  out: string,
  runMode: 'build' | 'serve',
  config: Config,
  builder: SiteBuilder,
  onWritten?: OnWritten,
): Promise<Eleventy> {
  // Called for every module, to reload changed ones while watching; one build loads each once. It is read when
  // Eleventy is loaded (https://github.com/11ty/eleventy/issues/3371).
  if (runMode === 'build') process.env.ELEVENTY_SKIP_ESM_RESOLVER = 'true';
  const { default: Eleventy } = await import('@11ty/eleventy');
  return new Eleventy('.', out, {
    runMode,
    quietMode: true,
    configPath: config,
    config: (eleventy) => {
      // It has a logger of its own, which nothing else makes quiet.
      eleventy.benchmarks.config.setIsVerbose(false);
      // Eleventy would run what is called data: only a course's own configuration may bring code.
      eleventy.setDataDirectory('.lectern/no-data');
      eleventy.setDataFileSuffixes([]);
      startLectern(eleventy, builder, onWritten);
    },
  });
}
