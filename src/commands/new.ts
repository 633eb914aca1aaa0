import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DateTime, IANAZone } from 'luxon';
import { dateOf, sayDate, type IsoDate } from '../course/dates/calendar.ts';
import { readCourse } from '../course/course.ts';
import { isLanguage } from '../course/schema/course.ts';
import { formatProblem, isError } from '../problems/problem.ts';
import { Refusal, UsageError } from '../problems/refusal.ts';
import { parseMeets } from '../rollover/meets.ts';
import type { NewTerm } from '../rollover/roll.ts';
import { scaffold, type NewCourse } from '../scaffold/scaffold.ts';
import * as usual from '../scaffold/usual.ts';
import { plural } from '../text/plural.ts';
import { answer, type Ask, type Asking, type Question } from './asking.ts';
import { isOccupied, writeFiles, writeWhole } from './new-folder.ts';
import { termQuestions, unclear, type TermInput } from './new-term.ts';

export interface NewOptions extends TermInput {
  /** Does not exist yet, or is empty. */
  readonly folder: string;
  readonly title?: string | undefined;
  /** IANA name. */
  readonly timezone?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** Take the defaults for what is missing. */
  readonly yes: boolean;
  /** The moment at which “today” is; default: the real clock. */
  readonly now?: string | undefined;
  /** Asks for what is missing; `undefined` if there is nobody to ask. */
  readonly ask?: Ask | undefined;
  readonly write: (line: string) => void;
}

/**
 * `lectern new`: writes a small, complete course, and makes it a git repository. Nothing is overwritten.
 * @returns the exit code
 */
export async function newCourse(options: NewOptions): Promise<number> {
  const { folder, write } = options;
  if (await isOccupied(folder))
    throw new UsageError(
      `${folder} is not an empty folder. Choose a new one: nothing of yours is overwritten.`,
    );
  const course = await readAnswers(options);
  const texts = await scaffold(course);
  await writeWhole(folder, async (partial) => {
    await writeFiles(partial, texts);
    const errors = (await readCourse(partial)).problems.filter(isError);
    if (errors.length > 0)
      throw new Refusal(
        `Nothing was written: the three lectures of a new course do not fit into this term.\n${errors.map(formatProblem).join('\n')}`,
      );
  });
  const { name, starts, ends } = course.term;
  write(
    `Wrote ${plural(texts.size, 'file')} to ${folder}: “${course.title}”, ${name}, ${sayDate(starts)} to ${sayDate(ends)}.`,
  );
  for (const line of await sayGit(folder)) write(line);
  const isHere = resolve(folder) === process.cwd();
  write(`\nNext:\n  ${isHere ? '' : `cd ${shellWord(folder)} && `}npm install\n  npm start`);
  return 0;
}

async function readAnswers(options: NewOptions): Promise<NewCourse> {
  const { yes, ask, now } = options;
  const asking: Asking = {
    // With --yes, each question is answered by Enter.
    ask: yes ? () => Promise.resolve('') : ask,
    remedy: 'answer with options, or take the defaults with --yes',
  };
  const folder = basename(resolve(options.folder));
  const title = await answer({ ...titleQuestion, usual: usual.usualTitle(folder) }, options.title, asking);
  const language = await answer(languageQuestion, options.language, asking);
  const timeZone = await answer({ ...zoneQuestion, usual: usual.usualZone() }, options.timezone, asking);
  const today = todayIn(timeZone, now);
  const term = await readTerm(options, today, asking);
  return { folder, title, term, timeZone, language, today };
}

function todayIn(zone: string, now: string | undefined): IsoDate {
  const at = now === undefined ? DateTime.now().setZone(zone) : DateTime.fromISO(now, { zone });
  if (at.isValid) return dateOf(at);
  throw new UsageError(`--now is a time such as 2022-09-05T10:00, not “${now ?? ''}”.`);
}

async function readTerm(input: TermInput, today: IsoDate, asking: Asking): Promise<NewTerm> {
  const { name: named, starts: first, ends: last } = termQuestions;
  const firstDay = { ...first, text: 'First day of the term', usual: usual.usualStart(today) };
  const starts = await answer(firstDay, input.starts, asking);
  const lastDay = { ...last(starts), text: 'Its last day', usual: usual.usualEnd(starts) };
  const ends = await answer(lastDay, input.ends, asking);
  const called = { ...named, text: 'Its name', usual: usual.usualName(starts) };
  const name = await answer(called, input.name, asking);
  const meets = parseMeets(await answer(meetsQuestion, input.meets, asking));
  return { name, starts, ends, meets: 'unclear' in meets ? [] : meets };
}

const titleQuestion: Question = {
  option: 'title',
  text: 'Title of the course',
  fault: (said) =>
    said === '' || /\p{Cc}/u.test(said) ? 'the course needs a title, of one line' : undefined,
};

const languageQuestion: Question = {
  option: 'language',
  text: 'Language it is written in',
  usual: 'en',
  fault: (said) =>
    isLanguage(said) ? undefined : `“${said}” is not a language tag; write one such as en, de or pt-BR`,
};

const zoneQuestion: Question = {
  option: 'timezone',
  text: 'Time zone',
  fault: (said) =>
    IANAZone.isValidZone(said)
      ? undefined
      : `there is no time zone “${said}”; write an IANA name such as America/New_York`,
};

const meetsQuestion: Question = {
  option: 'meets',
  text: 'When it meets, such as lecture: Tue Thu 13:25-14:45, lab: Fri 9:00-10:50',
  usual: usual.usualMeets,
  fault: (said) => {
    const meets = parseMeets(said);
    if ('unclear' in meets) return unclear(meets.unclear);
    return meets.some(({ kind }) => kind === 'lecture')
      ? undefined
      : 'a new course has lectures; write when they are: lecture: Tue Thu 13:25-14:45';
  },
};

/** Makes the course a repository, unless it is in one: only what lies at a repository’s root can publish it. */
async function sayGit(folder: string): Promise<string[]> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: folder });
  const top = await git('rev-parse', '--show-toplevel').catch(() => undefined);
  if (top) {
    const root = top.stdout.trim();
    if ((await realpath(root)) === (await realpath(folder))) return [];
    return [
      `It is in the git repository ${root}: to publish it from there, move ${folder}/.github to its root.`,
    ];
  }
  const made = await git('init', '--quiet').catch(() => undefined);
  return made ? [] : ['git could not make it a repository: run git init there before you publish it.'];
}

function shellWord(path: string): string {
  return /^[\w./~@%+:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
