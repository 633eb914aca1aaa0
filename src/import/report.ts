import type { Problem } from '../problems/problem.ts';

/** What an import could not place, or had to choose: for the person who continues with the course. */
export interface Remark extends Omit<Problem, 'column' | 'severity'> {
  /** For a file the import writes: text of the line that is meant. */
  readonly near?: string;
}

/** What was written, in the words of the report. */
export type Count = readonly [number: number, one: string, many: string];

/** The text of `IMPORT.md`; `from` names the source folder. */
export function reportText(from: string, counts: readonly Count[], remarks: readonly Remark[]): string {
  const written = counts.map(([number, one, many]) => `${number} ${number === 1 ? one : many}`).join(', ');
  const head = [`# Imported from ${from}`, '', `Written: ${written}.`, ''];
  if (remarks.length === 0) return [...head, 'Everything was placed.', ''].join('\n');
  const files = [...new Set(remarks.map(({ file }) => file))].sort();
  const list = files.flatMap((file) => [
    '',
    ...remarks
      .filter((remark) => remark.file === file)
      .sort((a, b) => a.line - b.line)
      .map(
        ({ line, message, remedy }) =>
          `- ${file}:${line}: ${message}; ${remedy}${remedy.endsWith('?') ? '' : '.'}`,
      ),
  ]);
  const count = remarks.length === 1 ? 'One thing needs' : `${remarks.length} things need`;
  const where = 'Files in `_data/` and `content/` are in this folder, the others in the one imported from.';
  return [...head, `${count} your attention. ${where}`, ...list, ''].join('\n');
}

/** Gives remarks about written files the line they mean. */
export function findLines(remarks: readonly Remark[], texts: ReadonlyMap<string, string>): Remark[] {
  return remarks.map((remark) => {
    if (remark.near === undefined) return remark;
    const text = texts.get(remark.file) ?? '';
    const before = text.slice(0, Math.max(0, text.indexOf(remark.near)));
    return { ...remark, line: before.split('\n').length };
  });
}
