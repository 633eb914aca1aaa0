import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFailed, onTestFinished } from 'vitest';
import { cli } from '../cli.ts';

/** Starts `lectern dev`, on any free port unless told otherwise. */
export function startDev(folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const all = [cli, 'dev', folder, '--port', '0', ...args];
  const child = spawn(process.execPath, all, { env: { ...process.env, ...env } });
  const ended = once(child, 'close').then(() => child.exitCode);
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  const lines: string[] = [];
  onTestFailed(() => console.error(`lectern dev said:\n${lines.join('\n')}`));
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener();
    });
  }
  /** Resolves with the next line that contains these words. */
  const says = (words: string) => {
    const from = lines.length;
    return new Promise<string>((resolve) => {
      const listener = () => {
        const line = lines.slice(from).find((each) => each.includes(words));
        if (line !== undefined) resolve(line);
      };
      listeners.add(listener);
    });
  };
  /** Resolves with the address of the site, or with the exit code if it ended instead. */
  const address = Promise.race([says('Server at'), ended]).then((line) => String(line).replace(/.* /, ''));
  /** Sends a signal. @returns the exit code, once it has ended */
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { lines, says, address, stop, ended };
}
