/** The facts of a new term, given on the command line or asked for. */
import { createInterface } from 'node:readline/promises';
import { daysApart, parseDate } from '../course/dates/calendar.ts';
import { parseMeets } from '../rollover/meets.ts';
import type { NewTerm } from '../rollover/roll.ts';
import { UsageError } from '../problems/refusal.ts';

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

type Answers = Readonly<Record<'name' | 'starts' | 'ends', string>>;

/** Asks a question and returns the answer. */
export type Ask = (question: string) => Promise<string>;

const questions = {
  name: 'Name of the new term, such as Spring 2023: ',
  starts: 'Its first day, such as 2023-01-17: ',
  ends: 'Its last day, such as 2023-05-05: ',
} as const;

/**
 * Asks for what is missing, until the answer is valid.
 * @param ask `undefined` if there is nobody to ask
 * @throws UsageError for options that are missing or invalid
 */
export async function readTerm(input: TermInput, ask: Ask | undefined): Promise<NewTerm> {
  const meets = parseMeets(input.meets ?? '');
  if ('unclear' in meets) {
    throw new UsageError(
      `--meets: “${meets.unclear}” does not say when something meets; write lecture: Tue Thu 13:25-14:45`,
    );
  }
  const name = await answer('name', input, {}, ask);
  const starts = await answer('starts', input, { name }, ask);
  const ends = await answer('ends', input, { name, starts }, ask);
  return { name, starts, ends, meets };
}

/** Asks on the terminal while `use` runs; without a terminal, there is nobody to ask. */
export async function onTerminal<T>(use: (ask: Ask | undefined) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY) return use(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // What is pasted or typed ahead waits here for its question.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await use(async (question) => {
      terminal.setPrompt(question);
      terminal.prompt();
      const line = await lines.next();
      if (line.done === true) throw new UsageError('\nNothing was written: some answers are missing.');
      return line.value;
    });
  } finally {
    terminal.close();
  }
}

async function answer(
  key: keyof Answers,
  input: TermInput,
  before: Partial<Answers>,
  ask: Ask | undefined,
): Promise<string> {
  const given = input[key]?.trim();
  if (given !== undefined) {
    const fault = faultOf(key, given, before);
    if (fault === undefined) return given;
    throw new UsageError(`--${key}: ${fault}`);
  }
  if (!ask) {
    throw new UsageError(
      `--${key} is missing: lectern roll --name "Spring 2023" --starts 2023-01-17 --ends 2023-05-05`,
    );
  }
  for (let question: string = questions[key]; ;) {
    const said = (await ask(question)).trim();
    const fault = faultOf(key, said, before);
    if (fault === undefined) return said;
    question = `${fault}\n${questions[key]}`;
  }
}

/** What is wrong with an answer, and what to write instead. */
function faultOf(key: keyof Answers, said: string, { starts }: Partial<Answers>): string | undefined {
  if (key === 'name') return said === '' ? 'the term needs a name, such as Spring 2023' : undefined;
  const date = parseDate(said);
  if (date === undefined) return `“${said}” is not a date; write one such as 2023-01-17`;
  if (starts === undefined) return undefined;
  if (date < starts) return `the term would end on ${date}, before it starts on ${starts}`;
  return daysApart(starts, date) > 366
    ? `the term would last from ${starts} to ${date}, more than a year`
    : undefined;
}
