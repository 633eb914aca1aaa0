/** What each file of a course is, by its path. */
import { isOtherMarkdown, isReadme } from './ignored.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { isSolution } from './solutions.ts';

/** Paths relative to the course folder, sorted. */
export interface Parts {
  readonly pages: readonly string[];
  readonly assignments: readonly string[];
  readonly solutions: readonly string[];
  readonly decks: readonly string[];
  /** Markdown in `slides/` that is no deck, because it does not lie in a folder of its own. */
  readonly strayDecks: readonly string[];
  /** What is not Markdown. */
  readonly files: readonly string[];
}

type Part = Exclude<keyof Parts, 'files' | 'strayDecks'>;

/** `undefined` for what is no Markdown that Lectern reads: notes, READMEs, and what is published as it is. */
function partOf(file: string): Part | undefined {
  if (!file.endsWith('.md') || isReadme(file)) return undefined;
  if (file.startsWith('content/')) return 'pages';
  if (/^slides\/[^_./][^/]*\/[^/]+\.md$/.test(file)) return 'decks';
  if (/^assignments\/[^/]+\.md$/.test(file)) return isSolution(file) ? 'solutions' : 'assignments';
  return /^assignments\/[^/]+\/solutions?\.md$/i.test(file) ? 'solutions' : undefined;
}

/** @param links what is reached through a symbolic link → the path of the file that it is */
export function partsOf(all: readonly string[], links: ReadonlyMap<string, string>, report: Report): Parts {
  const known = new Set(all);
  const parts: Record<keyof Parts, string[]> = {
    ...{ pages: [], assignments: [], solutions: [], decks: [], strayDecks: [], files: [] },
  };
  for (const file of all) {
    const part = partOf(file);
    const twin = links.get(file);
    if (part === undefined) {
      if (isOtherMarkdown(file) && !isReadme(file)) reportUnread(file, report);
      if (!isOtherMarkdown(file) && !file.endsWith('.md')) parts.files.push(file);
    } else if (twin !== undefined && known.has(twin) && partOf(twin) !== undefined) {
      reportLinkedTwice(file, twin, report);
    } else parts[part].push(file);
  }
  parts.strayDecks = all.filter((file) => isStrayDeck(file, parts.decks));
  return parts;
}

/** Beside or below a deck, Markdown is its author's. */
function isStrayDeck(file: string, decks: readonly string[]): boolean {
  if (!/^slides\/(?:[^_./][^/]*\/(?:[^_./][^/]*\/)+)?[^_./][^/]*\.md$/.test(file) || isReadme(file))
    return false;
  const folder = file.split('/', 2).join('/');
  return folder === file || !decks.some((deck) => deck.startsWith(`${folder}/`));
}

function reportLinkedTwice(file: string, twin: string, report: Report): void {
  const message = `this is a symbolic link to ${twin}, which has its own address, and is left out`;
  const remedy = 'remove it, and link to that page, or name that deck in the schedule';
  report(atFile(file), 'course/linked-twice', message, remedy, 'warning');
}

function reportUnread(file: string, report: Report): void {
  const name = file.split('/').at(-1) ?? file;
  const message = `“${name}” is Markdown with an extension that Lectern does not read, so it is not published`;
  const remedy = `rename it to ${name.replace(/\.[^.]*$/, '.md')}, or zip it if it is for downloading`;
  report(atFile(file), 'course/unread-markdown', message, remedy, 'warning');
}
