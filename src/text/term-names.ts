/** Names of terms in text, however they are spelt: “Fall 2022”, F22, `fall-2022`, `2022-fall`. */

/** In the order of a year. */
const seasons = ['winter', 'spring', 'summer', 'fall'] as const;

type Season = (typeof seasons)[number];

/** A season of a year. `S22` can be two: spring and summer. */
export interface TermName {
  readonly seasons: readonly Season[];
  readonly year: number;
}

export interface FoundName extends TermName {
  readonly index: number;
  readonly text: string;
}

const spellings: Partial<Record<string, readonly Season[]>> = {
  ...{ winter: ['winter'], spring: ['spring'], summer: ['summer'], fall: ['fall'], autumn: ['fall'] },
  ...{ wi: ['winter'], sp: ['spring'], su: ['summer'], fa: ['fall'] },
  ...{ w: ['winter'], s: ['spring', 'summer'], f: ['fall'] },
};

const word = 'winter|spring|summer|fall|autumn|wi|sp|su|fa';
const blank = String.raw`(?:\s|%20|[_.–-])*`;
const namePattern = new RegExp(
  // Not within a word, a number, or a colour such as #f22.
  String.raw`(?<![A-Za-z0-9#](?<!%20))(?:` +
    String.raw`(?:(?<word>${word})${blank}(?:semester|term|quarter)?${blank}(?:of\s+)?['’]?|(?<letter>[wsf])[_-]?)(?<year>20\d\d|\d\d)` +
    String.raw`|(?<first>20\d\d)(?:\s|[_-])?(?<last>${word}|f))(?![A-Za-z0-9])`,
  'gi',
);

/** Every name of a term in a text, in order. */
export function findTermNames(text: string): FoundName[] {
  return [...text.matchAll(namePattern)].map(({ index, 0: found, groups = {} }) => {
    const { word = '', letter = '', last = '', year = '', first = '' } = groups;
    return {
      ...{ index, text: found, year: Number((year || first).padStart(4, '20')) },
      seasons: spellings[(word || letter || last).toLowerCase()] ?? [],
    };
  });
}

/** The season and year of a term: those of its name; where that says none, those in which it starts (ISO date). */
export function nameOfTerm({ name, starts }: { readonly name: string; readonly starts: string }): TermName {
  const [found] = findTermNames(name);
  if (found?.seasons.length === 1) return found;
  const month = Number(starts.slice(5, 7));
  return {
    seasons: [month < 5 ? 'spring' : month < 8 ? 'summer' : 'fall'],
    year: Number(starts.slice(0, 4)),
  };
}

/** Whether two names can mean the same term. */
export function isSameTerm(a: TermName, b: TermName): boolean {
  return a.year === b.year && a.seasons.some((season) => b.seasons.includes(season));
}

/** How many seasons a term lies before another; negative for a later one. */
export function seasonsBefore(name: TermName, other: TermName): number {
  return ordinal(other) - ordinal(name);
}

function ordinal({ seasons: named, year }: TermName): number {
  return year * seasons.length + Math.max(...named.map((season) => seasons.indexOf(season)));
}
