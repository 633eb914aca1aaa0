/** Decks of a built site → PDFs: tagged, outlined, one slide per page; printed again only when they changed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { inBrowser } from '../browser/in-parallel.ts';
import type { Deck } from '../course/model.ts';
import type { Progress } from '../runtime/progress.ts';
import { serve } from '../server/server.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { smallerPictures } from './smaller-pictures.ts';
import { openManifest, type Manifest } from './print-manifest.ts';
import type { Paper, PrintJob } from './print-page.ts';
import { createPrinter } from './printer.ts';

/** What can be printed of a deck: its page, and the suffix of the file name. */
const forms = {
  slides: { page: '?print-pdf', suffix: '' },
  notes: { page: '?print-pdf&notes', suffix: '-notes' },
  handout: { page: 'handout/', suffix: '-handout' },
} as const;

export type Form = keyof typeof forms;

export interface PrintOptions {
  /** The built site. */
  readonly site: string;
  /** The course folder: `.lectern/` in it records what was printed from what. */
  readonly folder: string;
  /** Where the PDFs go: `<out>/<deck id>.pdf`. */
  readonly out: string;
  readonly decks: readonly Deck[];
  /** What a deck is made from: 32 hexadecimal digits. */
  readonly stateOf: (deck: Deck) => string;
  readonly forms: readonly Form[];
  /** For notes and handouts. */
  readonly paper: Paper;
  /** The address where the site will be. */
  readonly siteUrl?: string | undefined;
  /** Seconds that a deck may take. Default: 60. */
  readonly timeout?: number;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
  /** Called with the name of each PDF as soon as it is written. */
  readonly onPrinted?: (name: string, bytes: number) => void;
}

export interface PrintResult {
  readonly printed: number;
  readonly unchanged: number;
  /** One for each PDF that could not be printed; the others are written. */
  readonly problems: readonly Problem[];
}

interface Task extends Omit<PrintJob, 'url'> {
  readonly deck: Deck;
  /** From the site's root. */
  readonly path: string;
  /** Below `out`. */
  readonly name: string;
}

/** More pages at a time cost more memory than they save time. */
const widest = 4;

/** Prints in one browser, one deck per core. Needs a Chromium if anything has changed. */
export async function printDecks(options: PrintOptions): Promise<PrintResult> {
  const { site, folder, out } = options;
  const manifest = await openManifest(folder, site, out);
  const tasks = options.decks.flatMap((deck) => options.forms.map((form) => taskOf(deck, form, options)));
  const fresh = await Promise.all(tasks.map((task) => manifest.isFresh(task.name, task)));
  const changed = tasks.filter((_, index) => !fresh[index]);
  const { problems, report } = new Reporter();
  const result = { printed: changed.length, unchanged: tasks.length - changed.length, problems };
  if (changed.length === 0) return result;

  const failures = await printAll(changed, manifest, options);
  for (const failure of failures) reportFailure(failure, report);
  return { ...result, printed: changed.length - failures.length };
}

/** @returns those that could not be printed */
async function printAll(
  tasks: readonly Task[],
  manifest: Manifest,
  { site, folder, out, timeout = 60, progress, onPrinted }: PrintOptions,
): Promise<readonly Failure[]> {
  const substitute = smallerPictures(join(folder, '.lectern/print-images'));
  const server = await serve(site, { substitute });
  const printer = createPrinter(timeout);

  async function print(task: Task): Promise<Failure[]> {
    progress?.('Printing', tasks.indexOf(task) + 1, tasks.length, task.name);
    const { pdf, requested } = await printer.print({ ...task, url: server.url + task.path });
    const file = join(out, task.name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pdf);
    await manifest.record(task.name, task, requested);
    onPrinted?.(task.name, pdf.length);
    return [];
  }

  try {
    const atOnce = Math.min(widest, availableParallelism() + 1);
    const failures = await inBrowser(tasks, atOnce, print, (task, error) => [
      { task, reason: error instanceof Error ? error.message : String(error) },
    ]);
    return failures.flat();
  } finally {
    await printer.close();
    await server.close();
  }
}

function taskOf(deck: Deck, form: Form, { paper, siteUrl, stateOf }: PrintOptions): Task {
  const { page, suffix } = forms[form];
  return {
    deck,
    title: deck.title,
    paper: form === 'slides' ? 'slide' : paper,
    siteUrl,
    state: stateOf(deck),
    path: `${deck.url.slice(1)}${page}`,
    name: `${deck.id}${suffix}.pdf`,
  };
}

interface Failure {
  readonly task: Task;
  readonly reason: string;
}

function reportFailure({ task, reason }: Failure, report: Report): void {
  report(
    atFile(task.deck.source.file),
    'pdf/not-printed',
    `${task.name} could not be printed: ${reason.split('\n')[0] ?? ''}`,
    `look at /${task.path} in a browser with lectern dev`,
  );
}
