import type { DeckOptions } from '../../course/schema/course.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';

export interface Separators {
  readonly horizontal: RegExp;
  readonly vertical: RegExp;
  readonly notes: RegExp;
}

/** reveal-md 5's (its lib/config.js); for notes reveal.js's, but only at the start of a line. */
const defaults = {
  separator: '\r?\n---\r?\n',
  verticalSeparator: '\r?\n----\r?\n',
  notesSeparator: '^[ \\t]*notes?:',
};

/** What separates slides and notes: the defaults, or regular expressions from the deck's front matter. */
export function readSeparators(
  options: Pick<DeckOptions, keyof typeof defaults>,
  at: (path: readonly [string]) => Place,
  report: Report,
): Separators {
  return {
    horizontal: compile('separator', 'm'),
    vertical: compile('verticalSeparator', 'm'),
    notes: compile('notesSeparator', 'mi'),
  };

  function compile(name: keyof typeof defaults, flags: string): RegExp {
    const source = options[name] ?? defaults[name];
    try {
      return new RegExp(source, flags);
    } catch {
      report(
        at([name]),
        'deck/bad-separator',
        `${name} is not a regular expression: ${source}`,
        'put a backslash before each of its special characters, such as \\( and \\*',
      );
      return new RegExp(defaults[name], flags);
    }
  }
}
