/** The language of the machine, and libraries that a program shares with Lectern. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Settings } from 'luxon';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { cli } from '../cli.ts';

const run = promisify(execFile);

/** Every file of the demo's site as it is built on a machine of that language, and what it takes for its language. */
async function build(language: string): Promise<{ files: Map<string, string>; locale: string }> {
  const env = { ...process.env, LANG: language, LC_ALL: language, LANGUAGE: language };
  const site = join(await mkdtemp(join(tmpdir(), 'lectern-locale-')), 'site');
  await run(process.execPath, [cli, 'build', '.', '--out', site, '--now', '2022-10-20T10:00'], { env });
  const { stdout } = await run(process.execPath, ['-p', 'Intl.DateTimeFormat().resolvedOptions().locale'], {
    env,
  });
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(site.length), await readFile(path, 'latin1')] as const;
    });
  return { files: new Map(await Promise.all(files)), locale: stdout.trim() };
}

test('a site is the same whatever the language of the machine that builds it', async () => {
  const english = await build('en_US.UTF-8');
  const german = await build('de_DE.UTF-8');
  expect([english.locale, german.locale]).toEqual(['en-US', 'de-DE']);
  expect([...german.files.keys()].sort()).toEqual([...english.files.keys()].sort());
  const different = [...german.files].filter(([path, text]) => text !== english.files.get(path));
  expect(different.map(([path]) => path)).toEqual([]);
});

test('a program that imports Lectern keeps its own settings of luxon and zod', async () => {
  await import(pathToFileURL(resolve('dist/index.js')).href);
  expect(Settings.defaultLocale).toBeNull();
  expect(z.config()).not.toHaveProperty('jitless');
});
