/** Which term a course is of. */
import type { IsoDate } from '../../../course/dates/calendar.ts';
import { atFile, type Report } from '../../../problems/reporter.ts';
import type { Homes } from '../locate.ts';
import type { RevealCourse } from '../source.ts';
import { plain, readBlocks } from './table.ts';
import { termInName, termsIn, unknownTerm, type FoundTerm } from './terms.ts';

/** The terms that a course may be of, the likeliest first. */
export function findTerms(
  { name, decks, markdown }: RevealCourse,
  { branch = '', site = '', repository = '' }: Homes,
  readme: string,
  schedule: string,
): FoundTerm[] {
  const named = [branch, site, repository, name].flatMap((text) => termInName(text) ?? []);
  const headings = readBlocks(readme).blocks.filter(({ level }) => level > 0);
  const inHeadings = termsIn(headings.map(({ cell }) => plain(cell)).join('\n'));
  const isNamed = (term: FoundTerm) => named.some((other) => other.name === term.name);
  const fronts = [...decks.values()].flat().map((file) => markdown.get(file)?.slice(0, frontMatter) ?? '');
  const years = [...schedule.matchAll(/\b20\d\d\b/g)].map(([year]) => ({ name: year, year: Number(year) }));
  return [
    ...inHeadings.filter(isNamed),
    ...inHeadings.filter((term) => !isNamed(term)),
    ...named,
    ...termsIn(readme),
    ...termsIn(schedule),
    ...termsIn(fronts.join('\n')),
    ...years,
  ];
}

/** About as long as the front matter of a deck is, in characters. */
const frontMatter = 500;

/** The first of the terms that can be that of a date; else one named after its season. */
export function nameTerm(
  date: IsoDate | undefined,
  terms: readonly FoundTerm[],
): { name: string; isSaid: boolean } {
  if (date === undefined) return { name: terms[0]?.name ?? unknownTerm, isSaid: true };
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const ofYear = terms.filter((term) => term.year === year);
  const fitting = ofYear.find(({ name }) => seasonFits(name, month)) ?? ofYear[0];
  const season = month >= 8 ? 'Fall' : month >= 5 ? 'Summer' : 'Spring';
  return { name: fitting?.name ?? `${season} ${year}`, isSaid: fitting !== undefined };
}

/** Whether classes of a season can begin in a month. */
function seasonFits(name: string, month: number): boolean {
  if (/fall|autumn|michaelmas/i.test(name)) return month >= 8;
  if (/spring|hilary|lent/i.test(name)) return month <= 4;
  if (/summer|trinity/i.test(name)) return month >= 4 && month <= 8;
  if (/so(?:se|mmer)|\bss\b/i.test(name)) return month >= 3 && month <= 5;
  return month >= 9 || month <= 3;
}

/** Says where the term is not what is said first, or nothing says it. */
export function reportTerm(
  { name, isSaid }: { name: string; isSaid: boolean },
  date: IsoDate | undefined,
  [likeliest]: readonly FoundTerm[],
  file: string,
  report: Report,
): void {
  const place = atFile(file);
  if (!isSaid && !likeliest) {
    const message = `nothing says in which year the dates of ${file} are`;
    const remedy = `${name} was taken: correct the dates and the term’s name in _data/schedule.yaml`;
    report(place, 'import/no-year', message, remedy, 'warning');
  } else if (date !== undefined && likeliest && likeliest.year !== Number(date.slice(0, 4))) {
    const message = `the weekdays of ${file} are those of ${name}, not of ${likeliest.name}, which the home page names`;
    const remedy = 'check the term’s name and dates in _data/schedule.yaml';
    report(place, 'import/other-year', message, remedy, 'warning');
  }
}
