/** Points and shares that do not add up. */
import type { Assignment, Course } from '../../course/model.ts';
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import { tablesIn, type Row, type Table } from './tables.ts';

export function checkRubrics(course: Course, raw: RawCourse, report: Report): void {
  const assignments = new Map(course.assignments.map((one) => [one.body.file, one]));
  for (const { file, body, bodyLine, frontMatter } of [...raw.assignments, ...raw.pages]) {
    const placeOf = ({ line }: Row) => ({ file, line: bodyLine + line - 1, column: 1 });
    const sums = tablesIn(body).flatMap((table) => checkTable(table, placeOf, report) ?? []);
    const assignment = assignments.get(file);
    const points = assignment && pointsOf(assignment);
    const all = add(sums);
    if (points === undefined || sums.length === 0 || [...sums, all].includes(points)) continue;
    report(
      assignment?.points === undefined ? atFile(file) : frontMatter.at(['points']),
      'assignment/points',
      `“${assignment?.title ?? ''}” is worth ${points} points, but its rubric adds up to ${all}`,
      'correct “points”, or the points in the table',
      'warning',
    );
  }
}

function pointsOf({ points = '' }: Assignment): number | undefined {
  const number = /^\D*(\d+(?:\.\d+)?)\D*$/.exec(points)?.[1];
  return number === undefined ? undefined : Number(number);
}

const isTotal = (row: Row) => /^\W*(?:grand\s+)?(?:total|sum)(?:\s+points)?\W*$/i.test(row.cells[0] ?? '');
const isExtra = (row: Row) => /\b(?:bonus|extra|optional)\b/i.test(row.cells.join(' '));

/** @returns the points of a rubric; nothing for shares of a grade, and for tables of another kind */
function checkTable(
  { header, rows }: Table,
  placeOf: (row: Row) => Place,
  report: Report,
): number | undefined {
  const column = header.findIndex((cell) =>
    /^\W*(?:max\w*\.?\s+)?(?:points?|pts\.?|marks?|weight|percent\w*|share|%)\W*(?:\(?%\)?)?$/i.test(cell),
  );
  if (column < 0) return undefined;
  const cells = rows.map((row) => ({ row, text: (row.cells[column] ?? '').replace(/[*_~]/g, '').trim() }));
  const numbers = cells.flatMap(({ row, text }) => {
    const found = /^(\d+(?:\.\d+)?)\s*(?:%|points?|pts?\.?|p)?$/i.exec(text)?.[1];
    return found === undefined ? [] : [{ row, value: Number(found) }];
  });
  // Ranges, letters and empty cells: another kind of table.
  if (numbers.length < cells.length || numbers.length < 2) return undefined;
  const parts = numbers.filter(({ row }) => !isTotal(row) && !isExtra(row));
  const total = numbers.find(({ row }) => isTotal(row));
  const sum = add(parts.map(({ value }) => value));
  const isShare =
    /%|percent|weight|share/i.test(header[column] ?? '') || cells.every(({ text }) => text.endsWith('%'));
  const expected = total?.value ?? (isShare && sum > 50 && sum < 150 ? 100 : sum);
  const shown = total?.row ?? rows[0];
  if (sum !== expected && shown) {
    const unit = isShare ? ' %' : '';
    report(
      placeOf(shown),
      'assignment/points',
      `the rows of this table add up to ${sum}${unit}, not to ${expected}${unit}`,
      'correct a row or the total; what is beyond it is marked as bonus',
      'warning',
    );
  }
  return isShare ? undefined : sum;
}

/** In hundredths: 0.1 + 0.2 is 0.3. */
function add(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, number) => sum + number * 100, 0)) / 100;
}
