/** What an instructor waits for: from saving a file until the browser shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface Watcher {
  readonly stop: () => void;
}

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
  return { stop: () => child.kill() };
}

/**
 * Writes something new into a file, at `place`.
 * @param shown where in the page it appears
 * @returns seconds until it appears
 */
export async function edit(page: Page, file: string, place: string, shown: string): Promise<number> {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(place)) throw new Error(`${file} has no “${place}”`);
  const word = `edit${Date.now()}`;
  const started = performance.now();
  writeFileSync(file, before.replace(place, `${place} ${word}`));
  await page.waitForFunction(
    ([selector, text]) => document.querySelector(selector ?? '')?.textContent.includes(text ?? ''),
    [shown, word],
    { polling: 10, timeout: 20_000 },
  );
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(file, before);
  // What was saved while the page is loading may not reach it: so it is loaded again, and given time to connect.
  do {
    await page.waitForTimeout(1000);
    await page.reload();
    await page.waitForSelector(shown);
  } while ((await page.textContent(shown))?.includes(word));
  await page.waitForTimeout(1000);
  return seconds;
}
