/** The part of Eleventy's interface that Lectern uses; Eleventy 3 publishes no types of its own. */
declare module '@11ty/eleventy' {
  import type { Environment } from 'nunjucks';

  export interface UserConfig {
    readonly ignores: { add(glob: string): void };
    /** By path: what `addTemplate` has added. */
    readonly virtualTemplates: Readonly<Record<string, unknown>>;
    /** Not Eleventy's: the Lectern that builds this site, once it is there. */
    lectern?: { extend(added: unknown): void };
    addPlugin<Options>(plugin: (config: UserConfig, options?: Options) => void, options?: Options): void;
    addFilter(name: string, filter: (value: string) => string): void;
    addGlobalData(name: string, data: unknown): void;
    /** Paths from the course folder → paths in the site. */
    addPassthroughCopy(files: Readonly<Record<string, string>>): void;
    addTemplate(path: string, content: string, data: Record<string, unknown>): void;
    addTemplateFormats(formats: string[]): void;
    addTransform(
      name: string,
      transform: (this: { page: { url: string | false } }, content: string) => string,
    ): void;
    addWatchTarget(path: string): void;
    on(
      event: 'eleventy.before' | 'eleventy.after',
      listener: (event: {
        directories: { output: string };
        results: readonly { readonly outputPath: string }[];
      }) => unknown,
    ): void;
    on(event: 'eleventy.beforeWatch', listener: (changed: readonly string[]) => unknown): void;
    setChokidarConfig(options: {
      /** In ms. */
      awaitWriteFinish: { stabilityThreshold: number; pollInterval: number };
    }): void;
    setLibrary(engine: 'njk', environment: Environment): void;
    setTemplateFormats(formats: string[]): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        runMode: 'build' | 'serve';
        quietMode: boolean;
        /** `false`: none. */
        configPath: string | false;
        config: (config: UserConfig) => void;
      },
    );
    readonly logger: {
      overrideLogger(logger: Record<'log' | 'warn' | 'error', (text: string) => void>): void;
    };
    disableLogger(): void;
    /** Reads the configuration, and no more. */
    initializeConfig(): Promise<void>;
    init(): Promise<void>;
    executeBuild(): Promise<[passthrough: unknown, pages: readonly unknown[]]>;
    /** @returns what rebuilds for a file */
    watch(): Promise<(path: string) => Promise<void>>;
    /** There once `watch` has resolved. */
    readonly watcher: { on(event: 'unlink', listener: (path: string) => unknown): void };
    stopWatch(): Promise<void>;
  }
}
