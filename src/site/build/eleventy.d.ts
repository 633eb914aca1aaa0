/** The part of Eleventy's interface that Lectern uses; Eleventy 3 publishes no types of its own. */
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        runMode: 'build' | 'serve';
        quietMode: boolean;
        /** `false`: none. */
        configPath: string | false;
        config: (config: import('./user-config.ts').UserConfig) => void;
      },
    );
    readonly logger: {
      overrideLogger(logger: Record<'log' | 'warn' | 'error', (text: string) => void>): void;
    };
    disableLogger(): void;
    /** Once the configuration is read. */
    readonly watchTargets: {
      /** Modules at these paths are read again when they are next imported. */
      clearImportCacheFor(paths: readonly string[]): void;
    };
    /** Reads the configuration, and nothing else. */
    initializeConfig(): Promise<void>;
    /** Before another build: forgets what files were, as Eleventy's own watcher does. */
    restart(): Promise<void>;
    init(): Promise<void>;
    executeBuild(): Promise<[passthrough: unknown, pages: readonly unknown[]]>;
  }
}
