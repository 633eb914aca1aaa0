/** Which files are assignments, and by which ids they go. */
import { posix } from 'node:path';
import type { Locator } from '../reading/locate.ts';
import type { ScheduleRow } from '../reading/schedule/rows.ts';
import { idOf, isReadme, type RevealCourse } from '../reading/source.ts';

/** What links lead to. */
export interface Kept {
  readonly source: RevealCourse;
  readonly locator: Locator;
  /** Id → file. */
  readonly assignments: ReadonlyMap<string, string>;
}

/** Id → file: those in `assignments/`, in folders of their own there, and whatever the schedule says is due. */
export function findAssignments(
  source: RevealCourse,
  rows: readonly ScheduleRow[],
  file: string,
  locator: Locator,
): Map<string, string> {
  const due = rows.flatMap((row) =>
    row.due.flatMap(({ url }) => markdownAt(locator.locate(url, file)?.path, source) ?? []),
  );
  const decks = new Set([...source.decks.values()].flat());
  const nested = [...source.markdown.keys()].filter(
    (path) => /^assignments\/[^/]+\/[^/]+$/.test(path) && isAlone(path, source),
  );
  const found = new Map(source.assignments);
  for (const path of [...nested, ...due]) {
    const isHome = isReadme(path) && !path.includes('/');
    const isTaken = [...found.values()].includes(path) || decks.has(path) || path === file || isHome;
    if (isTaken) continue;
    const name =
      isAlone(path, source) || isReadme(path)
        ? posix.basename(posix.dirname(path))
        : posix.basename(path, '.md');
    const id = idOf(name).replace(/[^\p{L}\p{N}_.-]/gu, '_');
    const twins = [...found.keys()].filter((other) =>
      other.toLowerCase().startsWith(id.toLowerCase()),
    ).length;
    found.set(found.has(id) ? `${id}_${twins + 1}` : id, path);
  }
  return found;
}

/** The Markdown file that is due: what a link leads to, or what a folder is about. */
export function markdownAt(path: string | undefined, { markdown }: RevealCourse): string | undefined {
  if (path === undefined || markdown.has(path)) return path;
  const inside = [...markdown.keys()].filter((file) => posix.dirname(file) === path);
  return inside.find(isReadme) ?? (inside.length === 1 ? inside[0] : undefined);
}

/** Whether a file is the only Markdown in a folder of its own. */
function isAlone(path: string, { markdown }: RevealCourse): boolean {
  const folder = posix.dirname(path);
  return (
    folder.includes('/') && [...markdown.keys()].filter((file) => posix.dirname(file) === folder).length === 1
  );
}
