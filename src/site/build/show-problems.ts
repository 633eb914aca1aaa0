import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../problems/problem.ts';

/** Leaves the problems where client/dev.ts finds them; if no page was ever built, it shows them on the only one. */
export async function showProblems(
  site: string,
  problems: readonly Problem[],
  devScript: string,
): Promise<void> {
  await writeFile(join(site, 'assets/problems.json'), JSON.stringify(problems));
  const page = join(site, '404.html');
  if (!existsSync(page)) await writeFile(page, `<!doctype html><title>Problems</title>${devScript}`);
}
