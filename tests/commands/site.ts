/** Sites as `lectern build` writes them, inspected file by file. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cli } from '../cli.ts';

export interface Run {
  readonly code: number;
  /** What was printed. */
  readonly said: string;
}

export function lectern(...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

/** Builds a course into `out/` in its folder. @returns path in the site → its bytes as text, calendars unfolded */
export async function build(
  folder: string,
  ...options: readonly string[]
): Promise<{ run: Run; site: Map<string, string> }> {
  const out = join(folder, 'out');
  const run = await lectern('build', folder, '--out', out, ...options);
  return { run, site: await filesIn(out) };
}

/** The files of a site: its path → its bytes as text, calendars unfolded. None if errors prevented it from being written. */
export async function filesIn(out: string): Promise<Map<string, string>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => {
    const text = await readFile(file, 'latin1');
    return [file.slice(out.length + 1), text.replace(/\r\n /g, '')] as const;
  });
  return new Map(await Promise.all(read));
}
