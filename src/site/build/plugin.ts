/** Lectern as an Eleventy plugin: makes the course's views before each build, and gives Eleventy one page a view. */
import type { UserConfig } from '@11ty/eleventy';
import { SiteBuilder } from './builder.ts';
import type { LecternOptions } from './options.ts';

/** `config.addPlugin(lectern)` in `.eleventy.ts`. */
export function lectern(config: UserConfig, options: LecternOptions = {}): void {
  const builder = new SiteBuilder(options);
  let changed: readonly string[] = [];

  // Only what Lectern reads is published: a file lying about in the folder never is.
  config.ignores.add('**');
  config.setTemplateFormats(['njk']);
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
  config.on('eleventy.after', async ({ results }) => {
    await builder.end(results.map(({ outputPath }) => outputPath));
    options.onWritten?.(results.length, changed);
  });

  config.on('eleventy.beforeWatch', (files) => (changed = files));
  // A file is whole when it has not grown for a moment; Eleventy's own is a sixth of a second.
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
  for (const room of ['_data', 'content', 'slides', 'assignments', 'templates'])
    config.addWatchTarget(`./${room}/`);
}
