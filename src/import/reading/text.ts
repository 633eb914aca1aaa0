/** Texts that are changed on their way, and still know which line of the source each line comes from. */

export interface Text {
  readonly text: string;
  /** For each line, the 1-based line of the source. */
  readonly lines: readonly number[];
}

/** A text as it stands in the source. */
export function asWritten(text: string): Text {
  return { text, lines: text.split('\n').map((_, index) => index + 1) };
}

/** The 1-based line of the source for a 1-based line of a text. */
export function sourceLine({ lines }: Text, line: number): number {
  return lines[line - 1] ?? lines.at(-1) ?? 1;
}

/** A line of a text without its end, and its line in the source. */
export interface Line {
  readonly text: string;
  readonly from: number;
}

export function linesOf({ text, lines }: Text): Line[] {
  return text.split('\n').map((line, index) => ({ text: line.replace(/\r$/, ''), from: lines[index] ?? 1 }));
}

export function fromLines(lines: readonly Line[]): Text {
  return { text: lines.map(({ text }) => text).join('\n'), lines: lines.map(({ from }) => from) };
}
