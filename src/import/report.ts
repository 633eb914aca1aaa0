import type { Problem } from '../problems/problem.ts';

/** What was written, in the words of the report. */
export type Count = readonly [number: number, one: string, many: string];

/**
 * The text of `IMPORT.md`, for the person who continues with the course.
 * @param from name of the source folder
 * @param problems what the import could not place, or had to choose
 */
export function reportText(from: string, counts: readonly Count[], problems: readonly Problem[]): string {
  const written = counts.map(([number, one, many]) => `${number} ${number === 1 ? one : many}`).join(', ');
  const head = [`# Imported from ${from}`, '', `Written: ${written}.`, ''];
  if (problems.length === 0) return [...head, 'Everything was placed.', ''].join('\n');
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const list = files.flatMap((file) => [
    '',
    ...problems
      .filter((problem) => problem.file === file)
      .sort((a, b) => a.line - b.line)
      .map(
        ({ line, message, remedy }) =>
          `- ${file}:${line}: ${message}; ${remedy}${remedy.endsWith('?') ? '' : '.'}`,
      ),
  ]);
  const count = problems.length === 1 ? 'One thing needs' : `${problems.length} things need`;
  const where = 'Files in `_data/` and `content/` are in this folder, the others in the one imported from.';
  return [...head, `${count} your attention. ${where}`, ...list, ''].join('\n');
}
