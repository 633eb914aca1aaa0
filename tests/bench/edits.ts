/** What an instructor waits for: from saving a file until the browser shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { cpuOf } from './measure.ts';

export interface Watcher {
  /** Of its process. */
  readonly pid: number;
  readonly stop: () => void;
}

/** What an edit takes, in s: until it appears, and of the server's processor. */
export interface EditCost {
  readonly seconds: number;
  readonly cpu: number;
}

/** In ms: what a server still does once an edit has appeared is over then. */
const rest = 1000;

/** Starts a server that watches. @returns once it says `ready` */
export async function watch(args: readonly string[], ready: RegExp, cwd = process.cwd()): Promise<Watcher> {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  // A server that outlives a benchmark that failed would answer the next one.
  process.once('exit', () => child.kill());
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        said += String(data);
        if (ready.test(said)) resolve();
      });
    child.on('close', () => reject(new Error(`node ${args.join(' ')} ended: ${said.slice(-2000)}`)));
  });
  return { pid: child.pid ?? NaN, stop: () => child.kill() };
}

/**
 * Writes something new into a file, at `place`.
 * @param shown where in the page it appears
 */
export async function edit(
  page: Page,
  { pid }: Watcher,
  file: string,
  place: string,
  shown: string,
): Promise<EditCost> {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(place)) throw new Error(`${file} has no “${place}”`);
  const word = `edit${Date.now()}`;
  const [started, cpuBefore] = [performance.now(), cpuOf(pid)];
  writeFileSync(file, before.replace(place, `${place} ${word}`));
  await page.waitForSelector(`${shown}:has-text("${word}")`, { state: 'attached', timeout: 20_000 });
  const seconds = (performance.now() - started) / 1000;
  await page.waitForTimeout(rest);
  const cpu = cpuOf(pid) - cpuBefore;
  writeFileSync(file, before);
  // What was saved while the page is loading may not reach it: so it is loaded again, and given time to connect.
  do {
    await page.waitForTimeout(rest);
    await page.reload();
    await page.waitForSelector(shown);
  } while ((await page.textContent(shown))?.includes(word));
  await page.waitForTimeout(rest);
  return { seconds, cpu };
}
