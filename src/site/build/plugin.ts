/** Lectern as an Eleventy plugin: makes the course's views before each build, and gives Eleventy one page per view. */
import { existsSync } from 'node:fs';
import { formatProblems, isError } from '../../problems/problem.ts';
import { compatibility } from '../../runtime/package.ts';
import { courseFolders } from '../../source/files.ts';
import type { Extensions } from '../extensions.ts';
import { SiteBuilder } from './builder.ts';
import type { UserConfig } from './user-config.ts';

/**
 * `config.addPlugin(lectern, { … })` in a course's own configuration of Eleventy. On the command line Lectern is
 * added already, and the course only adds to it.
 * @throws Refusal if something does not match `Extensions`
 */
export function lectern(config: UserConfig, extensions: Extensions = {}): void {
  if (!config.lectern) {
    const builder = new SiteBuilder();
    startLectern(config, builder, () => {
      const { problems } = builder.result;
      for (const line of formatProblems(problems)) console.error(line);
      if (problems.some(isError)) process.exitCode = 1;
    });
  }
  config.lectern?.extend(extensions);
}

/** Called when all pages are written, with the changed files that caused the build: none for the first. */
export type OnWritten = (pages: number, changed: readonly string[]) => void;

/** Makes the site of a course whenever Eleventy builds. */
export function startLectern(config: UserConfig, builder: SiteBuilder, onWritten?: OnWritten): void {
  config.lectern = builder;
  config.versionCheck(compatibility);
  config.setTemplateFormats(['njk']);
  // Once the course's own configuration has been read.
  config.addPlugin(() => {
    connect(config, builder, onWritten);
  });
}

function connect(config: UserConfig, builder: SiteBuilder, onWritten?: OnWritten): void {
  // Only what Lectern reads and what the course's configuration names is published: a stray file never is.
  config.ignores.add('**');
  config.addTemplateFormats(formatsOf(Object.keys(config.virtualTemplates)));
  config.setLibrary('njk', builder.templates);

  config.on('eleventy.before', ({ directories }) => builder.build(directories.output));
  config.addGlobalData('views', () => builder.views);
  config.addTemplate('lectern.njk', '{% include view.template %}', {
    pagination: { data: 'views', size: 1, alias: 'view' },
    permalink: '{{ view.path }}',
    eleventyExcludeFromCollections: true,
  });
  config.addTransform('lectern', function (content) {
    return builder.finish(content, this.page.url || '/');
  });

  let changed: readonly string[] = [];
  config.on('eleventy.beforeWatch', (files) => (changed = files));
  config.on('eleventy.after', async ({ results }) => {
    await builder.end(results.map(({ outputPath }) => outputPath));
    onWritten?.(results.length, changed);
  });
  // A file is complete when it has not grown for a moment; Eleventy's own default is a sixth of a second.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  // For each target that does not exist, chokidar says one step too early that it is ready, and misses what happens
  // until it is (https://github.com/paulmillr/chokidar/issues/950). This one begins at the course folder, which exists.
  config.addWatchTarget(`./{${courseFolders.join()}}/**`);
  // These are Eleventy's own, and Lectern reads none of them.
  for (const path of ['_includes', '.lectern/no-data', '.gitignore', '.eleventyignore'])
    if (!existsSync(path)) config.watchIgnores.add(path);
}

/** `people.md`, `feed.11ty.js` → `md`, `11ty.js`. */
function formatsOf(templates: readonly string[]): string[] {
  return templates.flatMap((path) => /\.((?:11ty\.)?\w+)$/.exec(path)?.[1] ?? []);
}
