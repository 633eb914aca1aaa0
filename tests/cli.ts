import { resolve } from 'node:path';

/** The script that `lectern` runs, for `node`. */
export const cli = resolve('bin/lectern.js');
