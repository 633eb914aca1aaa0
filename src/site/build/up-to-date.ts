/** Whether a site is what a build would make again, byte by byte: then nothing has to be made. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Problem } from '../../problems/problem.ts';
import { hashOf, keep } from '../../runtime/cache.ts';
import { filesOf } from './replace.ts';

const problemSchema: z.ZodType<Problem> = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  name: z.string(),
  message: z.string(),
  remedy: z.string(),
  severity: z.enum(['error', 'warning']),
});

/** What is noted of a site that was built. */
const madeSchema = z.object({
  madeFrom: z.string(),
  /** Size and time of each of its files. */
  files: z.string(),
  pages: z.int(),
  problems: z.array(problemSchema).readonly(),
});

type Made = z.infer<typeof madeSchema>;

/**
 * What an earlier build noted of `target`, if it was made from the same, and nobody has touched it since.
 * @param madeFrom stands for everything that a site is made from
 */
export async function madeBefore(
  target: string,
  madeFrom: string,
): Promise<Pick<Made, 'pages' | 'problems'> | undefined> {
  try {
    const made = madeSchema.parse(JSON.parse(await readFile(noteFile(target), 'utf8')));
    return made.madeFrom === madeFrom && made.files === (await stateOf(target)) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Notes what `target` was made from. */
export async function noteMade(target: string, made: Omit<Made, 'files'>): Promise<void> {
  await keep(noteFile(target), JSON.stringify({ ...made, files: await stateOf(target) }));
}

/** In the course, which is the working directory, for each folder that it is built into. */
function noteFile(target: string): string {
  return join('.lectern/cache/sites', `${hashOf(target).slice(0, 32)}.json`);
}

async function stateOf(target: string): Promise<string> {
  const files = [...(filesOf(target) ?? [])];
  const states = files.map(async (file) => {
    const { size, mtimeMs } = await stat(join(target, file));
    return [file, size, mtimeMs];
  });
  return hashOf(await Promise.all(states));
}
