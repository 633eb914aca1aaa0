import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bundleTheme } from '../../scripts/theme.ts';
import { assetsFolder, readThemeFiles } from '../../src/theme/files.ts';

// As it was made for all tests.
const theme = readThemeFiles();
const { assets } = theme;

const read = (path: string) => readFile(join(assetsFolder, '..', path), 'utf8');

describe('the bundle', () => {
  test('has names that change with the content', () => {
    const names = Object.fromEntries(
      Object.entries(assets).map(([name, path]) => [name, path.replace(/-\w{8}\./, '-HASH.')]),
    );
    expect(names).toEqual({
      siteCss: '/assets/site-HASH.css',
      tablesCss: '/assets/tables-HASH.css',
      termCss: '/assets/term-HASH.css',
      mediaCss: '/assets/media-HASH.css',
      changesCss: '/assets/changes-HASH.css',
      goalsCss: '/assets/goals-HASH.css',
      pinnedCss: '/assets/pinned-HASH.css',
      pinnedJs: '/assets/pinned-HASH.js',
      recordingCss: '/assets/recording-HASH.css',
      handoutCss: '/assets/handout-HASH.css',
      printCss: '/assets/print-HASH.css',
      siteJs: '/assets/site-HASH.js',
      redirectJs: '/assets/redirect-HASH.js',
      deckCss: '/assets/deck-HASH.css',
      deckJs: '/assets/deck-HASH.js',
      textFont: '/assets/source-sans-3-latin-wght-normal-HASH.woff2',
      headingFont: '/assets/source-serif-4-latin-wght-normal-HASH.woff2',
    });
  });

  test('is the same, in names and bytes, wherever and whenever it is made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-bundle-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const elsewhere = join(folder, 'elsewhere/assets');
    const again = await bundleTheme(elsewhere);
    expect(again.theme).toEqual(theme);
    const files = await readdir(assetsFolder);
    expect(await readdir(elsewhere)).toEqual(files);
    for (const file of files) {
      const bytes = await readFile(join(assetsFolder, file));
      expect(bytes.equals(await readFile(join(elsewhere, file))), file).toBe(true);
    }
  });

  test('requests nothing from another host', async () => {
    for (const path of [assets.siteCss, assets.deckCss]) {
      const urls = [...(await read(path)).matchAll(/(?:url\(|@import\s*)["']?([^)"']*)/g)].map(
        ([, url = '']) => url,
      );
      expect(urls.length, path).toBeGreaterThan(0);
      expect(
        urls.filter((url) => !/^(\.\/|data:)/.test(url)),
        path,
      ).toEqual([]);
    }
  });

  test('has classic scripts, which run in pages opened from disk', async () => {
    for (const path of [assets.siteJs, assets.deckJs]) {
      const script = await read(path);
      expect(() => new Script(script), path).not.toThrow();
      expect(script, path).toMatch(/^"use strict";\s*\(\(\)=>\{/);
    }
  });

  test('keeps deck extras separate, and tells the deck where they are', async () => {
    const files = await readdir(assetsFolder);
    const extras = files.find((file) => file.startsWith('deck-extras-'));
    expect(await read(assets.deckJs)).toContain(`"${extras ?? 'none'}"`);
    expect(await read(assets.deckJs)).not.toContain('Speaker View</title>');
  });

  // A deck's first load is limited to 60 KB including its slides, which take 10.7 KB on average; a page's to 25 KB.
  test('is light', async () => {
    const size = async (path: string) => gzipSync(await read(path), { level: 9 }).length;
    expect((await size(assets.deckCss)) + (await size(assets.deckJs))).toBeLessThan(49_000);
    expect((await size(assets.siteCss)) + (await size(assets.siteJs))).toBeLessThan(11_000);
  });
});
