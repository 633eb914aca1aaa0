import { slug } from './slug.ts';

export interface Heading {
  readonly level: number;
  /** Without Markdown's marks. */
  readonly text: string;
  /** `{#id}` where it is written, else GitHub's slug of the text. */
  readonly id: string;
  /** 1-based line within the Markdown. */
  readonly line: number;
}

/**
 * The headings of a Markdown text, in order: `#` and underlined ones, outside code fences and comments.
 * It reads lines, so that a course's titles are known without rendering anything.
 */
export function outline(markdown: string): Heading[] {
  const headings: Heading[] = [];
  const ids = new Set<string>();
  let fence: string | undefined;
  let inComment = false;
  const lines = markdown.split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\r$/, '');
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && /^[\s`~]*$/.test(line)) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const commented = inComment;
    inComment = leavesComment(line, inComment);
    if (commented) continue;
    const atx = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(lines[index + 1]?.replace(/\r$/, '') ?? '');
    if (atx) add((atx[1] ?? '').length, atx[2] ?? '', index);
    else if (underline?.[1]?.startsWith('=') && line.trim() !== '') add(1, line.trim(), index);
  }
  return headings;

  function add(level: number, source: string, index: number): void {
    const explicit = /^(.*?)\s*\{#([^\s}]+)\}$/.exec(source);
    const text = plainText(explicit?.[1] ?? source);
    const id = explicit?.[2] ?? uniqueId(slug(text), ids);
    ids.add(id);
    headings.push({ level, text, id, line: index + 1 });
  }
}

/** As markdown-it-anchor counts, which gives headings their ids when they are rendered. */
function uniqueId(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let count = 1; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

/** Whether an HTML comment is open after a line. */
function leavesComment(line: string, open: boolean): boolean {
  const opens = line.lastIndexOf('<!--');
  const closes = line.lastIndexOf('-->');
  return opens > closes || (open && closes < 0);
}

/** Inline Markdown as the text a reader sees. */
function plainText(markdown: string): string {
  return plainLine(markdown.replace(/<!--.*?-->|<\/?[a-z][^>]*>/gi, ''));
}

/** A line of Markdown in which HTML is text, as the text a reader sees: what feeds say. */
export function plainLine(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*\*|__|\*|`|~~|(?<!\w)_(?!_))(?=\S)(.+?)(?<=\S)\1(?!(?<=_)\w)/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
