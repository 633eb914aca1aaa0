import { constants } from 'node:os';
import { mkdirSync } from 'node:fs';
import { createEvents } from '../server/events.ts';
import { ListenError } from '../server/listen.ts';
import { serve } from '../server/server.ts';
import { configNames } from '../site/build/config.ts';
import { UsageError } from '../problems/refusal.ts';
import type { Progress } from '../runtime/progress.ts';
import { watchCourse } from '../source/watch.ts';
import { DevSite } from './dev-site.ts';
import { enterCourse } from './folders.ts';
import { openSource } from './open-source.ts';
import { scheduleSchemaWriter } from './schedule-schema.ts';

export interface DevOptions {
  /** The course folder. */
  readonly folder: string;
  /** The address to listen on: `localhost`, or one that other machines can reach. */
  readonly host: string;
  /** The first port to try; 0: any that is free. */
  readonly port: number;
  readonly write: (line: string) => void;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

const out = '.lectern/site';

/** `lectern dev`: builds into `.lectern/site`, serves it, and shows every change in open pages, until stopped. */
export async function dev({ folder, host, port, write, progress }: DevOptions): Promise<number> {
  // The exit code that a shell reports for a signal. What is still running ends with the process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  enterCourse(folder);
  const events = createEvents();
  mkdirSync(out, { recursive: true });
  const writeScheduleSchema = scheduleSchemaWriter();
  const changes = watchCourse('.', configNames);
  const site = new DevSite(out, write, progress);
  await site.build([]);
  writeScheduleSchema(site.course);
  const prepare = (path: string) => site.prepare(path);
  const open = (shown: URLSearchParams) => openSource(site.course, shown);
  const server = await serve(out, { host, port, events, prepare, open }).catch((error: unknown) => {
    changes.close();
    if (!(error instanceof ListenError)) throw error;
    throw new UsageError(`${error.message} Choose another with --port or --host.`);
  });
  write(`Server at ${server.url}`);
  if (server.isOpen)
    write('warning: everyone on the network can now see the whole course, unreleased material included.');
  for await (const changed of changes) {
    events.send(await site.build(changed));
    writeScheduleSchema(site.course);
  }
  return 0;
}
