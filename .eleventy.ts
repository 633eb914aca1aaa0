// The way in for those who want Eleventy's own power: filters, transforms, collections, more plugins.
// A course needs no such file; without it, `lectern` adds itself.
import { lectern, type UserConfig } from 'lectern';

export default function configure(config: UserConfig) {
  config.addPlugin(lectern);
}
