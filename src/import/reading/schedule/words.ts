/** The names of months and weekdays in the languages in which schedules are written. */
import { Info } from 'luxon';

/** Where two languages share an abbreviation, the first of them is meant. */
const locales = ['en', 'de', 'fr', 'es', 'it', 'nl'];

const months = names('months');
const weekdays = names('weekdays');

/** Every way to write a month, as the part of an expression. */
export const monthWords = String.raw`(?<![\p{L}])(?:${[...months.keys()].join('|')})(?![\p{L}])\.?`;

/** “Aug.”, “August”, “Sept”, “août” → 8 or 9. */
export function monthOf(word: string): number | undefined {
  return months.get(plainWord(word));
}

/** “Mon”, “Tues.”, “Mondays”, “Mo”, “lundi” → ISO weekday. */
export function weekdayOfWord(word: string): number | undefined {
  const plain = plainWord(word);
  return weekdays.get(plain) ?? weekdays.get(plain.replace(/s$/, ''));
}

/** “MW”, “M/W”, “TTh”, “TuThF”, “R”: the letters of American timetables. */
export function weekdaysOfLetters(word: string): number[] | undefined {
  if (!/^(?:M|Tu?|W|Th|R|F|Sa|Su|[/,&])+$/.test(word)) return undefined;
  return (word.match(/M|Th|Tu?|W|R|F|Sa|Su/g) ?? []).map((letter) =>
    ['', 'M', 'T', 'W', 'R', 'F', 'Sa', 'Su'].indexOf(letter.replace('Th', 'R').replace('Tu', 'T')),
  );
}

/** Long and short names; of English, any beginning of three letters or more. */
function names(what: 'months' | 'weekdays'): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, index: number) => {
    const plain = plainWord(name);
    if (!found.has(plain)) found.set(plain, index + 1);
  };
  for (const locale of locales)
    for (const length of ['long', 'short'] as const)
      for (const [index, name] of Info[what](length, { locale }).entries()) {
        add(name, index);
        if (locale === 'en')
          for (let letters = name.length; letters >= 3; letters -= 1) add(name.slice(0, letters), index);
      }
  // The longest first, for an expression.
  return new Map([...found].sort(([a], [b]) => b.length - a.length));
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
