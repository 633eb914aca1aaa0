import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { runChecks } from '../checks/checks.ts';
import { compareLedgers, countProblems, readLedger, writeLedger, type Change } from '../checks/ledger.ts';
import type { Ledger } from '../course/schema/ledger.ts';
import { readLmsCalendar } from '../checks/lms-calendar.ts';
import { annotation, groupedByFile } from '../checks/report.ts';
import { sarifLog } from '../checks/sarif.ts';
import { isSelected, type Selection } from '../checks/select.ts';
import type { FreeSlots } from '../course/schedule/schedule.ts';
import { isError, type Problem } from '../problems/problem.ts';
import type { Progress } from '../runtime/progress.ts';
import { version } from '../runtime/package.ts';
import { hasChromium } from './chromium.ts';
import { sayFreeSlots } from './free-slots.ts';
import { UsageError } from '../problems/refusal.ts';
import type { formats } from './values.ts';
import { plural } from '../text/plural.ts';

export interface CheckCommandOptions {
  /** The course folder. */
  readonly folder: string;
  /** Also measure every slide in a browser. */
  readonly slides: boolean;
  /** Also look at the pages of the built site. */
  readonly site: boolean;
  /** Also ask other hosts whether there is something where links lead. */
  readonly external: boolean;
  /** Record the current problems as accepted. */
  readonly accept: boolean;
  /** List accepted problems one by one. */
  readonly all: boolean;
  /** `text` for people; the others print nothing else. */
  readonly format: (typeof formats)[number];
  /** Also print what is not accepted as annotations for GitHub Actions. */
  readonly annotate: boolean;
  /** Which problems are asked for. */
  readonly selection: Selection;
  /** A calendar exported from the LMS, to compare deadlines with: its path relative to the working directory. */
  readonly against?: string | undefined;
  readonly write: (line: string) => void;
  /** Says what could not be looked at, beside the problems. */
  readonly remark: (line: string) => void;
  /** Default: nobody is told. */
  readonly progress?: Progress | undefined;
}

/** `lectern check`. @returns the exit code: 1 if there are errors, or more of a problem than is accepted */
export async function check(options: CheckCommandOptions): Promise<number> {
  const { folder, slides, site, external, accept, against, selection, progress, write } = options;
  if (slides && !hasChromium('measures the slides', write)) return 1;
  const calendar = against === undefined ? undefined : await readCalendar(against, folder);
  const asked = { slides, site, external, progress, against: calendar };
  const { problems: all, free, leftOut } = await runChecks(folder, asked);
  for (const sentence of leftOut) options.remark(sentence);
  const found = all.filter(({ name }) => isSelected(name, selection));
  const { ledger, problems: unreadable } = readLedger(folder);
  const problems = [...unreadable, ...found];
  const isAsked = (name: string) =>
    isSelected(name, selection) &&
    (slides || !name.startsWith('slide/')) &&
    (site || !name.startsWith('site/')) &&
    (external || name !== 'link/dead') &&
    (against !== undefined || !ofCalendar.includes(name));
  const counts = { ...unasked(ledger, isAsked), ...countProblems(found) };
  if (accept && !problems.some(isError)) {
    await writeLedger(folder, counts);
    for (const change of compareLedgers(ledger, counts)) write(`accepted: ${say(change)}`);
    write(`${plural(found.length, 'warning')} accepted.`);
    return 0;
  }
  const open = problems.filter((problem) => !isAccepted(problem, counts, ledger));
  print(problems, free, new Set(open), compareLedgers(ledger, counts), options);
  return open.length > 0 ? 1 : 0;
}

/** What only a comparison with a calendar finds. */
const ofCalendar: readonly string[] = ['deadline/differs', 'deadline/missing-there', 'deadline/unknown-here'];

/** What a run does not check stays as it was. */
function unasked(ledger: Ledger, isAsked: (name: string) => boolean): Ledger {
  return Object.fromEntries(Object.entries(ledger).filter(([name]) => !isAsked(name)));
}

async function readCalendar(path: string, folder: string): Promise<{ file: string; text: string }> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`There is no file “${path}” to compare with.`);
  if (!readLmsCalendar(text, 'utc'))
    throw new UsageError(
      `“${path}” is not a calendar that Lectern can read. Export it again from the LMS as iCalendar (.ics), and leave the file as it is.`,
    );
  return { file: relative(folder, path).split(sep).join('/'), text };
}

/** Nobody can tell which of too many problems are new, so none of them is accepted. */
function isAccepted({ severity, name, file }: Problem, counts: Ledger, ledger: Ledger): boolean {
  return severity === 'warning' && (counts[name]?.[file] ?? 0) <= (ledger[name]?.[file] ?? 0);
}

function print(
  problems: readonly Problem[],
  free: readonly FreeSlots[],
  open: ReadonlySet<Problem>,
  changes: readonly Change[],
  options: CheckCommandOptions,
): void {
  const { folder, all, format, annotate, write } = options;
  const path = relative('.', folder).split(sep).join('/');
  const prefix = path && `${path}/`;
  if (format === 'json') {
    const listed = problems.map((problem) => ({ ...problem, accepted: !open.has(problem) }));
    write(JSON.stringify(listed, null, 2));
  } else if (format === 'sarif') write(JSON.stringify(sarifLog(problems, open, prefix, version), null, 2));
  if (format === 'text')
    for (const line of groupedByFile(problems, (problem) => !all && !open.has(problem))) write(line);
  if (format === 'github' || (format === 'text' && annotate))
    for (const problem of open) write(annotation(problem, prefix));
  if (format === 'text') summarize(problems, free, open, changes, options);
}

/** What is behind the list. */
function summarize(
  problems: readonly Problem[],
  free: readonly FreeSlots[],
  open: ReadonlySet<Problem>,
  changes: readonly Change[],
  { accept, selection, write }: CheckCommandOptions,
): void {
  const { only = [], ignore = [] } = selection;
  if (only.length > 0) write(`Listed are only: ${only.join(', ')}.`);
  if (ignore.length > 0) write(`Left out are: ${ignore.join(', ')}.`);
  const more = changes.filter(({ was, is }) => was > 0 && is > was);
  const fewer = changes.filter(({ was, is }) => is < was);
  if (more.length > 0) write('More than accepted:');
  for (const change of more) write(`  ${say(change)}`);
  if (fewer.length > 0) write('Fewer than accepted; run lectern check --accept to hold the lower number:');
  for (const change of fewer) write(`  ${say(change)}`);

  const slots = sayFreeSlots(free.filter(({ dates }) => dates.length > 0));
  if (slots.length > 0) write(`Free slots: ${slots.join('; ')}.`);
  const errors = problems.filter(isError).length;
  const warnings = plural(problems.length - errors, 'warning');
  write(`${plural(errors, 'error')}, ${warnings}, ${problems.length - open.size} accepted.`);
  if (accept) write('Nothing was accepted: fix the errors first.');
  else if (open.size > 0 && errors === 0) write('Fix them, or accept them for now: lectern check --accept');
}

function say({ file, name, was, is }: Change): string {
  return `${file}  ${name}  ${was} → ${is}`;
}
