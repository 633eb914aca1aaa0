import type { Kind } from '../../course/model.ts';
import { weekdayName, weekdayOf, type IsoDate } from '../../course/dates/calendar.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { readDue, readReadings, readTopic, type FoundReading, type FoundSpeaker } from './cells.ts';
import { parseWrittenDate, weekdayDisagrees } from './dates.ts';
import { plain, type Cell, type FoundLink, type Row, type Table } from './table.ts';

/** One row of the schedule, taken apart; links are still those of the table. */
export interface ScheduleRow {
  readonly place: Place;
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

/** Takes the tables of a schedule apart. What it does not understand becomes a note of the row. */
export function readRows(
  tables: readonly Table[],
  file: string,
  year: number,
  report: Report,
): ScheduleRow[] {
  let above: Above = { what: 'nothing', date: undefined };
  return tables.flatMap((table) =>
    table.rows.map((row) => {
      const place = { file, line: row.line, column: 1 };
      const read = readRow(table, row, { place, year, above, report });
      const isBreak = (read.kind ?? read.likelyKind) === 'break';
      above = { what: isBreak ? 'break' : 'session', date: read.date ?? above.date };
      return read;
    }),
  );
}

interface Context {
  readonly place: Place;
  readonly year: number;
  readonly above: Above;
  readonly report: Report;
}

function readRow(table: Table, row: Row, context: Context): ScheduleRow {
  const { place, report } = context;
  const date = readDate(cellOf(table, row, columns.date), context);
  const topic = readTopic(cellOf(table, row, columns.topic), place, report);
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
    report(
      place,
      'import/unplaced-text',
      `“${text}” fits no field of a session`,
      'it is kept as the session’s note: reword or remove it',
      'warning',
    );
  }
  const after = due.links.slice(due.count);
  if (after.length > 0) {
    const message = `${after.length} links follow “${due.links[due.count - 1]?.label ?? ''}” in what is due`;
    const remedy = 'they were added to the session’s materials: move them to a page if they are not';
    report(place, 'import/links-after-due', message, remedy, 'warning');
  }
  if (topic.title === '')
    report(place, 'import/no-title', 'this row has no topic', 'give the session a title', 'warning');
  return {
    place,
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

function readDate(cell: Cell, { place, year, above, report }: Context) {
  const text = plain(cell);
  const written = parseWrittenDate(text, year, above.date);
  if (!written) {
    const sharesDate = text === '' && above.what === 'session';
    if (!sharesDate) {
      const empty = above.what === 'break' ? 'a break has no slot to share' : 'the first row has no date';
      const remedy = 'the session is listed without one (on: TBA): write its date there';
      const message = text === '' ? empty : `“${text}” is not a date`;
      report(place, 'import/no-date', message, remedy, 'warning');
    }
    return { date: undefined, time: undefined, sharesDate, notes: sharesDate ? [] : [text] };
  }
  const { date, time, rest } = written;
  if (weekdayDisagrees(written)) {
    const actual = weekdayName(weekdayOf(date));
    report(
      place,
      'import/weekday-disagrees',
      `“${text}” is a ${actual} in ${date.slice(0, 4)}`,
      `${date} was taken: check the day`,
      'warning',
    );
  }
  return { date, time, sharesDate: false, notes: [rest] };
}
