import { runInNewContext } from 'node:vm';
import type { Deck } from '../../course/model.ts';
import { atFile, type Report } from '../../problems/reporter.ts';

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
  { options, source: { file, text }, places = {} }: Pick<Deck, 'options' | 'source' | 'places'>,
  report: Report,
): Separators {
  return {
    horizontal: compile('separator', 'm'),
    vertical: compile('verticalSeparator', 'm'),
    notes: compile('notesSeparator', 'mi'),
  };

  function compile(name: keyof typeof defaults, flags: string): RegExp {
    const source = options[name];
    const place = places[name] ?? atFile(file);
    const usual = new RegExp(defaults[name], flags);
    if (source === undefined) return usual;
    try {
      const written = new RegExp(source, flags);
      if (!isEndless(source, flags, text)) return written;
      const message = `${name} takes too long to be found in this deck: ${source}`;
      report(place, 'deck/bad-separator', message, 'write it without a repetition in a repetition: ^-+$');
    } catch {
      report(
        place,
        'deck/bad-separator',
        `${name} is not a regular expression: ${source}`,
        'put a backslash before each of its special characters, such as \\( and \\*',
      );
    }
    return usual;
  }
}

/** In ms: a thousand times what any separator needs. A regular expression can need more time than there is. */
const longest = 1000;

/** Node ends a regular expression only in a context of its own. */
function isEndless(source: string, flags: string, text: string): boolean {
  try {
    runInNewContext(
      'text.replace(new RegExp(source, flags), "")',
      { source, flags: `${flags}g`, text },
      {
        timeout: longest,
      },
    );
    return false;
  } catch {
    return true;
  }
}
