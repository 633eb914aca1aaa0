/** What was right in another term, and stayed: its name, its dates, links to its material. */
import { DateTime } from 'luxon';
import { dateOf, weekdayName, weekdayOf, type IsoDate } from '../course/dates/calendar.ts';
import type { Course, Term } from '../course/model.ts';
import { atFile, type Report } from '../problems/reporter.ts';
import { courseFile, scheduleFile } from '../source/read.ts';
import { inForce } from '../source/yaml-edit.ts';
import { spaces, proseLines } from '../text/prose.ts';
import { findTermNames, isSameTerm, nameOfTerm, seasonsBefore, type TermName } from '../text/term-names.ts';
import { agrees, datesWithin, findDates, fullDate, type FoundDate } from '../course/dates/in-prose.ts';

/** A line in which leftovers are looked for. */
interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /**
   * `term`: it speaks of this term alone, as `semester:` does, so that even a term of long ago is wrong there.
   * `slide`: only its links are looked at, because slides tell of many dates.
   */
  readonly about: 'term' | 'page' | 'slide';
}

interface Context {
  readonly term: Term;
  readonly name: TermName;
  /** Where this course's material of all terms lies: addresses with the names of terms taken out. */
  readonly homes: readonly string[];
}

/** Reports what is left over in a line. @param index where it stands there, 0-based */
type Note = (index: number, message: string, remedy: string) => void;

/** In seasons: what is older is history, and somebody tells it. */
const recent = 4;

/**
 * Text that speaks of another term as if it were this one. Left alone are: code, announcements of this term, terms
 * named as the label of a link or beside one that leads there, and what lies further back.
 * @param texts path → text of the course's files
 */
export function checkLeftovers(course: Course, texts: ReadonlyMap<string, string>, report: Report): void {
  const { term, repository, siteUrl } = course;
  const homes = [repository, siteUrl, repository && gitHubPagesOf(repository)]
    .flatMap((url) => url ?? [])
    .map(anyTerm);
  const context = { term, name: nameOfTerm(term), homes };
  for (const line of linesOf(texts)) {
    const note: Note = (index, message, remedy) => {
      const place = { file: line.file, line: line.line, column: index + 1 };
      report(place, 'term/leftover', message, remedy, 'warning');
    };
    checkNames(line, context, note);
    checkLinks(line, context, note);
    checkDates(line, context, note);
  }
  const opens = daysFrom(term.starts, -31);
  for (const { date, body } of course.announcements) {
    if (date >= opens) continue;
    const message = `this announcement is of ${date}, before the term, which starts on ${term.starts}`;
    const remedy = 'remove it, or, if it holds again, give it a date in this term';
    report(atFile(body.file), 'term/leftover', message, remedy, 'warning');
  }
}

function linesOf(texts: ReadonlyMap<string, string>): Line[] {
  return [...texts].flatMap(([file, text]): Line[] => {
    if (file === courseFile || file === scheduleFile) {
      return text
        .split(/\r?\n/)
        .map((line, index) => ({ file, line: index + 1, text: inForce(line), about: 'term' }));
    }
    if (!file.endsWith('.md') || file.startsWith('content/announcements/')) return [];
    const isDeck = file.startsWith('slides/');
    if (!isDeck && !/^(content|assignments)\//.test(file)) return [];
    let key = '';
    return proseLines(text).flatMap(({ isFrontMatter, ...line }) => {
      key = isFrontMatter ? (/^([\w-]+):/.exec(line.text)?.[1] ?? key) : '';
      // There, it says which earlier exams are meant.
      if (key === 'earlier') return [];
      const isAboutTerm = isFrontMatter || (isDeck && isNothingButName(line.text));
      return [{ ...line, file, about: isAboutTerm ? 'term' : isDeck ? 'slide' : 'page' }];
    });
  });
}

/** A slide's line such as “Fall 2022” stands on the deck's title. */
function isNothingButName(text: string): boolean {
  const [found, ...others] = findTermNames(text);
  return found !== undefined && others.length === 0 && found.text === text.replace(/[#*_]/g, '').trim();
}

function checkNames({ text, about, file }: Line, { term, name }: Context, note: Note): void {
  const isLabel = file.endsWith('.yaml') && /https?:/.test(text);
  if (isLabel || about === 'slide') return;
  const linked = [...text.matchAll(urlPattern)].flatMap(([url]) => findTermNames(url));
  const prose = text.replace(/\[[^\]]*\]\([^)]*\)/g, spaces).replace(urlPattern, spaces);
  for (const found of findTermNames(prose)) {
    const before = seasonsBefore(found, name);
    // In running text, S22 may be anything.
    const isClear = about === 'term' || /^\D{3,}|\d{4}/.test(found.text);
    if (isSameTerm(found, name) || before <= 0 || !isClear || (about !== 'term' && before > recent)) continue;
    if (linked.some((other) => isSameTerm(other, found))) continue;
    note(
      found.index,
      `“${found.text}” is a different term from ${term.name}`,
      `write ${term.name}, or leave the term out`,
    );
  }
}

function checkLinks({ text, about }: Line, { term, name, homes }: Context, note: Note): void {
  const said = findTermNames(text.replace(urlPattern, spaces));
  for (const { index, url } of linksHome(text, homes)) {
    const other = findTermNames(url).find(
      (found) =>
        !isSameTerm(found, name) &&
        !said.some((named) => isSameTerm(named, found)) &&
        // Slides say where a picture of years ago comes from.
        (about !== 'slide' || seasonsBefore(found, name) <= recent),
    );
    if (!other) continue;
    note(
      index,
      `this links to “${other.text}”, which is a different term from ${term.name}`,
      'link to the material of this term; where the other one is meant, say on the same line which term it is',
    );
  }
}

/** Links to material of this course, of any term. */
function linksHome(text: string, homes: readonly string[]): { index: number; url: string }[] {
  return [...text.matchAll(urlPattern)]
    .map(({ index, 0: url }) => ({ index, url }))
    .filter(({ url }) => {
      const address = anyTerm(url);
      return homes.some(
        (home) => address.startsWith(home) && /^(?:$|[/?#])/.test(address.slice(home.length)),
      );
    });
}

function checkDates({ text, about }: Line, { term }: Context, note: Note): void {
  if (about === 'slide') return;
  const yearBefore = daysFrom(term.starts, -365);
  for (const found of findDates(text.replace(urlPattern, spaces))) {
    const date = fullDate(found);
    if (date !== undefined && date >= yearBefore && date < term.starts) {
      note(
        found.index,
        `“${found.text}” is before this term, which starts on ${term.starts}`,
        'write a date of this term, or link to the schedule, which knows it',
      );
    }
    if (found.year === undefined) checkWeekday(found, term, note);
  }
}

/** “Wed, Sep 21” has no year, but in most years Sep 21 is another weekday. */
function checkWeekday(found: FoundDate, term: Term, note: Note): void {
  const dates = datesWithin(found, daysFrom(term.starts, -31), daysFrom(term.ends, 31));
  if (found.weekday === undefined || dates.some((date) => agrees(found, date))) return;
  const [date] = dates;
  note(
    found.index,
    date === undefined
      ? `“${found.text}” is not in ${term.name}`
      : `“${found.text}”: in ${term.name}, that is a ${weekdayName(weekdayOf(date))}`,
    'write a date of this term, or link to the schedule, which knows it',
  );
}

const urlPattern = /https?:\/\/[^\s<>"')\]]+/g;

/** `https://github.com/owner/name` → where GitHub Pages publishes it. */
function gitHubPagesOf(repository: string): string | undefined {
  const [, owner, name] = /^https:\/\/github\.com\/([^/]+)\/([^/]+)/.exec(repository) ?? [];
  return owner === undefined || name === undefined ? undefined : `https://${owner}.github.io/${name}`;
}

/** An address as it is the same in every term: `…/course-f22/` → `…/course-*`. */
function anyTerm(url: string): string {
  const plain = findTermNames(url).reduceRight(
    (text, { index, text: found }) => `${text.slice(0, index)}*${text.slice(index + found.length)}`,
    url,
  );
  return plain.toLowerCase().replace(/\/+$/, '');
}

function daysFrom(date: IsoDate, days: number): IsoDate {
  return dateOf(DateTime.fromISO(date, { zone: 'utc' }).plus({ days }));
}
