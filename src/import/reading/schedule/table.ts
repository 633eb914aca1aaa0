import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

export interface FoundLink {
  readonly label: string;
  readonly url: string;
}

/**
 * Inline Markdown, flattened. In `text` each link is one character of Unicode's private use area, the n-th
 * link U+E000 + n: so a cell can be taken apart with plain expressions and no label gets in their way.
 */
export interface Cell {
  readonly text: string;
  readonly links: readonly FoundLink[];
  /** Alternative texts of images: schedules use badges for the kind of a session. */
  readonly badges: readonly string[];
  /** All of it is bold. */
  readonly isBold: boolean;
}

export const emptyCell: Cell = { text: '', links: [], badges: [], isBold: false };

export interface Row {
  /** 1-based line of the file. */
  readonly line: number;
  /** One for each column of the header. */
  readonly cells: readonly Cell[];
  /** Text of cells beyond the last column, which Markdown does not show. */
  readonly surplus: readonly string[];
}

export interface Table {
  /** The text of the heading above it. */
  readonly heading: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** A paragraph or heading outside tables. */
export interface Block {
  /** 1-based line of the file. */
  readonly line: number;
  /** Heading level; 0 for other text. */
  readonly level: number;
  readonly cell: Cell;
}

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** Reads the tables of a Markdown text, and the paragraphs and headings outside them. */
export function readBlocks(markdown: string): { tables: Table[]; blocks: Block[] } {
  const lines = markdown.split('\n');
  const tables: { heading: string; header: string[]; rows: Row[] }[] = [];
  const blocks: Block[] = [];
  let line = 0;
  let level = 0;
  let cells: Cell[] | undefined;
  for (const token of parser.parse(markdown, {})) {
    line = token.map ? token.map[0] + 1 : line;
    if (token.type === 'table_open') tables.push({ heading: headingAbove(blocks), header: [], rows: [] });
    else if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close' && cells) {
      const table = tables.at(-1);
      if (table?.header.length === 0) table.header = cells.map(plain);
      else table?.rows.push({ line, cells, surplus: split(lines[line - 1] ?? '').slice(cells.length) });
      cells = undefined;
    } else if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') level = 0;
    else if (token.type === 'inline') {
      const cell = flatten(token.children ?? []);
      if (cells) cells.push(cell);
      else blocks.push({ line, level, cell });
    }
  }
  return { tables, blocks };
}

function headingAbove(blocks: readonly Block[]): string {
  const heading = blocks.findLast(({ level }) => level > 0);
  return heading ? plain(heading.cell) : '';
}

/** The links of a piece of a cell's text, in order. */
export function linksIn(text: string, cell: Cell): FoundLink[] {
  return [...text.matchAll(/[\uE000-\uF8FF]/g)].flatMap(
    ([mark]) => cell.links[mark.charCodeAt(0) - 0xe000] ?? [],
  );
}

/** A piece of a cell's text as a reader sees it: with the labels of its links. */
export function spell(text: string, cell: Cell): string {
  return text
    .replace(/[\uE000-\uF8FF]/g, (mark) => cell.links[mark.charCodeAt(0) - 0xe000]?.label ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A whole cell as a reader sees it. */
export function plain(cell: Cell): string {
  return spell(cell.text, cell);
}

function flatten(tokens: readonly Token[]): Cell {
  const links: FoundLink[] = [];
  const badges: string[] = [];
  let text = '';
  let open: { url: string; start: number } | undefined;
  for (const token of tokens) {
    if (token.type === 'link_open') open = { url: token.attrGet('href') ?? '', start: text.length };
    else if (token.type === 'link_close' && open) {
      links.push({ label: text.slice(open.start).trim(), url: open.url });
      text = text.slice(0, open.start) + String.fromCharCode(0xe000 + links.length - 1);
      open = undefined;
    } else if (token.type === 'image') badges.push(token.content);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'html_inline') text += /^<br/i.test(token.content) ? '; ' : '';
    else text += token.content;
  }
  return { text: text.trim().replace(/[\u00A0\u202F]/g, ' '), links, badges, isBold: isBold(tokens) };
}

function isBold(tokens: readonly Token[]): boolean {
  const shown = tokens.filter(({ type, content }) => type !== 'text' || content !== '');
  const closes = shown.findIndex(({ type }) => type === 'strong_close');
  return shown[0]?.type === 'strong_open' && closes === shown.length - 1;
}

/** A line of a table, cut at its bars. */
function split(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
