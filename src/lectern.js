#!/usr/bin/env node
// Node 20 does not run TypeScript; tsx does, here and for a course's own `.eleventy.ts`.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
