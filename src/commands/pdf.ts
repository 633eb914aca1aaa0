import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Course, Deck } from '../course/model.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { printDecks, type Form } from '../pdf/print-decks.ts';
import { makeThumbnails } from '../pdf/make-thumbnails.ts';
import type { Progress } from '../runtime/progress.ts';
import { DeckStates } from '../site/decks/state.ts';
import { buildSite } from '../site/build/build.ts';
import { formatProblem, isError, type Problem } from '../problems/problem.ts';
import { hasChromium } from './chromium.ts';
import { enterCourse } from './folders.ts';

export interface PdfOptions {
  /** The course folder. */
  readonly folder: string;
  /** Ids of decks; none: all of them. */
  readonly decks: readonly string[];
  /** Where the PDFs go, relative to the working directory. */
  readonly out: string;
  readonly notes: boolean;
  readonly handout: boolean;
  /** Also small pictures of the slides, for the next build. */
  readonly thumbnails: boolean;
  /** The part of the decks to print; each deck is in exactly one. */
  readonly shard: Shard;
  readonly write: (line: string) => void;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Parses `2/4`; `undefined` if it is not of that form. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (part === undefined || of === undefined || part < 1 || part > of) return undefined;
  return { part, of };
}

/** `lectern pdf`. @returns the exit code: 1 if errors stopped it, or a deck could not be printed */
export async function pdf(options: PdfOptions): Promise<number> {
  const { folder, decks, out, write } = options;
  const started = performance.now();
  const target = resolve(out);
  enterCourse(folder);
  if (!hasChromium('prints the slides', write)) return 1;
  const temporary = await mkdtemp(join(tmpdir(), 'lectern-pdf-'));
  try {
    const site = join(temporary, 'site');
    const { course, problems } = await buildSite(site, { progress: options.progress });
    const unknown = course ? decks.filter((id) => course.decks.every((deck) => deck.id !== id)) : [];
    const errors = problems.filter(isError);
    for (const id of unknown) write(unknownDeck(id, course?.decks ?? []));
    for (const error of errors) write(formatProblem(error));
    if (!course || unknown.length > 0 || errors.length > 0) return 1;
    if (options.notes && !course.publish.notes) {
      write('Speaker notes are not published, and not printed: publish.notes in _data/course.yaml is false.');
      return 1;
    }

    const { printed, unchanged, failed } = await print(course, site, target, options);
    for (const problem of failed) write(formatProblem(problem));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = `${printed} printed, ${unchanged} unchanged, ${failed.length} failed`;
    write(`PDFs in ${out}: ${counts} (${seconds} s).`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function print(
  course: Course,
  site: string,
  out: string,
  { decks, notes, handout, thumbnails, shard, write, progress }: PdfOptions,
): Promise<{ printed: number; unchanged: number; failed: readonly Problem[] }> {
  const folder = process.cwd();
  const chosen = course.decks
    .filter(({ id }) => decks.length === 0 || decks.includes(id))
    .filter((_, index) => index % shard.of === shard.part - 1);
  const states = new DeckStates(folder);
  const forms: Form[] = [
    'slides',
    ...(notes ? ['notes' as const] : []),
    ...(handout ? ['handout' as const] : []),
  ];
  const { printed, unchanged, problems } = await printDecks({
    ...{ site, folder, out, decks: chosen, forms },
    // North America has its own paper sizes.
    paper: /^(America|US|Canada)\//.test(course.timeZone) ? 'Letter' : 'A4',
    siteUrl: course.siteUrl,
    stateOf: (deck) => states.of(deck, course),
    progress,
    onPrinted: (name, bytes) => write(`  ${name}  ${(bytes / 1e6).toFixed(1)} MB`),
  });
  const pictured = thumbnails ? await makeThumbnails(site, folder, course, chosen, states, progress) : [];
  return { printed, unchanged, failed: [...problems, ...pictured] };
}

function unknownDeck(id: string, decks: readonly Deck[]): string {
  const ids = decks.map((deck) => deck.id);
  const remedy = didYouMean(id, ids, `one of ${ids.join(', ')}`);
  return `error: there is no deck “${id}”\n    → ${remedy}`;
}
