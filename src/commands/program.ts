/** The command line: an entry for each command, with its arguments, options and defaults. docs/commands.md is generated from it. */
import { join } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../problems/refusal.ts';
import { progress, write, writeError } from './terminal.ts';
import { formats, wholeNumber } from './values.ts';

/**
 * What the chosen command does; its code is imported only then.
 * @returns the exit code: 0 done, 1 errors in the course, 2 wrong use
 */
export type Run = () => Promise<number>;

/** Adds a command to the program. `run` receives what the command line asks for. */
type Entry = (program: Command, run: (what: Run) => Promise<void>) => unknown;

const buildCommand: Entry = (program, run) =>
  program
    .command('build')
    .summary('write a course as a site')
    .description('Builds the course in a folder as a static site. Nothing is written if it has errors.')
    .argument('[folder]', 'the course', '.')
    .option('-o, --out <folder>', 'where the site goes (default: _site in the course, _preview with --all)')
    .option('--now <time>', 'the site as of this moment, such as 2022-09-05T10:00 (default: the clock)')
    .option('--all', 'include what is not released yet; every page says that it is a preview', false)
    .option('--no-cache', 'use nothing that earlier builds kept in .lectern/cache')
    .action((folder, { out, ...options }) =>
      run(async () => {
        const { build } = await import('./build.ts');
        const target = out ?? join(folder, options.all ? '_preview' : '_site');
        return build({ ...options, folder, out: target, write, progress });
      }),
    );

const devCommand: Entry = (program, run) =>
  program
    .command('dev')
    .summary('show a course while you write it')
    .description('Builds the course, serves it on this machine, and shows every change as it is saved.')
    .argument('[folder]', 'the course', '.')
    .option('-p, --port <number>', 'the first port to try', wholeNumber('--port', 65_535), 8080)
    .option('--host <address>', 'an address that other machines can reach, such as 0.0.0.0', 'localhost')
    .action((folder, options) =>
      run(async () => {
        const { dev } = await import('./dev.ts');
        return dev({ ...options, folder, write, progress });
      }),
    );

const checkCommand: Entry = (program, run) =>
  program
    .command('check')
    .summary('list what is wrong with a course')
    .description('Lists what is wrong with a course, and fails if there is more than was accepted.')
    .argument('[folder]', 'the course', '.')
    .option('--slides', 'also measure every slide; needs Chromium or Chrome', false)
    .option('--site', 'also look at the pages of the built site: HTML, links, weight, accessibility', false)
    .option('--external', 'also ask other hosts whether there is something where links lead', false)
    .option('--all', 'list what was accepted, too', false)
    .option('--only <names>', 'list these alone: names, or areas as in deadline/*,image/no-alt')
    .option('--ignore <names>', 'leave these out')
    .addOption(
      new Option('--format <format>', 'print problems for people, GitHub Actions or programs').choices(
        formats,
      ),
    )
    .option('--json', 'the same as --format json', false)
    .option('--accept', 'accept the current problems, in _data/accepted.yaml', false)
    .option('--against <file>', 'compare deadlines with a calendar (.ics) exported from Canvas or Moodle')
    .action((folder, { only, ignore, format, json, ...options }) =>
      run(async () => {
        const [{ check }, { parseNames }] = await Promise.all([
          import('./check.ts'),
          import('../checks/select.ts'),
        ]);
        return check({
          ...{ ...options, folder, write, progress, format: json ? 'json' : (format ?? 'text') },
          remark: writeError,
          annotate: format === undefined && process.env.GITHUB_ACTIONS === 'true',
          selection: { only: parseNames(only), ignore: parseNames(ignore) },
        });
      }),
    );

const diffCommand: Entry = (program, run) =>
  program
    .command('diff')
    .summary('list the sessions and deadlines that moved')
    .description('Compares the dates of a course with those at a git revision. It changes nothing.')
    .argument('[folder]', 'the course', '.')
    .option('--since <revision>', 'what to compare with: any git revision', 'HEAD')
    .option('--markdown', 'print a table for a pull request', false)
    .action((folder, options) =>
      run(async () => {
        const { diff } = await import('./diff.ts');
        return diff({ ...options, folder, write });
      }),
    );

const pdfCommand: Entry = (program, run) =>
  program
    .command('pdf')
    .summary('print decks')
    .description(
      'Prints decks, one slide per page, and skips those that have not changed. Needs Chromium or Chrome.',
    )
    .argument('[decks...]', 'ids of decks, such as 02_systems (default: all)')
    .option('-o, --out <folder>', 'where the PDFs go', '_pdf')
    .option('--folder <folder>', 'the course', '.')
    .option('--notes', 'also each slide on a sheet with its notes', false)
    .option('--handout', 'also the handout', false)
    .option('--thumbnails', 'also small pictures, which the next build shows on lecture pages', false)
    .option('--shard <part>', 'print a part of the decks: 2/4 is the second quarter', '1/1')
    .action((decks, options) =>
      run(async () => {
        const { parseShard, pdf } = await import('./pdf.ts');
        const shard = parseShard(options.shard);
        if (!shard) throw new UsageError(`--shard must be a part such as 2/4, not “${options.shard}”.`);
        return pdf({ ...options, decks, shard, write, progress });
      }),
    );

const rollCommand: Entry = (program, run) =>
  program
    .command('roll')
    .summary('rewrite the schedule for a new term')
    .description(
      'Rewrites the schedule for a new term, and lists what is left of the old one. Asks for missing options.',
    )
    .argument('[folder]', 'the course', '.')
    .option('--name <name>', 'of the new term, such as "Spring 2023"')
    .option('--starts <date>', 'its first day, such as 2023-01-17')
    .option('--ends <date>', 'its last day')
    .option('--meets <times>', 'new meetings: "lecture: Tue Thu 13:25-14:45, recitation: Fri 10:10-11:00"')
    .action((folder, options) =>
      run(async () => {
        const [{ roll }, { onTerminal }] = await Promise.all([import('./roll.ts'), import('./asking.ts')]);
        return onTerminal((ask) => roll({ ...options, folder, ask, write }));
      }),
    );

const newCommand: Entry = (program, run) =>
  program
    .command('new')
    .summary('write a new course')
    .description('Writes a small, complete course into a new folder. Asks for missing options.')
    .argument('<folder>', 'a folder that does not exist yet, or is empty')
    .option('--title <title>', 'of the course (default: the name of the folder)')
    .option('--name <name>', 'of its term, such as "Spring 2023" (default: by its dates)')
    .option('--starts <date>', 'the first day of the term, such as 2023-01-17 (default: Monday of this week)')
    .option('--ends <date>', 'its last day (default: 15 weeks of classes)')
    .option('--meets <times>', `when it meets: "lecture: Tue Thu 13:25-14:45" (default: Mon Wed 10:00-11:20)`)
    .option('--timezone <zone>', 'such as Europe/Berlin (default: of this machine)')
    .option('--language <tag>', 'in which the course is written, such as de (default: en)')
    .option('-y, --yes', 'take the defaults for what is missing', false)
    .option('--now <time>', 'the moment at which “today” is (default: the clock)')
    .action((folder, options) =>
      run(async () => {
        const [{ newCourse }, { onTerminal }] = await Promise.all([
          import('./new.ts'),
          import('./asking.ts'),
        ]);
        return onTerminal((ask) => newCourse({ ...options, folder, ask, write }));
      }),
    );

const importCommand: Entry = (program, run) =>
  program
    .command('import')
    .summary('turn a course made with other tools into a Lectern course')
    .description(
      'Turns a course made with reveal-md, Marp, Quarto, Slidev or Jekyll into a Lectern course, and reports what it could not place.',
    )
    .argument('<source>', 'a folder with decks and pages')
    .argument('<destination>', 'a folder that does not exist yet, or is empty')
    .option(
      '--timezone <zone>',
      'such as Europe/Berlin (default: America/New_York, which the report asks to check)',
    )
    .action((source, destination, options) =>
      run(async () => {
        const { importCourse } = await import('./import.ts');
        return importCourse({ ...options, source, destination, write, progress });
      }),
    );

/** In the order of the help. */
const commands = [
  newCommand,
  buildCommand,
  devCommand,
  checkCommand,
  diffCommand,
  pdfCommand,
  rollCommand,
  importCommand,
];

/**
 * @param version of this package
 * @param run receives what the command line asks for
 */
export function createProgram(version: string, run: (what: Run) => Promise<void>) {
  const program: Command = new Command('lectern')
    .description('Course websites from Markdown.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride();

  for (const add of commands) add(program, run);
  return program;
}
