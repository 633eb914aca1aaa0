/** Lectern as an Eleventy plugin: reads the course before each build and gives Eleventy one page a view. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from '@11ty/eleventy';
import nunjucks from 'nunjucks';
import { makeCourse } from '../../course/course.ts';
import { drawFigures } from '../../figures/figures.ts';
import { readSource } from '../../source/read.ts';
import { formatProblems, isError, sortProblems, type Problem } from '../../problems/problem.ts';
import { bundleAssets, bundleMermaid, type Assets } from '../assets.ts';
import { copyFiles } from './copy.ts';

import { relativeLinks } from '../links.ts';
import { readRevisions } from '../revisions.ts';
import { makeSite } from '../site.ts';
import { checkStyles } from '../styles.ts';
import { renderDecks } from '../views/deck.ts';
import { findThumbnails } from '../thumbnails.ts';
import type { View } from '../views/view.ts';

export interface LecternOptions {
  /** The course folder. Default: the working directory. */
  readonly folder?: string;
  /**
   * Called once a build, with everything that is wrong with the course. With errors among it, the pages stay
   * those of the build before. Default: prints the problems, and fails the process where there are errors.
   */
  readonly onProblems?: (problems: readonly Problem[]) => void;
  /** Called when all pages are written, with the files whose change asked for it: none for the first build. */
  readonly onWritten?: (pages: number, changed: readonly string[]) => void;
  /** The site as of this moment: ISO 8601, in the course's zone where it names none. Default: the real clock. */
  readonly now?: string | undefined;
  /** What is not released yet is there too, and every page says that it is a preview. Default: no. */
  readonly preview?: boolean;
  /**
   * For those who write: everything is there, pages show the problems, and slides what does not fit on them and where they were written.
   * Not for publishing. Default: no.
   */
  readonly editing?: boolean;
}

const templates = fileURLToPath(new URL('../../theme/templates', import.meta.url));

/** `config.addPlugin(lectern)` in `.eleventy.ts`. */
export function lectern(config: UserConfig, options: LecternOptions = {}): void {
  const { folder = process.cwd(), editing = false, preview = false } = options;
  let views: readonly View[] = [];
  let base = './';
  let copying = Promise.resolve();
  let devScript = '';
  let changed: readonly string[] = [];
  let bundling: Promise<Assets> | undefined;
  let written: readonly string[] = [];

  // Only what Lectern reads is published: a file lying about in the folder never is.
  config.ignores.add('**');
  config.setTemplateFormats(['njk']);
  // A template of the same name in the course folder replaces Lectern's own.
  const loader = new nunjucks.FileSystemLoader([join(folder, 'templates'), templates]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  config.setLibrary('njk', environment);

  /** A failure counts where `copying` is awaited. */
  function copy(output: string, files: ReadonlyMap<string, string>): void {
    copying = Promise.all([copying, copyFiles(folder, output, files)]).then(() => undefined);
    copying.catch(() => undefined);
  }

  config.on('eleventy.before', async ({ directories }) => {
    const { output } = directories;
    // The course's own templates may have changed.
    environment.invalidateCache();
    // esbuild works beside us until its names are needed; once, however often the course changes.
    bundling ??= bundleAssets(output, editing);
    // A failure counts where it is awaited, and may come before.
    bundling.catch(() => undefined);
    const now = editing || preview ? undefined : (options.now ?? new Date().toISOString());
    const raw = await readSource(folder);
    const result = makeCourse(raw, now);
    // While somebody writes, nobody subscribes.
    const counting = editing ? undefined : readRevisions(folder, raw);
    const drawings = result.course && (await drawFigures(result.course, folder));
    if ([...(drawings?.values() ?? [])].some((drawing) => 'script' in drawing)) await bundleMermaid(output);
    const thumbnails = result.course && (await findThumbnails(folder, result.course));
    const styleProblems = result.course ? checkStyles(result.course, raw) : [];
    // The course's own files are copied while pages are rendered. Nothing may wait for the disk until they are.
    if (result.course && !result.problems.some(isError)) copy(output, result.course.files);
    const decks = result.course && renderDecks(result.course, drawings, editing);
    const [assets, revisions] = await Promise.all([bundling, counting]);
    const site =
      result.course &&
      decks &&
      makeSite(result.course, decks, { assets, drawings, thumbnails, preview, revisions });
    const problems = sortProblems([...result.problems, ...styleProblems, ...(site?.problems ?? [])]);
    if (assets.devJs !== undefined) {
      devScript = `<script src="${assets.devJs}"></script>`;
      await showProblems(output, problems, devScript);
    }
    (options.onProblems ?? printProblems)(problems);
    if (!site || problems.some(isError)) return;
    views = site.views;
    const { siteUrl } = result.course;
    base = siteUrl === undefined ? './' : new URL(siteUrl).pathname;
    // Told to GitHub's Jekyll, which would leave out folders that begin with an underscore.
    writeFileSync(join(output, '.nojekyll'), '');
    copy(output, site.files);
    for (const [path, text] of site.feeds) writeFileSync(join(output, path), text);
  });

  config.addGlobalData('views', () => views);
  config.addTemplate('lectern.njk', '{% include view.template %}', {
    pagination: { data: 'views', size: 1, alias: 'view' },
    permalink: '{{ view.path }}',
    eleventyExcludeFromCollections: true,
  });
  config.addTransform('relative-links', function (content) {
    const page = content.replace('</head>', `${devScript}</head>`);
    return relativeLinks(page, this.page.url || '/', base);
  });
  config.on('eleventy.beforeWatch', (files) => (changed = files));
  config.on('eleventy.after', async ({ results }) => {
    await copying;
    copying = Promise.resolve();
    // What is no page any more, since one was deleted or renamed.
    const pages = results.map(({ outputPath }) => outputPath);
    for (const path of written) if (!pages.includes(path)) rmSync(path, { force: true });
    written = pages;
    options.onWritten?.(results.length, changed);
  });

  // A file is whole when it has not grown for a moment; Eleventy's own is a sixth of a second.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  for (const room of ['_data', 'content', 'slides', 'assignments', 'templates'])
    config.addWatchTarget(`./${room}/`);
}

/** Leaves the problems where client/dev.ts finds them; where no page was ever built, it shows them on the only one. */
async function showProblems(site: string, problems: readonly Problem[], devScript: string): Promise<void> {
  await writeFile(join(site, 'assets/problems.json'), JSON.stringify(problems));
  const page = join(site, '404.html');
  if (!existsSync(page)) await writeFile(page, `<!doctype html><title>Problems</title>${devScript}`);
}

function printProblems(problems: readonly Problem[]): void {
  for (const line of formatProblems(problems)) console.error(line);
  if (problems.some(isError)) process.exitCode = 1;
}
