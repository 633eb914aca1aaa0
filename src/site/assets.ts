/** The theme's styles, scripts and fonts, on their way into a site. */
import { mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsFolder, mermaidScript, readThemeFiles } from '../theme/files.ts';
import type { Assets } from '../theme/views/page.ts';

/**
 * Copies what every site needs into `<siteFolder>/assets/`.
 * @param editing include the script for authors
 */
export async function copyAssets(siteFolder: string, editing = false): Promise<Assets> {
  const { always, dev, assets } = readThemeFiles();
  await copy(siteFolder, editing ? [...always, dev] : always);
  return editing ? { ...assets, devJs: `/assets/${dev}` } : assets;
}

/** For figures that readers' browsers draw. */
export async function copyMermaid(siteFolder: string): Promise<void> {
  await copy(siteFolder, [mermaidScript]);
}

async function copy(siteFolder: string, names: readonly string[]): Promise<void> {
  const folder = join(siteFolder, 'assets');
  mkdirSync(folder, { recursive: true });
  await Promise.all(names.map((name) => copyFile(join(assetsFolder, name), join(folder, name))));
}
