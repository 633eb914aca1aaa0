import 'nunjucks';

declare module 'nunjucks' {
  interface Environment {
    /** Forgets all compiled templates; missing from the published types. */
    invalidateCache(): void;
  }
}
