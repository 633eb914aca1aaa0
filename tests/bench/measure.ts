import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';

export interface Cost {
  /** Wall time. */
  readonly seconds: number;
  /** CPU time of the process and its children, in the user's code and in the kernel; `NaN` if there is no `/proc`. */
  readonly cpu: number;
  /** Peak resident memory of the process and its children, in MB; `NaN` if there is no `/proc`. */
  readonly megabytes: number;
}

/** A second, in the unit of `/proc`; Linux has no other on the machines that Node runs on. */
const ticks = 100;

/**
 * Makes room for new output. Nothing is deleted while there is something to measure: for five seconds, ext4 is slow to
 * create files after many were deleted (`recently_deleted` in fs/ext4/ialloc.c).
 */
export function putAside(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.${process.hrtime.bigint()}`);
}

/** Runs a Node.js program and measures it. Fails if the program does, with the end of its output. */
export async function run(args: readonly string[], cwd = process.cwd()): Promise<Cost> {
  const [start, cpuBefore] = [performance.now(), cpuOfChildren()];
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1', CI: 'true' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  let megabytes = NaN;
  const poll = setInterval(() => {
    megabytes = Math.max(megabytes || 0, residentMemory(child.pid)) || NaN;
  }, 20);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(poll);
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed (${String(code)}):\n${said.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, cpu: cpuOfChildren() - cpuBefore, megabytes };
}

/** In s, of all processes that this one has started and that have ended, and of theirs. */
function cpuOfChildren(): number {
  return cpuTime('self', 16);
}

/** In s, of a process that is running. */
export function cpuOf(pid: number): number {
  return cpuTime(String(pid), 14);
}

/** @param field where user time stands in proc_pid_stat(5), before the kernel's */
function cpuTime(process: string, field: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ');
    const [user, system] = fields
      .split(' ')
      .slice(field - 3, field - 1)
      .map(Number);
    return ((user ?? NaN) + (system ?? NaN)) / ticks;
  } catch {
    return NaN;
  }
}

/** In MB, with all child processes; 0 if it cannot be read (the process has ended, or there is no `/proc`). */
function residentMemory(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return Number(kilobytes) / 1024 + children.map(residentMemory).reduce((sum, value) => sum + value, 0);
  } catch {
    return 0;
  }
}

/** Runs all contestants in turn, `rounds` times, so that fluctuations affect each alike; returns the medians. */
export async function inTurn(
  rounds: number,
  contestants: Readonly<Record<string, () => Promise<Cost>>>,
): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, contestant] of Object.entries(contestants)) {
      costs.set(name, [...(costs.get(name) ?? []), await contestant()]);
    }
  }
  return new Map([...costs].map(([name, list]) => [name, medianCost(list)]));
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map((cost) => cost.seconds)),
    cpu: median(costs.map((cost) => cost.cpu)),
    megabytes: median(costs.map((cost) => cost.megabytes)),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
