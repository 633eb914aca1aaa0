import { oneLine } from './one-line.ts';
import type { Place, Problem } from './problem.ts';

/** Says what is wrong at a place, and what to write instead. An error, unless it is said to be a warning. */
export type Report = (
  place: Place,
  name: string,
  message: string,
  remedy: string,
  severity?: Problem['severity'],
) => void;

/** Collects what is reported to it. */
export class Reporter {
  readonly problems: Problem[] = [];

  /** As a value, to be handed on. */
  readonly report: Report = ({ file, line, column }, name, message, remedy, severity = 'error') => {
    const words = { message: oneLine(message), remedy: oneLine(remedy) };
    this.problems.push({ file, line, column, severity, name, ...words });
  };
}

/** The place of what is wrong with a file as a whole. */
export function atFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** For what is reported already. */
export const ignore: Report = () => undefined;
