/** The tables in a Markdown text. */
import type { ProseLine } from '../../text/prose.ts';

export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const delimiter = /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/;

export function tablesIn(lines: readonly ProseLine[]): Table[] {
  return lines.flatMap(({ text }, index): Table[] => {
    const header = lines[index - 1];
    if (!header?.text.includes('|') || !text.includes('|') || !delimiter.test(text)) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((line) => !line.text.includes('|'));
    const rows = rest.slice(0, end < 0 ? rest.length : end);
    return [
      {
        header: cellsOf(header.text),
        rows: rows.map((row) => ({ line: row.line, cells: cellsOf(row.text) })),
      },
    ];
  });
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
