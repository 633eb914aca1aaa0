// The way in for those who want Eleventy's own power: filters, transforms, collections, more plugins.
// A course needs no such file; without it, `lectern` adds itself.
import type { UserConfig } from '@11ty/eleventy';
import { lectern } from './src/index.ts';

export default function configure(config: UserConfig) {
  config.addPlugin(lectern);
}
