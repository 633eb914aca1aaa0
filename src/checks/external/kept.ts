/** Addresses on other hosts where something was found lately: nobody has to ask again for a week. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { keep } from '../../runtime/cache.ts';

const week = 7 * 24 * 60 * 60 * 1000;

const schema = z.record(
  z.string(),
  z.object({
    /** When it was asked for, ISO 8601. */
    asked: z.string(),
    /** Where it leads by itself, for an address with `http:`. */
    https: z.string().optional(),
  }),
);

/** Address → what was found there. What is gone is not kept: it may be back. */
export type Kept = z.infer<typeof schema>;

const pathIn = (folder: string) => join(folder, '.lectern/cache/external-links.json');

/** @param now ISO 8601 */
export async function readKept(folder: string, now: string): Promise<Kept> {
  const text = await readFile(pathIn(folder), 'utf8').catch(() => '{}');
  const age = (asked: string) => Date.parse(now) - Date.parse(asked);
  try {
    const all = Object.entries(schema.parse(JSON.parse(text)));
    return Object.fromEntries(all.filter(([, { asked }]) => age(asked) >= 0 && age(asked) < week));
  } catch {
    // It will be made again.
    return {};
  }
}

export async function writeKept(folder: string, kept: Kept): Promise<void> {
  const sorted = Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1));
  await keep(pathIn(folder), JSON.stringify(Object.fromEntries(sorted), undefined, 1));
}
