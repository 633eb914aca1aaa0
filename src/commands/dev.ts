import { constants } from 'node:os';
import { mkdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createEvents } from '../server/events.ts';
import { ListenError } from '../server/listen.ts';
import { serve } from '../server/server.ts';
import { createEleventy } from '../site/build/build.ts';
import { findConfig } from '../site/build/config.ts';
import { SiteBuilder } from '../site/build/builder.ts';
import { UsageError } from '../problems/refusal.ts';
import { watchCourse } from '../source/watch.ts';
import { formatProblem, isError, type Problem } from '../problems/problem.ts';
import { enterCourse } from './folders.ts';
import { scheduleSchemaWriter } from './schedule-schema.ts';
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

/** `lectern dev`: builds into `.lectern/site`, serves it, and shows every change in open pages, until stopped. */
export async function dev({ folder, host, port, write }: DevOptions): Promise<number> {
  // The exit code that a shell reports for a signal. What is still running ends with the process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  enterCourse(folder);
  const events = createEvents();
  const builder = new SiteBuilder({ editing: true });
  mkdirSync(out, { recursive: true });
  const writeScheduleSchema = scheduleSchemaWriter();
  const changes = watchCourse('.');
  const build = await createBuild(builder, write);
  await build([]);
  writeScheduleSchema(builder.result.course);
  const prepare = (path: string) => builder.prepare(path);
  const server = await serve(out, { host, port, events, prepare }).catch((error: unknown) => {
    changes.close();
    if (!(error instanceof ListenError)) throw error;
    throw new UsageError(`${error.message} Choose another with --port or --host.`);
  });
  write(`Server at ${server.url}`);
  if (server.isOpen)
    write('warning: everyone on the network can now see the whole course, unreleased material included.');
  for await (const changed of changes) {
    events.send(await build(changed));
    writeScheduleSchema(builder.result.course);
  }
  return 0;
}

/** @returns builds the site again where these files have changed, and tells which files of the site are others now */
async function createBuild(
  builder: SiteBuilder,
  write: (line: string) => void,
): Promise<(changed: readonly string[]) => Promise<readonly string[]>> {
  const report = createReport(write);
  let said: readonly Problem[] | undefined;
  let written: Readonly<Record<'printed' | 'removed', readonly string[]>>;
  const eleventy = await createEleventy(out, 'serve', await findConfig(), builder, (printed, removed) => {
    written = { printed, removed };
  });
  // Of Eleventy's own output, only what went wrong.
  eleventy.logger.overrideLogger({ log: () => undefined, warn: write, error: write });
  await eleventy.init();
  return async (changed) => {
    builder.saved(changed);
    written = { printed: [], removed: [] };
    // Before another build, as Eleventy's own watcher does.
    await eleventy.restart();
    await eleventy.init();
    try {
      await eleventy.executeBuild();
    } catch {
      // In a template or other code of the course: Eleventy has said what, and the next change may fix it.
      return [];
    }
    const { course, problems } = builder.result;
    report(problems, written.printed.length, changed);
    const isSaid = isDeepStrictEqual(said, problems);
    said = problems;
    const pages = [...written.printed, ...written.removed];
    return [
      ...pages.map((path) => relative(out, path).split(sep).join('/')),
      ...changed.flatMap((path) => course?.files.get(path) ?? []),
      ...(isSaid ? [] : ['assets/problems.json']),
    ];
  };
}

/** How many changed files are named. */
const most = 3;

/** Errors are printed until they are gone, warnings when they are new; the site shows all of them. */
function createReport(write: (line: string) => void) {
  let known: ReadonlySet<string> | undefined;
  return (problems: readonly Problem[], pages: number, changed: readonly string[]) => {
    for (const problem of problems)
      if (isError(problem) || known?.has(identity(problem)) === false) write(formatProblem(problem));
    known = new Set(problems.map(identity));
    const errors = problems.filter(isError).length;
    const written = pages > 0 ? `${plural(pages, 'page')} written` : 'no page changed';
    const outcome = errors > 0 ? 'the site stays as it was' : written;
    const found = `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
    const more = changed.length > most ? [`${changed.length - most} more`] : [];
    const names = [...changed.slice(0, most), ...more].join(', ');
    write(`${names && `${names}: `}${outcome}, ${found}.`);
  };
}

/** The same before and after an edit that moves the problem to another line. */
function identity({ file, name, message }: Problem): string {
  return `${file} ${name} ${message}`;
}
