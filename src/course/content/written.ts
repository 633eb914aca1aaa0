/** Everything a course has in Markdown: pages by their urls, assignments, announcements, decks. */
import type { Problem } from '../../problems/problem.ts';
import type { RawCourse } from '../../source/read.ts';
import { parseDate } from '../dates/calendar.ts';
import { kindOfFolder } from './materials.ts';
import type { Announcement, Assignment, Deck, Page } from '../model.ts';
import { solvedBy, unknownSolution } from './solutions.ts';
import { readAssignment, readDeck, readPage, type ReadPage } from './pages.ts';
import { baseName } from '../../text/names.ts';

export interface Written {
  /** Key: `lectures/02_systems`. */
  readonly materialPages: ReadonlyMap<string, Page>;
  readonly pages: readonly Page[];
  readonly announcements: readonly Announcement[];
  readonly assignments: readonly Assignment[];
  readonly decks: readonly Deck[];
}

/** Reads all Markdown of a course; what is wrong with it is added to `problems`. */
export function readWritten(raw: RawCourse, problems: Problem[]): Written {
  const materialPages = new Map<string, Page>();
  const pages: Page[] = [];
  const announcements: Announcement[] = [];
  const decks = raw.decks.map((markdown) => {
    const folder = markdown.file.split('/')[1] ?? '';
    const alone = raw.decks.filter(({ file }) => file.startsWith(`slides/${folder}/`)).length === 1;
    const { deck, problems: found } = readDeck(markdown, alone);
    problems.push(...found);
    return deck;
  });
  const solutions = readSolutions(raw, problems);
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
    const { page, problems: found } = readPage(markdown, url);
    problems.push(...found);
    const twin = urls.get(url);
    if (twin !== undefined) problems.push(duplicateUrl(markdown.file, url, twin));
    urls.set(url, markdown.file);
    const [folder = '', id = '', ...rest] = path.split('/');
    if (folder === 'announcements' && id !== '')
      announcements.push(...announcement(page, markdown.file, found.length > 0 ? [] : problems));
    else if (kindOfFolder(folder) && id !== '' && rest.join('') === '')
      materialPages.set(`${folder}/${id}`, page);
    else pages.push(page);
  }
  const assignments = raw.assignments.map((markdown) => {
    const { assignment, problems: found } = readAssignment(markdown);
    problems.push(...found);
    const solution = solutions.get(assignment.id);
    return solution ? { ...assignment, solution } : assignment;
  });
  announcements.sort((a, b) => (a.date === b.date ? (a.url < b.url ? -1 : 1) : a.date < b.date ? 1 : -1));
  return { materialPages, pages, announcements, assignments, decks };
}

/** By the id of the assignment. */
function readSolutions(raw: RawCourse, problems: Problem[]): Map<string, Page> {
  const ids = raw.assignments.map(({ file }) => ({ id: baseName(file) }));
  const solutions = new Map<string, Page>();
  for (const markdown of raw.solutions) {
    const [assignment, another] = solvedBy(markdown.file, ids);
    if (!assignment || another) {
      problems.push(unknownSolution(markdown.file));
      continue;
    }
    const url = `/assignments/${assignment.id}/solution/`;
    const { page, problems: found } = readPage(markdown, url);
    problems.push(...found);
    const twin = solutions.get(assignment.id);
    if (twin) problems.push(duplicateUrl(markdown.file, url, twin.body.file));
    solutions.set(assignment.id, page);
  }
  return solutions;
}

function announcement(page: ReadPage, file: string, problems: Problem[]): Announcement[] {
  const date = page.input.date ?? parseDate(baseName(file).slice(0, '2022-08-29'.length));
  if (date !== undefined) return [{ ...page, date }];
  problems.push({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    name: 'page/announcement-without-date',
    message: 'this announcement has no date',
    remedy: 'begin its file name with one, such as 2022-08-29-welcome.md, or add “date:” to its front matter',
  });
  return [];
}

function duplicateUrl(file: string, url: string, twin: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    name: 'page/duplicate-url',
    message: `this page and ${twin} would both be published as ${url}`,
    remedy: 'rename or join one of them',
  };
}
