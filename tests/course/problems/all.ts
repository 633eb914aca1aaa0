/** Every mistake that is noticed, and the full text of its message: for the tests, and for docs/problems.md. */
import { calendar } from './calendar.ts';
import { careful } from './careful.ts';
import type { Case } from './case.ts';
import { dates } from './dates.ts';
import { decks } from './decks.ts';
import { due } from './due.ts';
import { elsewhere } from './elsewhere.ts';
import { files } from './files.ts';
import { keys } from './keys.ts';
import { names } from './names.ts';
import { recordings, recordingsInSite } from './recordings.ts';
import { releases } from './release.ts';
import { sectionCases } from './sections.ts';
import { site } from './site.ts';
import { syntax } from './syntax.ts';

/** Found when a course is read. */
export const inSources: readonly Case[] = [
  ...syntax,
  ...keys,
  ...dates,
  ...calendar,
  ...due,
  ...sectionCases,
  ...names,
  ...files,
  ...releases,
  ...recordings,
];

/** Found when its site is made. */
export const inSite: readonly Case[] = [...decks, ...site, ...recordingsInSite, ...careful];

export const all: readonly Case[] = [...inSources, ...inSite, ...elsewhere];

/** What is said, without the first line, which is empty, and the indentation of the second. */
export function dedent(text: string): string {
  const indentation = /^\n *(?=\S)/.exec(text)?.[0] ?? '';
  return text.replaceAll(indentation, '\n').slice(1);
}

/** A problem as it is printed, in its parts. */
export interface Said {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly name: string;
  /** Both lines. */
  readonly text: string;
}

/** The problems that a case reports. */
export function saidOf({ says }: Case): Said[] {
  const pattern = /^(\S.*?):(\d+):\d+ {2}(error|warning) {2}.*\[([a-z-]+\/[a-z-]+)\]\n.*$/gm;
  return [...dedent(says).matchAll(pattern)].map(
    ([text, file = '', line = '1', severity = '', name = '']) => ({
      ...{ file, severity, name, text },
      line: Number(line),
    }),
  );
}
