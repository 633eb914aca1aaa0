/** The tables in a Markdown text, as its page has them. */
import { createBlockParser } from '../../text/syntax/parser.ts';

export interface Row {
  /** 1-based line of the text. */
  readonly line: number;
  /** As they are written. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const blocks = createBlockParser();

export function tablesIn(markdown: string): Table[] {
  const tables: Row[][] = [];
  let cells: string[] = [];
  for (const { type, map, content } of blocks.parse(markdown, {})) {
    if (type === 'table_open') tables.push([]);
    else if (type === 'tr_open') {
      cells = [];
      tables.at(-1)?.push({ line: (map?.[0] ?? 0) + 1, cells });
    } else if (type === 'tr_close') cells = [];
    else if (type === 'inline') cells.push(content);
  }
  return tables.map(([header, ...rows]) => ({ header: header?.cells ?? [], rows }));
}
