/** For courses with an `.eleventy.ts`: `config.addPlugin(lectern)`. */
export { lectern, type LecternOptions } from './site/build/plugin.ts';
