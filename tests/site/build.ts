import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { cli } from '../cli.ts';
import { isDemo } from '../demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demo course's built site. */
    site: string;
  }
}

/** Builds the demo course once for all browser tests, as `npm run build` does but to a folder of its own. */
export default function setup(project: TestProject): () => void {
  if (!isDemo) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
  const site = join(folder, 'site');
  execFileSync(process.execPath, [cli, 'build', '.', '--out', site], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  project.provide('site', site);
  return () => rmSync(folder, { recursive: true });
}
