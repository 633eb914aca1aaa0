/** Texts that are changed on their way, and still know which line of the source each line comes from. */
import type { Place } from '../../problems/problem.ts';

export interface Text {
  readonly text: string;
  /** Where each line comes from. */
  readonly lines: readonly Origin[];
}

interface Origin {
  /** 1-based line. */
  readonly from: number;
  /** Where it is not the text's own file. */
  readonly file?: string | undefined;
}

/** A line of a text without its end, and its place in the source. */
export interface Line extends Origin {
  readonly text: string;
}

/** A text as it stands in the source. */
export function asWritten(text: string): Text {
  return { text, lines: text.split('\n').map((_, index) => ({ from: index + 1 })) };
}

/** The place in the source of a 1-based line of a text. */
export function sourcePlace({ lines }: Text, file: string, line: number): Place {
  const { from = 1, file: other = file } = lines[Math.max(line, 1) - 1] ?? lines.at(-1) ?? {};
  return { file: other, line: from, column: 1 };
}

export function linesOf({ text, lines }: Text): Line[] {
  return text.split('\n').map((line, index) => ({ from: 1, ...lines[index], text: line.replace(/\r$/, '') }));
}

export function fromLines(lines: readonly Line[]): Text {
  return {
    text: lines.map(({ text }) => text).join('\n'),
    lines: lines.map(({ from, file }) => ({ from, file })),
  };
}
