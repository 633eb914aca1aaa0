#!/usr/bin/env node
// `npm create lectern@latest my-course` is `lectern new my-course`.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const lectern = pathToFileURL(createRequire(import.meta.url).resolve('lectern/package.json'));
process.argv.splice(2, 0, 'new');
await import(new URL('bin/lectern.js', lectern).href);
