/** Schedules that were exported from a spreadsheet. */
import { posix } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { atFile, type Report } from '../../../problems/reporter.ts';
import type { Folder } from '../folder.ts';
import { columnsOf, hasDates, isSchedule } from '../schedule/columns.ts';
import { readBlocks, type Table } from '../schedule/table.ts';
import { fromLines, type Line, type Text } from '../text.ts';

/** Tables elsewhere are data for students. */
const scheduleName = /^[^/]*$|schedul|calend|syllab|session|lecture|termin|program|plan[^/]*$/i;

/** Columns with the address of a deck or of something else. */
const addressColumn = /^(?:slides?|decks?|links?|urls?|files?|folien|material)/i;

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** File → its table in Markdown. */
export function readCsvSchedules(folder: Folder, report: Report): Map<string, Text> {
  const tables = new Map<string, Text>();
  for (const [file, text] of folder.texts) {
    if (!/\.(?:csv|tsv)$/i.test(file) || !scheduleName.test(file)) continue;
    const table = readTable(file, text, folder, report);
    if (table) tables.set(file, table);
  }
  return tables;
}

function readTable(file: string, text: string, folder: Folder, report: Report): Text | undefined {
  const records = readRecords(file, text, report);
  // Above it there may be a title.
  const start = records.findIndex(({ cells }) => cells.filter((one) => one !== '').length > 1);
  const header = records[start];
  if (!header) return undefined;
  const rows = records.slice(start + 1);
  const [table] = readBlocks(inMarkdown(header, rows).text).tables;
  if (!table) return undefined;
  if (!isSchedule(table)) {
    reportNoTopics(file, header.line, table, report);
    return undefined;
  }
  const topic = columnsOf(table).indexOf('topic');
  return inMarkdown(
    header,
    rows.map((record) => withLinks(record, header.cells, topic, file, folder)),
  );
}

function inMarkdown(header: CsvRow, rows: readonly CsvRow[]): Text {
  const row = ({ cells, line }: CsvRow): Line => ({ text: `| ${cells.map(cell).join(' | ')} |`, from: line });
  const rule = { text: `|${header.cells.map(() => ' - |').join('')}`, from: header.line };
  return fromLines([row(header), rule, ...rows.map(row)]);
}

/** A table with dates may be the schedule. */
function reportNoTopics(file: string, line: number, table: Table, report: Report): void {
  if (!hasDates(table)) return;
  const message =
    'this table has dates, but no column that is known to have topics, and was not taken for the schedule';
  const remedy = `if it is, call that column Topic and import again; it has ${table.header.join(', ')}`;
  report({ file, line, column: 1 }, 'import/csv', message, remedy, 'warning');
}

interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRecords(file: string, text: string, report: Report): CsvRow[] {
  try {
    const parsed: unknown = parse(text, {
      ...{ bom: true, info: true, trim: true, delimiter: delimiterOf(text) },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
      ...{ relax_quotes: true, relax_column_count: true },
    });
    return recordsSchema.parse(parsed).map(({ record, info }) => {
      const breaks = record.join('').split('\n').length - 1;
      return { cells: record, line: info.lines - breaks };
    });
  } catch (error) {
    const message = `this table cannot be read: ${error instanceof Error ? error.message : ''}`;
    report(atFile(file), 'import/csv', message, 'export it again as CSV', 'warning');
    return [];
  }
}

/** Of those that spreadsheets use, the most frequent in the first line that has any. */
function delimiterOf(text: string): string {
  const line = text.split('\n').find((one) => /[,;\t]/.test(one)) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\r?\n\s*/g, '<br>');
}

/** Addresses become links: that of a deck links the topic, others say what their column is called. */
function withLinks(
  { cells, line }: CsvRow,
  header: readonly string[],
  topic: number,
  file: string,
  { files }: Folder,
): CsvRow {
  const linked = [...cells];
  for (const [index, text] of cells.entries()) {
    const name = header[index] ?? '';
    if (!addressColumn.test(name) || !/^\S+$/.test(text)) continue;
    const path = [posix.join(posix.dirname(file), text), posix.normalize(text)].find(
      (one) => files.includes(one) || files.some((other) => other.startsWith(`${one}/`)),
    );
    if (path === undefined) {
      if (URL.canParse(text)) linked[index] = `[${name}](${text})`;
      continue;
    }
    const url = `/${encodeURI(path)}`;
    const title = linked[topic] ?? '';
    const isFree = /\.\w*md\w*$|^[^.]*$/.test(path) && title !== '' && !title.includes('](');
    linked[isFree ? topic : index] = `[${isFree ? title : name}](${url})`;
    if (isFree) linked[index] = '';
  }
  return { cells: linked, line };
}
