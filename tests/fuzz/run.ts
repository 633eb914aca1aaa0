/** Runs inputs in a child process, where one that never ends can be ended. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import * as z from 'zod';

export interface Failure {
  readonly seed: number;
  readonly faults: readonly string[];
}

const messageSchema = z.object({ seed: z.number(), faults: z.array(z.string()).optional() });

/** In ms, for one input: a hundred times what the slowest takes. */
const deadline = 60_000;

/** @param seed of the first input; each has the next number as its own */
export async function fuzz(seed: number, inputs: number): Promise<Failure[]> {
  const failures: Failure[] = [];
  const share = Math.ceil(inputs / availableParallelism());
  const starts = Array.from({ length: Math.ceil(inputs / share) }, (_, index) => seed + index * share);
  await Promise.all(
    starts.map(async (start) => {
      const last = Math.min(start + share, seed + inputs) - 1;
      for (let first = start; first <= last;) first = await runFrom(first, last, failures);
    }),
  );
  return failures.sort((a, b) => a.seed - b.seed);
}

/** @returns the seed to go on with after an input that ended the process, or was too slow */
function runFrom(first: number, last: number, failures: Failure[]): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(`${import.meta.dirname}/child.ts`, [String(first), String(last)], {
      execArgv: ['--import', 'tsx'],
    });
    let current = first;
    let isLate = false;
    const end = () => {
      isLate = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(end, deadline);
    child.on('message', (message) => {
      const { seed, faults } = messageSchema.parse(message);
      current = seed;
      if (faults) failures.push({ seed, faults });
      clearTimeout(timer);
      timer = setTimeout(end, deadline);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) {
        resolve(last + 1);
        return;
      }
      const what = isLate ? `not done after ${deadline / 1000} s` : `ended the process (${code ?? 'killed'})`;
      failures.push({ seed: current, faults: [what] });
      resolve(current + 1);
    });
  });
}

export function say({ seed, faults }: Failure): string {
  const again = `npm run fuzz -- --seed ${seed} --inputs 1`;
  return `${again}\n${faults.slice(0, 5).join('\n')}`;
}
