import { constants } from 'node:os';
import { posix } from 'node:path';
import type Eleventy from '@11ty/eleventy';
import { createEvents } from '../server/events.ts';
import { ListenError } from '../server/listen.ts';
import { serve } from '../server/server.ts';
import { createEleventy } from '../site/build/build.ts';
import { findConfig } from '../site/build/config.ts';
import { SiteBuilder } from '../site/build/builder.ts';
import { UsageError } from '../problems/refusal.ts';
import { changedFiles, takeSnapshot } from '../source/snapshot.ts';
import { formatProblem, isError, type Problem } from '../problems/problem.ts';
import { enterCourse } from './folders.ts';
import { writeScheduleSchema } from './schedule-schema.ts';
import { plural } from '../text/plural.ts';

export interface DevOptions {
  /** The course folder. */
  readonly folder: string;
  /** The address to listen on: `localhost`, or one that other machines can reach. */
  readonly host: string;
  /** The first port to try; 0: any that is free. */
  readonly port: number;
  readonly write: (line: string) => void;
}

const out = '.lectern/site';

/** `lectern dev`: builds into `.lectern/site`, serves it, and rebuilds and reloads on every change, until stopped. */
export async function dev({ folder, host, port, write }: DevOptions): Promise<number> {
  // The exit code that a shell reports for a signal. What is still running ends with the process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  enterCourse(folder);
  const events = createEvents();
  const eleventy = await startEleventy(write, () => events.send('reload'));
  const server = await serve(out, { host, port, events }).catch(async (error: unknown) => {
    await eleventy.stopWatch();
    if (!(error instanceof ListenError)) throw error;
    throw new UsageError(`${error.message} Choose another with --port or --host.`);
  });
  write(`Server at ${server.url}`);
  if (server.isOpen)
    write('warning: everyone on the network can now see the whole course, unreleased material included.');
  return 0;
}

/** @param onWritten called after each build, even one that leaves the site as it was, since its problems are shown */
async function startEleventy(write: (line: string) => void, onWritten: () => void): Promise<Eleventy> {
  const builder = new SiteBuilder({ editing: true });
  let known: ReadonlySet<string> | undefined;
  const eleventy = await createEleventy(out, 'serve', await findConfig(), builder, (pages, changed) => {
    const { problems } = builder.result;
    // Errors are printed until they are gone, warnings when they are new; the site shows all of them.
    for (const problem of problems)
      if (isError(problem) || known?.has(identity(problem)) === false) write(formatProblem(problem));
    known = new Set(problems.map(identity));
    const errors = problems.filter(isError).length;
    const outcome = errors > 0 ? 'the site stays as it was' : `${plural(pages, 'page')} written`;
    const found = `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
    write(`${changed.map((path) => `${posix.normalize(path)}: `).join('')}${outcome}, ${found}.`);
    writeScheduleSchema(builder.result.course);
    onWritten();
  });
  // Of Eleventy's own output, only what went wrong.
  eleventy.logger.overrideLogger({ log: () => undefined, warn: write, error: write });
  const before = await takeSnapshot('.');
  await eleventy.init();
  const rebuild = await eleventy.watch();
  // Eleventy rebuilds when a file is new or changed.
  eleventy.watcher.on('unlink', rebuild);
  // It watches from the end of the first build on. The promise of a rebuild that makes way for the next never settles.
  for (const path of changedFiles(before, await takeSnapshot('.'))) void rebuild(path);
  return eleventy;
}

/** The same before and after an edit that moves the problem to another line. */
function identity({ file, name, message }: Problem): string {
  return `${file} ${name} ${message}`;
}
