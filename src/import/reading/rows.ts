import type { Kind } from '../../course/model.ts';
import { weekdayName, weekdayOf, type IsoDate } from '../../course/dates/calendar.ts';
import {
  readDue,
  readReadings,
  readTopic,
  type FoundNote,
  type FoundReading,
  type FoundSpeaker,
} from './cells.ts';
import { parseWrittenDate, weekdayDisagrees } from './dates.ts';
import type { Remark } from '../report.ts';
import { plain, type Cell, type FoundLink, type Row, type Table } from './table.ts';

/** One row of the schedule, taken apart; links are still those of the table. */
export interface ScheduleRow {
  readonly line: number;
  readonly date: IsoDate | undefined;
  /** `HH:MM-HH:MM`, where the date cell has times of its own. */
  readonly time: string | undefined;
  /** The date cell is empty: the row belongs to the one above. */
  readonly sharesDate: boolean;
  /** What its badge says, or that it has a speaker. */
  readonly kind: Kind | 'break' | undefined;
  /** What its title begins with: not sure, where it names a deck. */
  readonly likelyKind: Kind | 'break' | undefined;
  readonly title: string;
  readonly titleLinks: readonly FoundLink[];
  readonly chapters: readonly FoundLink[];
  readonly materials: readonly FoundLink[];
  readonly speaker: FoundSpeaker | undefined;
  /** Each entry a list of alternatives. */
  readonly readings: readonly (readonly FoundReading[])[];
  readonly due: readonly FoundLink[];
  /** Text that fits nowhere else. */
  readonly notes: readonly string[];
}

/** What a column holds, by its heading. */
const columns = {
  date: /^(date|day|when)/i,
  topic: /^(topic|lecture|title|subject|content|session|what)/i,
  reading: /^(required |optional )?reading/i,
  due: /\bdue\b|^assign|^home ?work|^deliverable/i,
};

/** Whether a table is a schedule: it has dates and topics. */
export function isSchedule({ header }: Table): boolean {
  return [columns.date, columns.topic].every((column) => header.some((name) => column.test(name)));
}

/** Takes the tables of a schedule apart. What it does not understand becomes a note of the row, and a remark. */
export function readRows(
  tables: readonly Table[],
  file: string,
  year: number,
): { rows: ScheduleRow[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  let above: Above = { what: 'nothing', date: undefined };
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => {
      const note: FoundNote = (name, message, remedy) =>
        remarks.push({ file, line: row.line, name: `import/${name}`, message, remedy });
      const read = readRow(table, row, year, above, note);
      const isBreak = (read.kind ?? read.likelyKind) === 'break';
      above = { what: isBreak ? 'break' : 'session', date: read.date ?? above.date };
      return read;
    }),
  );
  return { rows, remarks };
}

function readRow(table: Table, row: Row, year: number, above: Above, note: FoundNote): ScheduleRow {
  const date = readDate(cellOf(table, row, columns.date), year, above, note);
  const topic = readTopic(cellOf(table, row, columns.topic), note);
  const due = readDue(cellOf(table, row, columns.due));
  const others = otherCells(table, row);
  const notes = [
    ...date.notes,
    ...topic.notes,
    ...due.notes,
    ...others.map(({ name, cell }) => `${name}: ${plain(cell)}`),
    ...row.surplus,
  ].filter((text) => text !== '');
  for (const text of notes) {
    note(
      'unplaced-text',
      `“${text}” fits no field of a session`,
      'it is kept as the session’s note: reword or remove it',
    );
  }
  const after = due.links.slice(due.count);
  if (after.length > 0) {
    const message = `${after.length} links follow “${due.links[due.count - 1]?.label ?? ''}” in what is due`;
    note(
      'links-after-due',
      message,
      'they were added to the session’s materials: move them to a page if they are not',
    );
  }
  if (topic.title === '') note('no-title', 'this row has no topic', 'give the session a title');
  return {
    line: row.line,
    ...date,
    ...topic,
    readings: readReadings(cellOf(table, row, columns.reading)),
    due: due.links.slice(0, due.count),
    materials: [...topic.materials, ...after, ...others.flatMap(({ cell }) => cell.links)],
    notes,
  };
}

/** What stands in columns that are not known. */
function otherCells(table: Table, row: Row): { name: string; cell: Cell }[] {
  return row.cells.flatMap((cell, index) => {
    const name = table.header[index] ?? '';
    const known = Object.values(columns).some((column) => column.test(name));
    return known || plain(cell) === '' ? [] : [{ name, cell }];
  });
}

function cellOf(table: Table, row: Row, column: RegExp): Cell {
  const index = table.header.findIndex((name) => column.test(name));
  return row.cells[index] ?? { text: '', links: [], badges: [] };
}

/** The rows above. */
interface Above {
  /** The last of them: a session has a slot that can be shared. */
  readonly what: 'nothing' | 'break' | 'session';
  /** The last date in them. */
  readonly date: IsoDate | undefined;
}

function readDate(cell: Cell, year: number, above: Above, note: FoundNote) {
  const text = plain(cell);
  const written = parseWrittenDate(text, year, above.date);
  if (!written) {
    const sharesDate = text === '' && above.what === 'session';
    if (!sharesDate) {
      const empty = above.what === 'break' ? 'a break has no slot to share' : 'the first row has no date';
      const remedy = 'the session is listed without one (on: TBA): write its date there';
      note('no-date', text === '' ? empty : `“${text}” is not a date`, remedy);
    }
    return { date: undefined, time: undefined, sharesDate, notes: sharesDate ? [] : [text] };
  }
  const { date, time, rest } = written;
  if (weekdayDisagrees(written)) {
    const actual = weekdayName(weekdayOf(date));
    note(
      'weekday-disagrees',
      `“${text}” is a ${actual} in ${date.slice(0, 4)}`,
      `${date} was taken: check the day`,
    );
  }
  return { date, time, sharesDate: false, notes: [rest] };
}
