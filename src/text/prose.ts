/** The lines of a Markdown file in which somebody says something: without code. */
import { fencedLines } from './fences.ts';

export interface ProseLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly isFrontMatter: boolean;
}

/** What is code becomes spaces, so that columns stay. */
export function proseLines(markdown: string): ProseLine[] {
  const lines = markdown.split(/\r?\n/);
  const closing =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line)) : -1;
  const code = fencedLines(lines.map((line, index) => (index <= closing ? '' : line)).join('\n'));
  return lines.flatMap((text, index) => {
    const isFrontMatter = index <= closing;
    if (code.has(index)) return [];
    return { line: index + 1, text: isFrontMatter ? text : withoutCode(text), isFrontMatter };
  });
}

function withoutCode(text: string): string {
  return text.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, spaces);
}

/** As many spaces as a text is long. */
export function spaces(text: string): string {
  return ' '.repeat(text.length);
}

/** As `proseLines`, without comments, which no reader sees. */
export function visibleLines(markdown: string): ProseLine[] {
  const lines = proseLines(markdown);
  const text = lines.map((line) => line.text).join('\n');
  const visible = text.replace(/<!--[^]*?(?:-->|$(?![^]))/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return visible.split('\n').flatMap((line, index) => {
    const known = lines[index];
    return known ? { ...known, text: line } : [];
  });
}
