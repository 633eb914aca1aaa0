import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '../../src/browser/find.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-chromium-'));
  vi.stubEnv('LECTERN_CHROMIUM', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('LECTERN_CHROMIUM comes first', () => {
  vi.stubEnv('LECTERN_CHROMIUM', '/somewhere/chrome');
  expect(findChromium()).toBe('/somewhere/chrome');
});

test('then a browser on the PATH', () => {
  writeFileSync(join(folder, 'google-chrome'), '');
  vi.stubEnv('PATH', folder);
  expect(findChromium()).toBe(join(folder, 'google-chrome'));
});
