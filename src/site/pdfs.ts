/** PDFs of decks: printed by `lectern pdf`, linked from the pages of lectures. */
import { open } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Course, Deck } from '../course/model.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { courseFile } from '../source/read.ts';
import { plural } from '../text/plural.ts';
import type { DeckStates } from './decks/state.ts';

/** Where `lectern pdf` puts them, and from where they are published: in the course folder. */
export const pdfFolder = '_pdf';

/** By a deck's id, the file of its PDF in the course folder: those printed from the deck as it is. */
export type Pdfs = ReadonlyMap<string, string>;

export async function findPdfs(folder: string, course: Course, states: DeckStates): Promise<Pdfs> {
  if (!course.publish.pdfs) return new Map();
  const found = await Promise.all(
    course.decks.map(async (deck) => {
      const file = `${pdfFolder}/${deck.id}.pdf`;
      const id = await idOf(join(folder, file));
      return id === states.of(deck, course) ? [[deck.id, file] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** From the site's root: `/slides/02_systems/02_systems.pdf`. */
export function pdfUrl({ id, url }: Deck): string {
  return `${url}${posix.basename(id)}.pdf`;
}

/** The PDFs to be published: path in the course folder → path in the site. */
export function pdfFiles({ decks }: Course, pdfs: Pdfs): Map<string, string> {
  return new Map(
    decks.flatMap((deck) => {
      const file = pdfs.get(deck.id);
      return file === undefined ? [] : [[file, pdfUrl(deck).slice(1)] as const];
    }),
  );
}

export function checkPdfs({ decks, publish }: Course, pdfs: Pdfs, report: Report): void {
  const without = decks.filter(({ id }) => !pdfs.has(id)).map(({ id }) => id);
  if (!publish.pdfs || without.length === 0) return;
  report(
    atFile(courseFile),
    'pdf/outdated',
    `“publish: { pdfs: true }”, but ${plural(without.length, 'deck')} of ${decks.length} ${without.length === 1 ? 'has' : 'have'} no PDF in ${pdfFolder}/ that shows the slides as they are now: ${without.join(', ')}`,
    'run lectern pdf, then lectern build',
    'warning',
  );
}

/**
 * The identifier of a PDF that Lectern has printed: it stands in the dictionary of the cross-reference stream, to which
 * the last lines of the file point. `undefined` for all others.
 */
async function idOf(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const read = async (length: number, position: number) =>
      (await file.read(Buffer.alloc(length), 0, length, Math.max(0, position))).buffer.toString('latin1');
    const end = await read(64, (await file.stat()).size - 64);
    const start = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
    const dictionary = Number.isNaN(start) ? '' : await read(1000, start);
    return /\/ID\s*\[\s*<([\da-f]+)>/i.exec(dictionary)?.[1];
  } finally {
    await file.close();
  }
}
