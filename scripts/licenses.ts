import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import * as z from 'zod';

const schema = z.object({ name: z.string(), version: z.string(), license: z.string().default('see below') });

/** The licenses of all packages whose files are in the bundles, as one text, by name. */
export function licenses(root: string, bundles: readonly Metafile[]): string {
  const inputs = bundles.flatMap((bundle) => Object.keys(bundle.inputs));
  const folders = new Set(
    inputs.flatMap((path) => /node_modules\/(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const path = join(root, folder);
    const { name, version, license } = schema.parse(
      JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
    );
    const file = readdirSync(path).find((entry) => /^((un)?licen[sc]e|ofl|copying)/i.test(entry));
    const text = file === undefined ? '' : `\n\n${readFileSync(join(path, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}`;
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Files in this folder contain these packages.${rule}${[...new Set(texts)].join(rule)}\n`;
}
