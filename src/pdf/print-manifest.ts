import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import type { PrintJob } from './print-page.ts';

/** To be raised when the same page is printed differently than before. */
const edition = 2;

/** By the PDF's path from the course folder: the files of the site that its page loaded, and one hash of them all. */
const schema = z.record(z.string(), z.object({ hash: z.string(), files: z.array(z.string()) }));

type Job = Omit<PrintJob, 'url'> & { readonly path: string };

/** What was printed from what: `<course>/.lectern/pdf.json`. */
export interface Manifest {
  /** Does the PDF exist, and would it come out the same? */
  isFresh(name: string, job: Job): Promise<boolean>;
  record(name: string, job: Job, files: readonly string[]): Promise<void>;
}

export async function openManifest(folder: string, site: string, out: string): Promise<Manifest> {
  const file = join(folder, '.lectern/pdf.json');
  const known = read(await readFile(file, 'utf8').catch(() => '{}'));
  const key = (name: string) => relative(folder, join(out, name)).split(sep).join('/');

  return {
    async isFresh(name, job) {
      const entry = known[key(name)];
      if (!entry || !existsSync(join(out, name))) return false;
      return entry.hash === (await hash(site, job, entry.files));
    },
    async record(name, job, files) {
      known[key(name)] = { hash: await hash(site, job, files), files: [...files] };
      mkdirSync(dirname(file), { recursive: true });
      const sorted = Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`);
    },
  };
}

/** A manifest that cannot be read counts as none. */
function read(text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

async function hash(
  site: string,
  { path, title, paper, siteUrl, state }: Job,
  files: readonly string[],
): Promise<string> {
  const all = createHash('sha256').update(JSON.stringify([edition, path, title, paper, siteUrl, state]));
  for (const path of files) {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    all.update(`\n${path}\n`).update(await readFile(file).catch(() => ''));
  }
  return all.digest('hex');
}
