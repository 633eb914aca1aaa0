/** What `lectern pdf` has made of a course's decks as they are. */
import type { Course } from '../course/model.ts';
import type { DeckStates } from './decks/state.ts';
import { findPdfs, pdfFiles, type Pdfs } from './pdfs.ts';
import { findThumbnails, thumbnailFiles, type Thumbnails } from './thumbnails.ts';

export interface Printed {
  readonly pdfs: Pdfs;
  readonly thumbnails: Thumbnails;
}

export const nothingPrinted: Printed = { pdfs: new Map(), thumbnails: new Map() };

export async function findPrinted(folder: string, course: Course, states: DeckStates): Promise<Printed> {
  const [pdfs, thumbnails] = await Promise.all([
    findPdfs(folder, course, states),
    findThumbnails(folder, course, states),
  ]);
  return { pdfs, thumbnails };
}

/** Path in the course folder → path in the site. */
export function printedFiles(course: Course, { pdfs, thumbnails }: Printed): Map<string, string> {
  return new Map([...thumbnailFiles(course, thumbnails), ...pdfFiles(course, pdfs)]);
}
