/** For courses with an `.eleventy.ts`: `config.addPlugin(lectern)`. */
export { lectern } from './site/build/plugin.ts';
export type { LecternOptions } from './site/build/options.ts';
