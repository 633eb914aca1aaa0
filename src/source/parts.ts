/** What each file of a course is, by its path. */
import { isOtherMarkdown, isReadme } from './ignored.ts';
import type { Problem } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { isSolution } from './solutions.ts';

/** Paths relative to the course folder, sorted. */
export interface Parts {
  readonly pages: readonly string[];
  readonly assignments: readonly string[];
  readonly solutions: readonly string[];
  readonly decks: readonly string[];
  /** What is not Markdown. */
  readonly files: readonly string[];
}

type Part = Exclude<keyof Parts, 'files'>;

/** `undefined` for what is no Markdown that Lectern reads: notes, READMEs, and what is published as it is. */
function partOf(file: string): Part | undefined {
  if (!file.endsWith('.md') || isReadme(file)) return undefined;
  if (file.startsWith('content/')) return 'pages';
  if (/^slides\/[^_./][^/]*\/[^/]+\.md$/.test(file)) return 'decks';
  if (/^assignments\/[^/]+\.md$/.test(file)) return isSolution(file) ? 'solutions' : 'assignments';
  return /^assignments\/[^/]+\/solutions?\.md$/i.test(file) ? 'solutions' : undefined;
}

/** @param links what is reached through a symbolic link → the path of the file that it is */
export function partsOf(
  all: readonly string[],
  links: ReadonlyMap<string, string>,
): { parts: Parts; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Set(all);
  const parts: Record<keyof Parts, string[]> = {
    ...{ pages: [], assignments: [], solutions: [], decks: [], files: [] },
  };
  for (const file of all) {
    const part = partOf(file);
    const twin = links.get(file);
    if (part === undefined) {
      if (isOtherMarkdown(file) && !isReadme(file)) problems.push(unreadMarkdown(file));
      if (!isOtherMarkdown(file) && !file.endsWith('.md')) parts.files.push(file);
    } else if (twin !== undefined && known.has(twin) && partOf(twin) !== undefined) {
      problems.push(linkedTwice(file, twin));
    } else parts[part].push(file);
  }
  return { parts, problems };
}

function linkedTwice(file: string, twin: string): Problem {
  return {
    ...{ ...atFile(file), severity: 'warning', name: 'course/linked-twice' },
    message: `this is a symbolic link to ${twin}, which has its own address, and is left out`,
    remedy: 'remove it, and link to that page, or name that deck in the schedule',
  };
}

function unreadMarkdown(file: string): Problem {
  const name = file.split('/').at(-1) ?? file;
  return {
    ...{ ...atFile(file), severity: 'warning', name: 'course/unread-markdown' },
    message: `“${name}” is Markdown with an extension that Lectern does not read, so it is not published`,
    remedy: `rename it to ${name.replace(/\.[^.]*$/, '.md')}, or zip it if it is for downloading`,
  };
}
