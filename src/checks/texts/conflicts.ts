import type { Report } from '../../problems/reporter.ts';
import { conflict, conflictsIn } from '../../text/conflicts.ts';
import { fencedLines } from '../../text/fences.ts';
import { note } from './lines.ts';

/**
 * Two versions that git has left; a lecture about git shows them as code.
 * @param texts path → text of the course's files
 */
export function checkConflicts(texts: ReadonlyMap<string, string>, report: Report): void {
  for (const [file, text] of texts) {
    const found = conflictsIn(text);
    if (found.length === 0) continue;
    const code = file.endsWith('.md') ? fencedLines(text) : new Set<number>();
    for (const index of found.filter((line) => !code.has(line)))
      note({ file, line: index + 1 }, 0, report, 'text/merge-conflict', conflict.message, conflict.remedy);
  }
}
