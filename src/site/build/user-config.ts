import type { Shortcodes } from './shortcodes.ts';

/** The part of Eleventy's configuration that Lectern and its examples use; Eleventy 3 publishes no types of its own. */
export interface UserConfig {
  /** Say how long the course's own filters and Eleventy's steps took. */
  readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
  readonly ignores: { add(glob: string): void };
  /** By path: what `addTemplate` has added. */
  readonly virtualTemplates: Readonly<Record<string, unknown>>;
  /** By name: what has been added so far, by Eleventy itself, too. */
  readonly transforms: Readonly<Record<string, unknown>>;
  readonly globalData: Readonly<Record<string, unknown>>;
  readonly collections: Readonly<Record<string, unknown>>;
  /** For templates in any language. */
  readonly universal: {
    readonly shortcodes: Shortcodes;
    readonly pairedShortcodes: Readonly<Record<string, unknown>>;
  };
  readonly events: { listenerCount(event: string): number };
  /** Not Eleventy's: the Lectern that builds this site, once it exists. */
  lectern?: { extend(added: unknown): void };
  addPlugin<Options>(plugin: (config: UserConfig, options?: Options) => void, options?: Options): void;
  addFilter(name: string, filter: (value: string) => string): void;
  addGlobalData(name: string, data: unknown): void;
  /** Paths from the course folder → paths in the site. */
  addPassthroughCopy(files: Readonly<Record<string, string>>): void;
  addTemplate(path: string, content: string, data: Record<string, unknown>): void;
  addTemplateFormats(formats: string[]): void;
  /** Lectern fills them in in Markdown, too. @param shortcode returns HTML */
  addShortcode(name: string, shortcode: (...args: never[]) => string): void;
  addTransform(
    name: string,
    transform: (this: { page: { url: string | false } }, content: string) => string,
  ): void;
  on(
    event: 'eleventy.before' | 'eleventy.after',
    listener: (event: {
      directories: { output: string };
      results: readonly { readonly outputPath: string }[];
    }) => unknown,
  ): void;
  /** Of data for all templates, from the course folder: JavaScript in it is run. */
  setDataDirectory(folder: string): void;
  /** What is read as data beside a template has its name and one of these. */
  setDataFileSuffixes(suffixes: string[]): void;
  setLibrary(engine: string, library: unknown): void;
  setTemplateFormats(formats: string[]): void;
  /** Throws unless Eleventy's version is in this range. */
  versionCheck(range: string): void;
}
