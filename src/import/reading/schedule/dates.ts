/** Dates as people write them in schedules: what each cell says by itself. */
import { findTimes } from './times.ts';
import { monthOf, monthWords, weekdayOfWord } from './words.ts';

/** A day as it is written. */
export interface WrittenDay {
  readonly year: number | undefined;
  /** Of two numbers, the first; which of them is the month, the whole table decides. */
  readonly month: number;
  readonly day: number;
  /** Between numbers: `/`, `.` or `-`. */
  readonly separator: string | undefined;
}

/** What a text says, before anything is known of the dates around it. */
export interface WrittenDate {
  readonly text: string;
  readonly days: readonly WrittenDay[];
  /** From the first day to the last, rather than on each of them. */
  readonly isRange: boolean;
  /** ISO weekday, where one is written. */
  readonly weekday: number | undefined;
  /** `09:30-11:30`, where times are written. */
  readonly times: readonly string[];
  /** What is neither date nor time. */
  readonly rest: string;
}

const number = String.raw`\d{1,2}(?!\d)(?:st|nd|rd|th|er|º)?\.?`;
const dash = String.raw`\s*(?:[-–—]|\bto\b|\bbis\b)\s*`;
const joint = String.raw`(?:${dash}|\s*(?:[/,&+]|\band\b|\bund\b)\s*)`;
const numbers = `(?<days>${number}(?:${joint}${number})*)`;
const year = String.raw`(?:[\s,]*(?<year>(?:19|20)\d\d)(?!\d))?`;
const forms = [
  /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<days>\d{1,2})(?!\d)/giu,
  new RegExp(String.raw`(?<month>${monthWords})\s*${numbers}${year}`, 'giu'),
  new RegExp(String.raw`(?<!\d)${numbers}\s*(?:of\s+|de\s+)?(?<month>${monthWords})${year}`, 'giu'),
  new RegExp(
    String.raw`(?<![\d.:/-])(?<month>\d{1,2})(?<separator>[/.])(?<days>\d{1,2}(?!\d)(?:${dash}\d{1,2}(?![\d/.]))?)(?:\k<separator>(?<year>(?:20)?\d\d)?(?!\d))?`,
    'giu',
  ),
  /(?<![\d.:/-])(?<month>\d\d)(?<separator>-)(?<days>\d\d)(?:-(?<year>20\d\d))?(?![\d:-])/giu,
];

/** Reads `Mon, Aug 29`, `29 August`, `8/29`, `17.10.`, `2022-08-29`, `Oct 3-5`; with times, `Sun, Dec 18 (9:30-11:30am)`. */
export function readDate(text: string): WrittenDate | undefined {
  const times = findTimes(text);
  const timeless = times.reduce((left, { written }) => left.replace(written, ' '), text);
  const candidates = forms
    .map((form) => [...timeless.matchAll(form)])
    .filter((matches) => matches.length > 0)
    .sort(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
  // “mar 2 feb” is a Tuesday in February, and not the second of March.
  const isWeekday = ([first]: readonly RegExpExecArray[]) =>
    weekdayOfWord(first?.groups?.month ?? '') !== undefined;
  const found = candidates.find((matches) => !isWeekday(matches)) ?? candidates[0];
  if (!found) return undefined;
  const days = found.flatMap(daysOf);
  if (days.length === 0) return undefined;
  const rest = found.reduce((left, [written]) => left.replace(written, ' '), timeless);
  const ends = found.map(({ index, 0: written }) => index + written.length);
  const joints = found.slice(1).map(({ index }, at) => timeless.slice(ends[at], index));
  const weekdays = (rest.match(/\p{L}+/gu) ?? []).map((word) => weekdayOfWord(word));
  return {
    text,
    days,
    isRange: [...joints, ...found.map(({ groups }) => groups?.days ?? '')].some((part) => range.test(part)),
    weekday: weekdays.find((weekday) => weekday !== undefined),
    times: times.map(({ time }) => time),
    rest: withoutRemains(rest),
  };
}

const range = new RegExp(`^[^]*${dash}[^]*$`, 'iu');

function daysOf({ groups }: RegExpMatchArray): WrittenDay[] {
  const { month = '', days = '', year, separator } = groups ?? {};
  const named = monthOf(month) ?? Number(month);
  return (days.match(/\d+/g) ?? []).map((day) => ({
    year: year === undefined ? undefined : Number(year.padStart(4, '20')),
    ...{ month: named, day: Number(day), separator },
  }));
}

/** What is left of a text without its dates and times, and without the words and marks that joined them. */
function withoutRemains(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:week|wk|woche|kw)\.?\s*\d+(?!\d)\s*:?/giu, ' ')
    .replace(/\p{L}+\.?/gu, (word) => (weekdayOfWord(word) === undefined ? word : ' '))
    .replace(/\(\s*(?:\b(?:and|at|from|und|um)\b)?[\s,;]*\)/gi, ' ')
    .replace(
      /^(?:[\s,;:/&+–—.-]|\b(?:and|at|from|und|um)\b)+|(?:[\s,;:/&+–—.-]|\b(?:and|at|from|und|um)\b)+$/gi,
      '',
    )
    .replace(/\s+/g, ' ');
}
