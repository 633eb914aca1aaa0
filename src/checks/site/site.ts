/** A built site as browsers get it: is it valid, does everything lead somewhere, can everybody read it? */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Course, Deck } from '../../course/model.ts';
import { isError, type Problem } from '../../problems/problem.ts';
import { Reporter } from '../../problems/reporter.ts';
import type { Progress } from '../../runtime/progress.ts';
import { buildSite } from '../../site/build/build.ts';
import type { Config } from '../../site/build/config.ts';
import type { RenderedDecks } from '../../site/decks/renderer.ts';
import { pageWrittenAt } from '../../site/written-at.ts';
import type { Barrier } from './accessible.ts';
import { browse } from './browse.ts';
import { reportFindings, type Finding } from './findings.ts';
import { checkPage, type BuiltSite } from './page.ts';

export interface SiteCheck {
  readonly problems: readonly Problem[];
  /** Whether a browser has looked at the pages. */
  readonly isBrowsed: boolean;
}

/**
 * Builds the course in the working directory into a temporary folder, what is not released yet included, and looks at
 * every page in it.
 * @param decks of the course, rendered: they know where each slide is written
 * @param texts path → text of the course's files
 * @param known what is said of the course already
 */
export async function checkSite(
  config: Config,
  decks: RenderedDecks,
  texts: ReadonlyMap<string, string>,
  known: readonly Problem[],
  progress: Progress | undefined,
): Promise<SiteCheck> {
  const temporary = await mkdtemp(join(tmpdir(), 'lectern-site-'));
  try {
    const folder = join(temporary, 'site');
    const { course, problems: found } = await buildSite(folder, { preview: true }, config);
    if (!course || found.some(isError)) return { problems: found.filter(isError), isBrowsed: true };
    const files = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    const site = { folder, files: new Set(files), hosts: course.hosts };
    const pages = files
      .filter((file) => file.endsWith('.html') && !file.startsWith('assets/') && !isOwnFile(file, course))
      .sort();
    const { findings, isBrowsed } = await findAll(pages, site, course, decks, progress);
    const { problems, report } = new Reporter();
    reportFindings(findings, texts, report);
    return { problems: problems.filter((problem) => !isSaid(problem, known)), isBrowsed };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function findAll(
  pages: readonly string[],
  site: BuiltSite,
  course: Course,
  decks: RenderedDecks,
  progress: Progress | undefined,
): Promise<{ findings: readonly Finding[]; isBrowsed: boolean }> {
  const findings: Finding[] = [];
  for (const [index, page] of pages.entries()) {
    progress?.('Checking pages', index + 1, pages.length, page);
    const { file } = pageWrittenAt(urlOf(page), course);
    for (const fault of await checkPage(page, site)) findings.push({ ...fault, page, file });
  }
  const staying = await withoutRedirects(pages, site.folder);
  const shown = staying.map((page) => ({ page, deck: deckAt(page, course) }));
  const addresses = shown.map(({ page, deck }) => ({ page, isDeck: deck !== undefined }));
  const barriers = await browse(addresses, site, progress);
  for (const [index, { page, deck }] of shown.entries())
    for (const barrier of barriers?.[index] ?? [])
      findings.push({
        ...barrier,
        page,
        ...placeOf(barrier, deck, decks, pageWrittenAt(urlOf(page), course).file),
      });
  return { findings, isBrowsed: barriers !== undefined };
}

async function withoutRedirects(pages: readonly string[], folder: string): Promise<string[]> {
  const htmls = await Promise.all(pages.map((page) => readFile(join(folder, page), 'utf8')));
  return pages.filter((_, index) => !/http-equiv="?refresh/i.test(htmls[index] ?? ''));
}

/** Published as it is. */
function isOwnFile(file: string, { files }: Course): boolean {
  return [...files.values()].includes(file);
}

const urlOf = (page: string) => `/${page.replace(/index\.html$/, '')}`;

function deckAt(page: string, { decks }: Course): Deck | undefined {
  return decks.find(({ url }) => url === urlOf(page));
}

/** A slide may be included from another deck. */
function placeOf(
  { slide }: Barrier,
  deck: Deck | undefined,
  decks: RenderedDecks,
  file: string,
): Pick<Finding, 'file' | 'line'> {
  const rendered = [...decks].find(([{ id }]) => id === deck?.id)?.[1];
  const written = rendered?.slides.find(({ h, v }) => h === slide?.h && v === slide.v);
  return written ? { file: written.file, line: written.line } : { file };
}

/** What is said of its Markdown is not said of the page, too. */
function isSaid({ name, file, line, message }: Problem, known: readonly Problem[]): boolean {
  if (name === 'site/broken-link')
    return known.some((one) => one.file === file && /\/(?:broken-link|missing-file)$/.test(one.name));
  return (
    message.endsWith('Images must have alternative text') &&
    known.some((one) => one.name === 'image/no-alt' && one.file === file && one.line === line)
  );
}
