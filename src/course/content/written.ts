/** Everything a course has in Markdown: pages by their urls, assignments, announcements, decks. */
import { atFile, type Report, type Reporter } from '../../problems/reporter.ts';
import type { MarkdownFile } from '../../source/front-matter.ts';
import type { RawCourse } from '../../source/read.ts';
import { parseDate, sayDate } from '../dates/calendar.ts';
import { kindOfFolder } from './materials.ts';
import type { Announcement, Assignment, Deck, Page } from '../model.ts';
import { reportUnknownSolution, solvedBy } from './solutions.ts';
import { readAssignment, readDeck, readPage, type ReadPage } from './pages.ts';
import { remember } from '../../runtime/remember.ts';
import { baseName } from '../../text/names.ts';

export interface Written {
  /** Key: `lectures/02_systems`. */
  readonly materialPages: ReadonlyMap<string, Page>;
  readonly pages: readonly Page[];
  readonly announcements: readonly Announcement[];
  readonly assignments: readonly Assignment[];
  readonly decks: readonly Deck[];
  readonly strayDecks: readonly string[];
  readonly transcripts: RawCourse['transcripts'];
}

/** A file that has not changed is the same page or deck again. */
const [pageOf, assignmentOf, deckOf] = [remember(readPage), remember(readAssignment), remember(readDeck)];

/** Reads all Markdown of a course. */
export function readWritten(raw: RawCourse, reporter: Reporter): Written {
  const { problems, report } = reporter;
  const materialPages = new Map<string, Page>();
  const pages: Page[] = [];
  const announcements: Announcement[] = [];
  const decks = readDecks(raw).map(({ deck, problems: found }) => {
    problems.push(...found);
    return deck;
  });
  const solutions = readSolutions(raw, reporter);
  const urls = new Map([
    ...raw.assignments.map(({ file }) => [`/${file.replace(/\.md$/, '/')}`, file] as const),
    ...[...solutions.values()].map(({ url, body }) => [url, body.file] as const),
    ...decks.flatMap(({ url, source: { file } }) => [
      [url, file] as const,
      [`${url}handout/`, file] as const,
    ]),
  ]);
  for (const markdown of raw.pages) {
    const path = markdown.file
      .replace(/^content\//, '')
      .replace(/(^|\/)index\.md$/, '$1')
      .replace(/\.md$/, '/');
    const url = `/${path}`;
    const { page, problems: found } = pageOf(markdown, url);
    problems.push(...found);
    const twin = urls.get(url);
    if (twin !== undefined) reportDuplicate(markdown.file, url, twin, report);
    urls.set(url, markdown.file);
    const [folder = '', id = '', ...rest] = path.split('/');
    if (folder === 'announcements' && id !== '')
      announcements.push(...announcement(page, markdown, found.length === 0, report));
    else if (kindOfFolder(folder) && id !== '' && rest.join('') === '')
      materialPages.set(`${folder}/${id}`, page);
    else pages.push(page);
  }
  const assignments = raw.assignments.map((markdown) => {
    const { assignment, problems: found } = assignmentOf(markdown, undefined);
    problems.push(...found);
    const solution = solutions.get(assignment.id);
    return solution ? { ...assignment, solution } : assignment;
  });
  announcements.sort((a, b) => (a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1));
  const { strayDecks, transcripts } = raw;
  return { materialPages, pages, announcements, assignments, decks, strayDecks, transcripts };
}

/** All decks of a course, each with what is wrong with it. */
export function readDecks({ decks }: Pick<RawCourse, 'decks'>): ReturnType<typeof readDeck>[] {
  const folderOf = (file: string) => file.split('/')[1] ?? '';
  const folders = decks.map(({ file }) => folderOf(file));
  return decks.map((markdown) => {
    const folder = folderOf(markdown.file);
    return deckOf(markdown, folders.indexOf(folder) === folders.lastIndexOf(folder));
  });
}

/** By the id of the assignment. */
function readSolutions(raw: RawCourse, { problems, report }: Reporter): Map<string, Page> {
  const ids = raw.assignments.map(({ file }) => ({ id: baseName(file) }));
  const solutions = new Map<string, Page>();
  for (const markdown of raw.solutions) {
    const [assignment, another] = solvedBy(markdown.file, ids);
    if (!assignment || another) {
      reportUnknownSolution(markdown.file, report);
      continue;
    }
    const url = `/assignments/${assignment.id}/solution/`;
    const { page, problems: found } = pageOf(markdown, url);
    problems.push(...found);
    const twin = solutions.get(assignment.id);
    if (twin) reportDuplicate(markdown.file, url, twin.body.file, report);
    solutions.set(assignment.id, page);
  }
  return solutions;
}

/** @param isSound whether nothing else is wrong with it */
function announcement(
  page: ReadPage,
  { file, frontMatter }: MarkdownFile,
  isSound: boolean,
  report: Report,
): Announcement[] {
  const { pinned } = page.input;
  const date = page.input.date ?? parseDate(baseName(file).slice(0, '2022-08-29'.length));
  if (date !== undefined && pinned !== undefined && pinned < date)
    report(
      frontMatter.at(['pinned']),
      'page/pinned-in-the-past',
      `this is pinned until ${sayDate(pinned)}, before its own date, ${sayDate(date)}`,
      'write a later day, or remove “pinned”',
      'warning',
    );
  if (date !== undefined) return [{ ...page, date, pinned }];
  if (isSound) {
    report(
      atFile(file),
      'page/announcement-without-date',
      'this announcement has no date',
      'begin its file name with one, such as 2022-08-29-welcome.md, or add “date:” to its front matter',
    );
  }
  return [];
}

function reportDuplicate(file: string, url: string, twin: string, report: Report): void {
  report(
    atFile(file),
    'page/duplicate-url',
    `this page and ${twin} would both be published as ${url}`,
    'rename one of them, or merge the two',
  );
}
