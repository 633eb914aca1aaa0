/** The names of terms, as texts and folders have them. */

/** “Fall 2022”, “WiSe 2022/23”, “2023 Spring”. */
const written =
  /\b(?:(?<season>Spring|Summer|Fall|Autumn|Winter|Michaelmas|Hilary|Trinity|Lent|WiSe|SoSe|Wintersemester|Sommersemester|WS|SS)(?:\s+(?:Term|Semester|Quarter))?,?\s+(?<year>20\d\d)(?:[/–-]\d\d(?:\d\d)?\b)?|(?<first>20\d\d)\s+(?<then>Spring|Summer|Fall|Autumn|Winter)\b)/g;

/** What readers see where nothing names the term. */
export const unknownTerm = 'Term to be announced';

export interface FoundTerm {
  /** “Fall 2022” */
  readonly name: string;
  readonly year: number;
}

/** The terms that a text names, those it names most often first. */
export function termsIn(text: string): FoundTerm[] {
  const counts = new Map<string, { term: FoundTerm; count: number }>();
  for (const { 0: name, groups = {} } of text.matchAll(written)) {
    const plain = name.replace(/\s+/g, ' ');
    const year = Number(groups.year ?? groups.first);
    const known = counts.get(plain) ?? { term: { name: plain, year }, count: 0 };
    counts.set(plain, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ term }) => term);
}

const seasons: Readonly<Record<string, string>> = {
  ...{ f: 'Fall', fa: 'Fall', fall: 'Fall', s: 'Spring', sp: 'Spring', spring: 'Spring' },
  ...{ su: 'Summer', summer: 'Summer', w: 'Winter', wi: 'Winter', winter: 'Winter' },
};

/** The term in the name of a branch, a repository or a folder: `F2022`, `s2023`, `cs101-fall-22`. */
export function termInName(name: string): FoundTerm | undefined {
  const [, season = '', digits = ''] =
    /(?:^|[^a-z])(f|fa|fall|s|sp|spring|su|summer|w|wi|winter)[-_]?((?:20)?\d\d)(?!\d)/i.exec(name) ?? [];
  const year = Number(digits.padStart(4, '20'));
  return digits === '' ? undefined : { name: `${seasons[season.toLowerCase()] ?? ''} ${year}`, year };
}
