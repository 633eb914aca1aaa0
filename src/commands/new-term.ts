/** The facts of a new term, given on the command line or asked for. */
import { daysApart, parseDate, type IsoDate } from '../course/dates/calendar.ts';
import { UsageError } from '../problems/refusal.ts';
import { parseMeets } from '../rollover/meets.ts';
import type { NewTerm } from '../rollover/roll.ts';
import { answer, type Ask, type Question } from './asking.ts';

/** As typed. */
export interface TermInput {
  /** “Spring 2023”. */
  readonly name?: string | undefined;
  /** First and last day, `2023-01-17`. */
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  /** `lecture: Tue Thu 13:25-14:45, recitation: Fri 10:10-11:00`. Default: as before. */
  readonly meets?: string | undefined;
}

/**
 * Asks for what is missing, until the answer is valid.
 * @param ask `undefined` if there is nobody to ask
 * @throws UsageError for options that are missing or invalid
 */
export async function readTerm(input: TermInput, ask: Ask | undefined): Promise<NewTerm> {
  const meets = parseMeets(input.meets ?? '');
  if ('unclear' in meets) throw new UsageError(`--meets: ${unclear(meets.unclear)}`);
  const remedy = 'lectern roll --name "Spring 2023" --starts 2023-01-17 --ends 2023-05-05';
  const asking = { ask, remedy };
  const name = await answer(termQuestions.name, input.name, asking);
  const starts = await answer(termQuestions.starts, input.starts, asking);
  const ends = await answer(termQuestions.ends(starts), input.ends, asking);
  return { name, starts, ends, meets };
}

/** What is wrong with a part of `--meets`. */
export function unclear(part: string): string {
  return `“${part}” does not say when something meets; write lecture: Tue Thu 13:25-14:45`;
}

/** What to ask of a term. Its last day comes after its first. */
export const termQuestions = {
  name: {
    option: 'name',
    text: 'Name of the new term, such as Spring 2023',
    fault: (said: string) => (said === '' ? 'the term needs a name, such as Spring 2023' : undefined),
  },
  starts: { option: 'starts', text: 'Its first day, such as 2023-01-17', fault: notADate },
  ends: (starts: IsoDate): Question => ({
    option: 'ends',
    text: 'Its last day, such as 2023-05-05',
    fault: (said) => notADate(said) ?? notTheEnd(starts, said),
  }),
} as const;

function notADate(said: string): string | undefined {
  return parseDate(said) === undefined ? `“${said}” is not a date; write one such as 2023-01-17` : undefined;
}

function notTheEnd(starts: IsoDate, date: IsoDate): string | undefined {
  if (date < starts) return `the term would end on ${date}, before it starts on ${starts}`;
  return daysApart(starts, date) > 366
    ? `the term would last from ${starts} to ${date}, more than a year`
    : undefined;
}
