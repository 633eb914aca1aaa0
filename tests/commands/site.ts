/** Sites as `lectern build` writes them, inspected file by file. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as buildCommand, type BuildOptions } from '../../src/commands/build.ts';
import { cli } from '../cli.ts';

export interface Run {
  readonly code: number;
  /** What was printed. */
  readonly said: string;
}

/** Runs `lectern` as a process. */
export function lectern(...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

/** Runs what `lectern build` does in this process: one of its own takes ten times as long. The site goes to `_site`. */
export async function runBuild(folder: string, options: Partial<BuildOptions> = {}): Promise<Run> {
  const before = process.cwd();
  const lines: string[] = [];
  const write = (line: string) => lines.push(`${line}\n`);
  const all = { folder, out: join(folder, '_site'), all: false, cache: true, write, ...options };
  const code = await buildCommand(all).finally(() => process.chdir(before));
  return { code, said: lines.join('') };
}

/** The same for a course that can be built. @returns the site’s folder */
export async function builtSite(folder: string): Promise<string> {
  const { code, said } = await runBuild(folder);
  if (code !== 0) throw new Error(said);
  return join(folder, '_site');
}

/** Builds a course into `out/` in its folder. @returns path in the site → its bytes as text, calendars unfolded */
export async function build(
  folder: string,
  options: Partial<BuildOptions> = {},
): Promise<{ run: Run; site: Map<string, string> }> {
  const out = join(folder, 'out');
  const run = await runBuild(folder, { ...options, out });
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
