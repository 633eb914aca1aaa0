#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on: what V8 made of the code is kept for the next start.
module.enableCompileCache?.();
await import('../dist/cli.js');
