/** The command line: arguments → a command, imported only when it is called. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal, UsageError } from './problems/refusal.ts';

const usage = `Usage: lectern <command>

  build [folder] [--out DIR]     write the course in a folder (default: this one) as a site (default: its _site)
        [--now TIME]             as of this moment, such as 2022-09-05T10:00 (default: the clock)
        [--all]                  with what is not released yet, marked as a preview (default: to its _preview)
  dev [folder] [--port N]        build, serve on http://localhost:8080, and reload on every change
      [--host ADDRESS]           reachable for other machines, too, such as 0.0.0.0 (default: for this one alone)
  pdf [deck…] [--out DIR]        print decks, one page a slide (default: all, to _pdf); needs a Chromium or Chrome
      [--notes] [--handout]      also: each slide on a sheet with its notes; the handout
      [--thumbnails]             also: small pictures, which the next build shows on the pages of lectures
      [--shard 2/4]              print the second quarter of the decks
      [--folder DIR]             the course folder (default: this one)
  check [folder]                 list what is wrong with a course, and fail where it is more than was accepted
        [--slides]               also measure every slide; needs a Chromium or Chrome
        [--all] [--json]         list what is accepted too; print problems as JSON
        [--accept]               accept what there is, in _data/accepted.yaml
        [--against FILE.ics]     compare deadlines with a calendar exported from Canvas or Moodle
  diff [folder] [--since REV]    list the sessions and deadlines that moved since a git revision (default: HEAD)
       [--markdown]              as a table for a pull request
  roll [folder]                  rewrite the schedule for a new term, and list what is left of the old one
       --name "Spring 2023" --starts 2023-01-17 --ends 2023-05-05  (asked for on a terminal)
       [--meets "lecture: Tue Thu 13:25-14:45, recitation: Fri 10:10-11:00"]
  import <source> <destination>  turn a reveal-md course into a Lectern course
         [--timezone ZONE]
`;

/** @returns the exit code: 0 done, 1 errors in the course, 2 wrong use */
async function run([command, ...args]: readonly string[]): Promise<number> {
  const write = (line: string) => console.log(line);
  switch (command) {
    case 'build': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          out: { type: 'string' },
          now: { type: 'string' },
          all: { type: 'boolean', default: false },
        },
      });
      const { build } = await import('./commands/build.ts');
      const folder = only(positionals);
      const out = values.out ?? join(folder, values.all ? '_preview' : '_site');
      return build({ ...values, folder, out, write });
    }
    case 'dev': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          port: { type: 'string', default: '8080' },
          host: { type: 'string', default: 'localhost' },
        },
      });
      const { dev } = await import('./commands/dev.ts');
      const port = Number(values.port);
      if (!/^\d+$/.test(values.port) || port > 65_535)
        throw new UsageError(`--port is a number from 0 to 65535, not “${values.port}”.`);
      return dev({ folder: only(positionals), host: values.host, port, write });
    }
    case 'pdf': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          out: { type: 'string', default: '_pdf' },
          folder: { type: 'string', default: '.' },
          notes: { type: 'boolean', default: false },
          handout: { type: 'boolean', default: false },
          thumbnails: { type: 'boolean', default: false },
          shard: { type: 'string', default: '1/1' },
        },
      });
      const { parseShard, pdf } = await import('./commands/pdf.ts');
      const shard = parseShard(values.shard);
      if (!shard) throw new UsageError(`--shard is a part of all, such as 2/4, not “${values.shard}”`);
      return pdf({ ...values, decks: positionals, shard, write });
    }
    case 'check': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          slides: { type: 'boolean', default: false },
          accept: { type: 'boolean', default: false },
          all: { type: 'boolean', default: false },
          json: { type: 'boolean', default: false },
          against: { type: 'string' },
        },
      });
      const { check } = await import('./commands/check.ts');
      const annotate = process.env.GITHUB_ACTIONS === 'true';
      return check({ ...values, folder: only(positionals), annotate, write });
    }
    case 'diff': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          since: { type: 'string', default: 'HEAD' },
          markdown: { type: 'boolean', default: false },
        },
      });
      const { diff } = await import('./commands/diff.ts');
      return diff({ ...values, folder: only(positionals), write });
    }
    case 'roll': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          name: { type: 'string' },
          starts: { type: 'string' },
          ends: { type: 'string' },
          meets: { type: 'string' },
        },
      });
      const [{ roll }, { onTerminal }] = await Promise.all([
        import('./commands/roll.ts'),
        import('./commands/new-term.ts'),
      ]);
      return onTerminal((ask) => roll({ ...values, folder: only(positionals), ask, write }));
    }
    case 'import': {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { timezone: { type: 'string' } },
      });
      const [source, destination] = positionals;
      if (source === undefined || destination === undefined)
        throw new UsageError('import needs a source and a destination');
      const { importCourse } = await import('./commands/import.ts');
      return importCourse({
        source,
        destination,
        ...(values.timezone === undefined ? {} : { timezone: values.timezone }),
        write,
      });
    }
    case undefined:
    case 'help':
    case '--help':
      console.log(usage);
      return 0;
    default:
      console.error(`There is no command “${command}”.\n\n${usage}`);
      return 2;
  }
}

/** The course folder: the one argument of a command, by default the working directory. */
function only(positionals: readonly string[]): string {
  if (positionals.length > 1) throw new UsageError(`One folder at a time, not “${positionals.join(' ')}”.`);
  return positionals[0] ?? '.';
}

/** What parseArgs throws for options it does not know. */
function isParseError(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** What an error says, and what the errors it was made from say. */
function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause ?? ('originalError' in error ? error.originalError : undefined);
  const own = `${error.message} (set DEBUG=1 to see where)`;
  return inner === undefined ? own : `${error.message}\n${messages(inner)}`;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (isParseError(error)) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof Refusal) console.error(error.message);
    // Not a mistake in the course's text, which would be a problem with a place: a template, a plugin, the disk.
    else console.error(process.env.DEBUG === undefined ? messages(error) : error);
    process.exitCode = isParseError(error) ? 2 : error instanceof Refusal ? error.exitCode : 1;
  },
);
