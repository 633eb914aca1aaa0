/** The rows of a schedule by what its columns hold. */
import { weekdayName } from '../../../course/dates/calendar.ts';
import type { Kind } from '../../../course/model.ts';
import type { Place } from '../../../problems/problem.ts';
import { columnsOf, weekdayIn, type Column } from './columns.ts';
import { readDate, type WrittenDate } from './dates.ts';
import { emptyCell, plain, type Cell, type Row, type Table } from './table.ts';
import { kindNamed, readTopic } from './topic.ts';

export interface SortedRow {
  readonly place: Place;
  /** The first cell of a column. */
  readonly cell: (column: Column) => Cell;
  /** What stands in columns that are not known, or have links. */
  readonly others: readonly { readonly name: string; readonly cell: Cell }[];
  /** Text of cells beyond the last column. */
  readonly surplus: readonly string[];
  /** Whether the table has dates at all. */
  readonly isDated: boolean;
  readonly dateText: string;
  readonly written: WrittenDate | undefined;
  /** What a column, or the heading of its column or table says that the row is. */
  readonly kind: Kind | 'break' | undefined;
  /** The row is nothing but a heading: the title of the part of the course that it begins. */
  readonly heading: string | undefined;
}

export function sortRows(table: Table, file: string): SortedRow[] {
  const columns = columnsOf(table);
  const nameOf = (column: Column) => table.header[columns.indexOf(column)] ?? '';
  const kindOfTable = [nameOf('topic'), table.heading].map(kindOfAll).find((kind) => kind !== undefined);
  return table.rows.map((row) => {
    const cell = (column: Column) => row.cells[columns.indexOf(column)] ?? emptyCell;
    const weekday = weekdayIn(plain(cell('weekday')));
    const day = plain(cell('date'));
    const dateText = weekday === undefined ? day : `${weekdayName(weekday)} ${day}`;
    const written = readDate(dateText);
    return {
      place: { file, line: row.line, column: 1 },
      ...{ cell, surplus: row.surplus, isDated: columns.includes('date'), dateText, written },
      others: row.cells.flatMap((other, at) =>
        ['other', 'links'].includes(columns[at] ?? '') && plain(other) !== ''
          ? [{ name: table.header[at] ?? '', cell: other }]
          : [],
      ),
      kind: kindNamed(plain(cell('kind'))) ?? kindOfTable,
      heading: written ? undefined : headingIn(row),
    };
  });
}

/** “Labs”, as the heading of a table or of the column of its topics. */
function kindOfAll(heading: string): Kind | 'break' | undefined {
  return /^(labs?|recitations?|tutorials?|discussions?|sections?)\b/i.test(heading)
    ? kindNamed(heading)
    : undefined;
}

/** Of a row with one text that is bold, or names a week: “Week 3: Testing” → “Testing”. */
function headingIn(row: Row): string | undefined {
  const [cell, ...others] = row.cells.filter((one) => plain(one) !== '' || one.badges.length > 0);
  if (!cell || others.length > 0 || cell.links.length > 0 || cell.badges.length > 0) return undefined;
  const text = plain(cell);
  const week = /^(?:week|woche)\s*\d+\s*[:.–-]?\s*/i.exec(text)?.[0];
  if (week !== undefined) return text.slice(week.length);
  const isPart = /^(?:module|part|unit|teil|modul)\s*[\dIVX]+\b/i.test(text);
  return isPart || (cell.isBold && readTopic(cell).likelyKind === undefined) ? text : undefined;
}
