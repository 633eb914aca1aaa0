/** Lectern as an Eleventy plugin: makes the course's views before each build, and gives Eleventy one page per view. */
import type MarkdownIt from 'markdown-it';
import { formatProblems, isError } from '../../problems/problem.ts';
import { compatibility } from '../../runtime/package.ts';
import type { Extensions } from '../extensions.ts';
import { SiteBuilder } from './builder.ts';
import { fillIn } from './shortcodes.ts';
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

/** Called when all pages are written, with the files of those that were printed, and of those that no longer exist. */
export type OnWritten = (printed: readonly string[], removed: readonly string[]) => void;

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

  config.on('eleventy.after', async ({ directories, results }) => {
    const printed = results.map(({ outputPath }) => outputPath);
    onWritten?.(printed, await builder.end(printed, directories.output));
  });
  builder.printsAll = mayPrintOtherwise(config);
  const shortcodes = ownOf(config.universal.shortcodes);
  const { markdown } = builder.extensions;
  if (Object.keys(shortcodes).length === 0) return;
  builder.extend({
    markdown: (md: MarkdownIt) => {
      markdown?.(md);
      fillIn(shortcodes)(md);
    },
  });
}

/** Code of the course's own that may make another page of the same view, or looks at all pages together. */
function mayPrintOtherwise({ transforms, globalData, collections, universal, events }: UserConfig): boolean {
  const { shortcodes, pairedShortcodes } = universal;
  const all = [transforms, globalData, collections, shortcodes, pairedShortcodes];
  const hasOwn = all.some((named) => Object.keys(ownOf(named)).length > 0);
  return hasOwn || events.listenerCount('eleventy.after') > 1;
}

/** What the course's own configuration adds: the others are Lectern's and Eleventy's. */
function ownOf<Value>(named: Readonly<Record<string, Value>>): Record<string, Value> {
  const isOwn = (name: string) => !/^(?:@11ty\/.*|getBundle.*|lectern|views)$/.test(name);
  return Object.fromEntries(Object.entries(named).filter(([name]) => isOwn(name)));
}

/** `people.md`, `feed.11ty.js` → `md`, `11ty.js`. */
function formatsOf(templates: readonly string[]): string[] {
  return templates.flatMap((path) => /\.((?:11ty\.)?\w+)$/.exec(path)?.[1] ?? []);
}
