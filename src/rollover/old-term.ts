/** Every word of a term that is over, wherever it stands: for those who go from one term to the next. */
import type { Announcement, Term } from '../course/model.ts';
import type { Place } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { scheduleFile } from '../source/read.ts';
import { inForce } from '../source/yaml-edit.ts';
import { findTermNames, isSameTerm, nameOfTerm } from '../text/term-names.ts';
import { datesWithin, findDates, fullDate, type FoundDate } from '../course/dates/in-prose.ts';

/** A name or a date of the old term, as it is written; `undefined` for an announcement, which is one as a whole. */
export interface OldWord extends Place {
  readonly text: string | undefined;
}

/**
 * Names of the old term in any spelling, in links too, and dates of its years that are not in the new one; dates
 * without a year where the old term has such a day. Lines that a roll has made comments are left out, announcements
 * of the old term are one entry each.
 * @param texts path → text of all files
 */
export function findOldTerm(
  old: Term,
  next: Term,
  texts: ReadonlyMap<string, string>,
  announcements: readonly Announcement[],
): OldWord[] {
  const over = announcements.filter(({ date }) => date <= old.ends && date < next.starts);
  const whole = new Set(over.map(({ body }) => body.file));
  return [...texts].flatMap(([file, text]): OldWord[] => {
    if (whole.has(file)) return [{ ...atFile(file), text: undefined }];
    return text.split(/\r?\n/).flatMap((line, index) => {
      const shown = file === scheduleFile ? inForce(line) : line;
      return wordsOf(old, next, shown).map((word) => ({
        ...{ file, line: index + 1, column: word.index + 1 },
        text: word.text,
      }));
    });
  });
}

interface Word {
  readonly index: number;
  readonly text: string;
}

function wordsOf(old: Term, next: Term, line: string): Word[] {
  const [oldName, nextName] = [nameOfTerm(old), nameOfTerm(next)];
  const names = findTermNames(line).filter(
    (found) => isSameTerm(found, oldName) && !isSameTerm(found, nextName),
  );
  const literal = old.name === next.name ? [] : occurrences(line, old.name);
  const dates = findDates(line).filter((found) => isOfOld(found, old, next));
  const words: Word[] = [];
  for (const { index, text } of [...names, ...literal, ...dates]) {
    const overlaps = words.some(
      (word) => index < word.index + word.text.length && word.index < index + text.length,
    );
    if (!overlaps) words.push({ index, text });
  }
  return words.sort((a, b) => a.index - b.index);
}

function occurrences(line: string, name: string): Word[] {
  const found: Word[] = [];
  for (let index = line.indexOf(name); index >= 0; index = line.indexOf(name, index + name.length))
    found.push({ index, text: name });
  return found;
}

function isOfOld(found: FoundDate, old: Term, next: Term): boolean {
  const { year, month, day } = found;
  if (year === undefined) return datesWithin(found, old.starts, old.ends).length > 0;
  if (year < old.starts.slice(0, 4) || year > old.ends.slice(0, 4)) return false;
  const date = fullDate(found);
  if (day !== undefined) return date !== undefined && (date < next.starts || date > next.ends);
  const whole = `${year}-${month}`;
  return whole < next.starts.slice(0, 7) || whole > next.ends.slice(0, 7);
}
