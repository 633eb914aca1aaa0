/** This package: where it is installed, and what its package.json says. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import facts from '../../package.json' with { type: 'json' };

export const { version } = facts;

/** The versions of Eleventy that the plugin works with. */
export const { compatibility } = facts['11ty'];

/** Where it is developed, on GitHub: `owner/name`. */
export const repository = facts.repository.replace('github:', '');

/** The folder of package.json, found from the sources and from the compiled files alike. */
export const packageFolder = folderOf(dirname(fileURLToPath(import.meta.url)));

/** Tells this very code from any other: in a checkout, the names of compiled files change with what is in them. */
export const edition = [version, ...readdirSync(join(packageFolder, 'dist'), { recursive: true })].join();

function folderOf(path: string): string {
  return existsSync(join(path, 'package.json')) ? path : folderOf(dirname(path));
}
