/** What a course is allowed for now: so that an imported one passes today, and can only get better. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ledgerSchema, type Ledger } from '../course/schema/ledger.ts';
import { validate } from '../course/schema/validate.ts';
import type { Problem } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import { readText } from '../source/text.ts';
import { parseYaml } from '../source/yaml.ts';

/** In the course folder. */
export const ledgerFile = '_data/accepted.yaml';

export interface Change {
  readonly name: string;
  readonly file: string;
  readonly was: number;
  readonly is: number;
}

const head = `# What lectern check puts up with for now: problem → file → how many. It fails when there are more.
# Written by lectern check --accept.
`;

/** The ledger of a course; empty where there is none. */
export function readLedger(folder: string): { ledger: Ledger; problems: readonly Problem[] } {
  const reporter = new Reporter();
  const { problems } = reporter;
  const text = readText(folder, ledgerFile, reporter);
  const { located, problems: syntax } = parseYaml(text ?? '', ledgerFile);
  const { value, problems: invalid } = validate(ledgerSchema, located, 'accepted');
  return { ledger: value ?? {}, problems: [...problems, ...syntax, ...invalid] };
}

/** Sorted by problem, then by file. An empty ledger is no file. */
export async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const path = join(folder, ledgerFile);
  if (Object.keys(ledger).length === 0) return rm(path, { force: true });
  await writeFile(path, head + stringify(ledger, { sortMapEntries: true, lineWidth: 0 }));
}

/** What a course would have to be allowed. */
export function countProblems(problems: readonly Problem[]): Ledger {
  const ledger: Ledger = {};
  for (const { name, file } of problems) {
    const files = (ledger[name] ??= {});
    files[file] = (files[file] ?? 0) + 1;
  }
  return ledger;
}

/** Where two ledgers differ, sorted by file, then by problem. */
export function compareLedgers(before: Ledger, after: Ledger): Change[] {
  const places = [before, after].flatMap((ledger) =>
    Object.entries(ledger).flatMap(([name, files]) => Object.keys(files).map((file) => `${file}\n${name}`)),
  );
  return [...new Set(places)]
    .sort()
    .map((place) => place.split('\n'))
    .map(([file = '', name = '']) => {
      return { name, file, was: before[name]?.[file] ?? 0, is: after[name]?.[file] ?? 0 };
    })
    .filter(({ was, is }) => was !== is);
}
