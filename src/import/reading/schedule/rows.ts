import type { IsoDate } from '../../../course/dates/calendar.ts';
import type { Place } from '../../../problems/problem.ts';
import type { Report } from '../../../problems/reporter.ts';
import { readDue, readReadings, type FoundReading } from './cells.ts';
import { settleDates, type SettledDate } from './date-column.ts';
import { reportDate, reportNoDate, reportOpenOrder, reportText, reportTopic } from './row-reports.ts';
import { roomIn } from './rooms.ts';
import { sortRows, type SortedRow } from './sorted.ts';
import { plain, type FoundLink, type Table } from './table.ts';
import { findTimes } from './times.ts';
import { readTopic, type Topic } from './topic.ts';

/** One row of the schedule, taken apart; links are still those of the table. */
export interface ScheduleRow extends Topic {
  readonly place: Place;
  readonly date: IsoDate | undefined;
  /** The last day, where its cell has the first and the last. */
  readonly until: IsoDate | undefined;
  /** The date cell is empty: the row belongs to the one above. */
  readonly sharesDate: boolean;
  /** The heading above it, which begins a part of the course. */
  readonly unit: string | undefined;
  /** Each entry a list of alternatives. */
  readonly readings: readonly (readonly FoundReading[])[];
  readonly due: readonly FoundLink[];
  /** What is due, or said of it, without a link. */
  readonly dueText: string | undefined;
}

/**
 * Takes the tables of a schedule apart. What it does not understand becomes a note of the row.
 * @param years in which the first date may be, the likeliest first
 */
export function readRows(
  tables: readonly Table[],
  file: string,
  years: readonly number[],
  report: Report,
): ScheduleRow[] {
  const sorted = tables.flatMap((table) => sortRows(table, file)).filter(({ heading }) => heading !== '');
  const { dates, other } = settleDates(
    sorted.map(({ written }) => written),
    years,
  );
  if (other) reportOpenOrder(sorted, dates, other, report);
  const rows: ScheduleRow[] = [];
  let unit: string | undefined;
  for (const [index, row] of sorted.entries()) {
    if (row.heading !== undefined) {
      unit = row.heading;
      continue;
    }
    const [first, ...more] = readRow(row, dates[index], rows, report);
    const begins = unit !== undefined && kindOf(first) !== 'break';
    rows.push(begins ? { ...first, unit } : first, ...more);
    if (begins) unit = undefined;
  }
  return tables.length > 1 ? byDate(rows) : rows;
}

/** The rows of several tables as those of one; a row without a date stays behind the one above it. */
function byDate(rows: readonly ScheduleRow[]): ScheduleRow[] {
  let date = '';
  const dated = rows.map((row) => {
    date = row.date ?? date;
    return { row, date };
  });
  return dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ row }) => row);
}

function kindOf({ kind, likelyKind }: ScheduleRow): ScheduleRow['kind'] {
  return kind ?? likelyKind;
}

/** A row; where its cell lists several days, one for each of them. */
function readRow(
  sorted: SortedRow,
  settled: SettledDate | undefined,
  above: readonly ScheduleRow[],
  report: Report,
): [ScheduleRow, ...ScheduleRow[]] {
  const { place, cell, others } = sorted;
  const topic = readTopic(cell('topic'));
  reportTopic(topic, place, report);
  const day = readDay(sorted, settled, above, report);
  const due = readDue(cell('due'));
  const ofColumn = findTimes(plain(cell('time'))).map(({ time }) => time);
  const [time, ...moreTimes] = new Set(
    [...(sorted.written?.times ?? []), ...ofColumn, topic.time ?? []].flat(),
  );
  const ofColumns = others.flatMap((other) => otherText(other.name, other.cell));
  const unplaced = [...day.rest, ...moreTimes, ...topic.notes, ...ofColumns, ...sorted.surplus].filter(
    (text) => text !== '',
  );
  reportText(unplaced, due, place, report);
  const [speaker, room] = [plain(cell('speaker')), plain(cell('place'))];
  const row = {
    ...topic,
    ...{ place, notes: [...day.instead, ...unplaced], time, sharesDate: day.sharesDate, unit: undefined },
    ...{ date: settled?.date, until: settled?.until },
    kind: topic.kind ?? (topic.likelyKind === 'break' ? undefined : sorted.kind),
    room: room === '' ? (day.room ?? topic.room) : room,
    speaker:
      topic.speaker ?? (speaker === '' ? undefined : { name: speaker, url: cell('speaker').links[0]?.url }),
    readings: readReadings(cell('reading')),
    ...{ due: due.links, dueText: due.text },
    materials: [
      ...topic.materials,
      ...due.others,
      ...others.flatMap((other) => other.cell.links),
      ...cell('date').links,
    ],
  };
  const again = (settled?.others ?? []).map((date) => ({ ...row, date, due: [], dueText: undefined }));
  return [row, ...again];
}

/** What stands in a column that is not known, with its heading; links are kept as links. */
function otherText(name: string, cell: SortedRow['others'][number]['cell']): string[] {
  const words = cell.text.replace(/[\uE000-\uF8FF]|[\s,;&()/|[\]+–-]|\b(?:and|or)\b/gi, '');
  return words === '' ? [] : [`${name}: ${plain(cell)}`];
}

/** What the cell of the date says besides the date. */
function readDay(
  { place, isDated, dateText, written }: SortedRow,
  settled: SettledDate | undefined,
  above: readonly ScheduleRow[],
  report: Report,
): { sharesDate: boolean; room: string | undefined; instead: readonly string[]; rest: readonly string[] } {
  if (written && settled) {
    reportDate(dateText, settled, place, report);
    const room = roomIn(written.rest);
    return { sharesDate: false, room, instead: [], rest: room === undefined ? [written.rest] : [] };
  }
  if (!isDated) return { sharesDate: false, room: undefined, instead: [], rest: [] };
  const last = above.at(-1);
  const isBelow = last === undefined ? 'nothing' : kindOf(last) === 'break' ? 'break' : 'session';
  const sharesDate = dateText === '' && isBelow === 'session';
  if (!sharesDate) reportNoDate(dateText, isBelow, place, report);
  return {
    sharesDate,
    room: undefined,
    instead: /^(?:tb[adc])?$/i.test(dateText) ? [] : [dateText],
    rest: [],
  };
}
