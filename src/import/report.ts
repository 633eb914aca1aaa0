import type { Problem } from '../problems/problem.ts';
import { plural } from '../text/plural.ts';

/** What was written, in the words of the report. */
export type Count = readonly [number: number, one: string, many: string];

/** A file of the source in the report. */
interface Moved {
  readonly file: string;
  /** Files of the new course; none where it was left behind. */
  readonly to: readonly string[];
  /** What was done with it on the way. */
  readonly changes: readonly string[];
}

/**
 * The text of `IMPORT.md`, for the person who continues with the course: what needs attention, line by line.
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

/** Where each file of the source went, as a table; files of a folder that were only copied are one row. */
export function filesTable(moves: readonly Moved[], problems: readonly Problem[]): string {
  const attention = ({ file, to }: Moved) =>
    problems.filter((one) => one.file === file || (to.includes(one.file) && one.file.startsWith('content/')))
      .length;
  const isPlain = (move: Moved) =>
    move.to.length === 1 &&
    move.changes.length === 0 &&
    attention(move) === 0 &&
    move.file.includes('/') &&
    !move.file.endsWith('.md');
  const rows: string[][] = [];
  for (const move of moves.filter((one) => !isPlain(one))) {
    const to = move.to.length === 0 ? 'not copied' : move.to.map(code).join(', ');
    const count = attention(move);
    rows.push([code(move.file), to, move.changes.join('; '), count === 0 ? '' : plural(count, 'thing')]);
  }
  const folders = new Map<string, number>();
  for (const { file, to } of moves.filter(isPlain)) {
    const key = `${folderOf(file)}\n${folderOf(to[0] ?? '')}`;
    folders.set(key, (folders.get(key) ?? 0) + 1);
  }
  for (const [key, count] of folders) {
    const [from = '', to = ''] = key.split('\n');
    rows.push([`${code(from)}: ${plural(count, 'other file')}`, code(to), '', '']);
  }
  const text = rows
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .sort();
  return [
    '## Files',
    '',
    'Where each file went, what was changed in it, and how many of the things above concern it. Hidden files, and what programs leave behind, are not listed.',
    '',
    '| in the old course | here | changed | attention |',
    '| --- | --- | --- | --- |',
    ...text,
    '',
  ].join('\n');
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function code(text: string): string {
  return `\`${text}\``;
}
