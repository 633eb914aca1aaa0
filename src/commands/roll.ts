import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findOldTerm, type OldWord } from '../rollover/old-term.ts';
import { sayDate } from '../course/dates/calendar.ts';
import { makeCourse } from '../course/course.ts';
import { fitSchedule, type Fit } from '../rollover/fit.ts';
import type { Term } from '../course/model.ts';
import { rollSchedule, type Retired } from '../rollover/roll.ts';
import { formatProblem, isError } from '../problems/problem.ts';
import { readSource, scheduleFile } from '../source/read.ts';
import { readTexts } from '../source/texts.ts';
import { sayFreeSlots } from './free-slots.ts';
import type { Ask } from './asking.ts';
import { readTerm, type TermInput } from './new-term.ts';
import { plural } from '../text/plural.ts';

export interface RollOptions extends TermInput {
  /** The course folder. */
  readonly folder: string;
  /** Asks for what is missing; `undefined` if there is nobody to ask. */
  readonly ask?: Ask | undefined;
  readonly write: (line: string) => void;
}

/**
 * `lectern roll`: rewrites the term in `_data/schedule.yaml`, and lists what no longer applies, what does not fit, and
 * where the old term is still mentioned. Nothing else is changed.
 * @returns the exit code: 1 if nothing was written
 */
export async function roll({ folder, ask, write, ...input }: RollOptions): Promise<number> {
  const raw = readSource(folder);
  const { course, problems } = makeCourse(raw);
  if (!course) {
    for (const problem of problems.filter(isError)) write(formatProblem(problem));
    write('\nNothing was written: fix these first.');
    return 1;
  }
  const next = await readTerm(input, ask);
  const path = join(folder, scheduleFile);
  const rolled = rollSchedule(await readFile(path, 'utf8'), next);
  if ('refusal' in rolled) {
    write(`error: ${rolled.refusal}\n\nNothing was written.`);
    return 1;
  }
  const fit = fitSchedule(raw, rolled.text);
  const unreadable = fit.problems.filter(({ name }) => name.startsWith('yaml/'));
  if (unreadable.length > 0) {
    for (const problem of unreadable) write(formatProblem(problem));
    write(
      '\nNothing was written: something still refers to a date that would be removed. Write it out first.',
    );
    return 1;
  }
  const texts = new Map(readTexts(folder)).set(scheduleFile, rolled.text);
  await replaceFile(path, rolled.text);

  const words = findOldTerm(course.term, next, texts, course.announcements);
  write(`${scheduleFile} is now for ${next.name}, ${sayDate(next.starts)} to ${sayDate(next.ends)}.`);
  for (const line of [
    ...sayRetired(rolled.retired, course.term),
    ...sayFit(fit),
    ...sayWords(words, course.term),
  ])
    write(line);
  write('\nlectern check lists remnants of other terms at any time.');
  return 0;
}

/** A file has its old text or its new one, never half of one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

function sayRetired(retired: readonly Retired[], old: Term): string[] {
  if (retired.length === 0) return [];
  return [
    `\nNo longer in force, kept as comments (# was: …): ${retired.length} of ${old.name}. Give them their new dates, or delete them.`,
    ...retired.map(({ file, line, text }) => `  ${file}:${line}  ${text}`),
  ];
}

function sayFit({ problems, free }: Fit): string[] {
  const fits =
    problems.length === 0
      ? ['\nEvery session has a slot.']
      : ['\nDoes not fit:', ...problems.map(formatProblem)];
  const slots = sayFreeSlots(free).map((line) => `  ${line}`);
  return slots.length === 0 ? fits : [...fits, '\nFree slots:', ...slots];
}

function sayWords(words: readonly OldWord[], old: Term): string[] {
  if (words.length === 0) return [`\nNothing else speaks of ${old.name}.`];
  const files = new Set(words.map(({ file }) => file)).size;
  return [
    `\nStill of ${old.name}, ${plural(words.length, 'place')} in ${plural(files, 'file')}:`,
    ...words.map(({ file, line, column, text }) =>
      text === undefined
        ? `  ${file}:${line}:${column}  the whole announcement: remove it, or give it a new date`
        : `  ${file}:${line}:${column}  “${text}”`,
    ),
  ];
}
