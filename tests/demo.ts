import { existsSync, readFileSync } from 'node:fs';

const file = '_data/course.yaml';

/** Whether the course in this repository is the demo. A checkout may have another course in its place. */
export const isDemo =
  existsSync(file) && readFileSync(file, 'utf8').startsWith('# The demo course of Lectern');
