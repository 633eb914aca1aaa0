import { relative, sep } from 'node:path';
import { runChecks } from '../checks/checks.ts';
import {
  compareLedgers,
  countProblems,
  readLedger,
  writeLedger,
  type Change,
  type Ledger,
} from '../checks/ledger.ts';
import { annotation, groupedByFile } from '../checks/report.ts';
import { isError, type Problem } from '../source/problem.ts';
import { hasChromium } from './chromium.ts';
import { plural } from './plural.ts';

export interface CheckCommandOptions {
  /** The course folder. */
  readonly folder: string;
  /** Also measure every slide in a browser. */
  readonly slides: boolean;
  /** Write down what there is as accepted. */
  readonly accept: boolean;
  /** List accepted problems one by one. */
  readonly all: boolean;
  /** Print problems as JSON, and nothing else. */
  readonly json: boolean;
  /** Print what is not accepted as annotations for GitHub Actions too. */
  readonly annotate: boolean;
  readonly write: (line: string) => void;
}

/** `lectern check`. @returns the exit code: 1 where there are errors, or more of a problem than is accepted */
export async function check(options: CheckCommandOptions): Promise<number> {
  const { folder, slides, accept, write } = options;
  if (slides && !hasChromium('measures the slides', write)) return 1;
  const found = await runChecks(folder, { slides });
  const { ledger, problems: unreadable } = await readLedger(folder);
  const problems = [...unreadable, ...found];
  const counts = { ...(slides ? {} : measured(ledger)), ...countProblems(found) };
  if (accept && !problems.some(isError)) {
    await writeLedger(folder, counts);
    for (const change of compareLedgers(ledger, counts)) write(`accepted: ${say(change)}`);
    write(`${plural(found.length, 'warning')} accepted.`);
    return 0;
  }
  const open = problems.filter((problem) => !isAccepted(problem, counts, ledger));
  print(problems, new Set(open), compareLedgers(ledger, counts), options);
  return open.length > 0 ? 1 : 0;
}

/** What is not measured in a run stays as it was. */
function measured(ledger: Ledger): Ledger {
  return Object.fromEntries(Object.entries(ledger).filter(([name]) => name.startsWith('slide/')));
}

/** Which of too many are the new ones, nobody can tell: then none is. */
function isAccepted({ severity, name, file }: Problem, counts: Ledger, ledger: Ledger): boolean {
  return severity === 'warning' && (counts[name]?.[file] ?? 0) <= (ledger[name]?.[file] ?? 0);
}

function print(
  problems: readonly Problem[],
  open: ReadonlySet<Problem>,
  changes: readonly Change[],
  { folder, accept, all, json, annotate, write }: CheckCommandOptions,
): void {
  if (json) {
    const listed = problems.map((problem) => ({ ...problem, accepted: !open.has(problem) }));
    write(JSON.stringify(listed, null, 2));
    return;
  }
  for (const line of groupedByFile(problems, (problem) => !all && !open.has(problem))) write(line);
  if (annotate) {
    const path = relative('.', folder).split(sep).join('/');
    for (const problem of open) write(annotation(problem, path && `${path}/`));
  }
  const more = changes.filter(({ was, is }) => was > 0 && is > was);
  const fewer = changes.filter(({ was, is }) => is < was);
  if (more.length > 0) write('More than is accepted:');
  for (const change of more) write(`  ${say(change)}`);
  if (fewer.length > 0) write('Fewer than are accepted; lectern check --accept keeps it so:');
  for (const change of fewer) write(`  ${say(change)}`);

  const errors = problems.filter(isError).length;
  const warnings = plural(problems.length - errors, 'warning');
  write(`${plural(errors, 'error')}, ${warnings}, ${problems.length - open.size} accepted.`);
  if (accept) write('Nothing was accepted: mend the errors first.');
  else if (open.size > 0 && errors === 0) write('Mend them, or accept them for now: lectern check --accept');
}

function say({ file, name, was, is }: Change): string {
  return `${file}  ${name}  ${was} → ${is}`;
}
