import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyFiles } from '../../src/site/build/copy.ts';
import { courseFolder } from '../course/folder.ts';

test('a site without files to copy gets its folder, too, whatever else writes into it', async () => {
  const folder = await courseFolder();
  const site = join(folder, '.lectern/site');
  await copyFiles(folder, site, new Map());
  expect((await stat(site)).isDirectory()).toBe(true);
});
