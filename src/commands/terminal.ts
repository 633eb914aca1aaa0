/** What commands print: lines, and below the last one what they are at. */
import { createProgressLine } from '../runtime/progress.ts';

const line = createProgressLine(process.stderr, process.env);

/** Shows on a terminal what a command is at, until it prints a line. */
export const progress = line.show;

/** To the standard output. */
export function write(text: string): void {
  line.clear();
  console.log(text);
}

/** To the standard error. */
export function writeError(said: unknown): void {
  line.clear();
  console.error(said);
}
