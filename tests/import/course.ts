import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importCourse } from '../../src/commands/import.ts';

/** A small course as a reveal-md repository, for tests to change. */
export const small: Readonly<Record<string, string>> = {
  'README.md': `# Baking for Chemists (CH 101/CH 201)

## Autumn at the oven: Fall 2023

9 units

Lectures Tuesday/Thursday 11:00-12:20pm, in person, Hall 3

Labs: Fri 9-10:50am in Kitchen A and 2:00-3:50pm in Kitchen B

Instructors: [Ada Crust](https://example.edu/ada) and Ben Crumb

## Content

See the [schedule](schedule.md), the [deck on yeast](https://github.com/ovens/baking/blob/F2023/lectures/01_yeast/yeast.md) and [grading](#grading).

## Policies

### Grading

By taste, see [the first task](assignments/A1.md#part-2).
`,
  'schedule.md': `| Date | Topic | Reading | Due |
| - | - | - | - |
| Tue, Aug 29 | [Yeast](https://ovens.github.io/baking/slides/01_yeast/yeast.html) ([chapter](https://example.org/yeast)) | [Bread](https://example.org/bread), Ch. 1 | |
| Thu, Aug 31 | [Flour](https://ovens.github.io/baking/slides/02_flour/flour.html) | [Bread](https://example.org/bread), Ch. 2 & [Grain](https://example.org/grain) | [A1](https://github.com/ovens/baking/blob/F2023/assignments/A1.md) |
| Fri, Sep 1 | ![Lab](badge.svg) [First loaf](https://github.com/ovens/baking/tree/F2023/labs/01_loaf) | | |
`,
  'lectures/01_yeast/yeast.md': '---\ntitle: Yeast\n---\n# Yeast\n\n---\n\n# Growth\n',
  'lectures/02_flour/flour.md': '# On flour\n',
  'lectures/_shared/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assignments/A1.md': '# First task\n\n## Part 1\n\n## Part 2\n',
};

/** Replaces the rows of the schedule. */
export function rows(...lines: string[]): Record<string, string> {
  return {
    ...small,
    'schedule.md': ['| Date | Topic | Reading | Due |', '| - | - | - | - |', ...lines].join('\n'),
  };
}

/** A row with a deck, for tests about something else. */
export const yeast = (date: string) => `| ${date} | [Yeast](lectures/01_yeast/yeast.md) | | |`;
export const flour = (date: string) => `| ${date} | [Flour](lectures/02_flour/flour.md) | | |`;

export interface Imported {
  readonly code: number;
  readonly output: string;
  readonly folder: string;
  /** Everything below the destination's parent: also anything left half-written. */
  readonly files: readonly string[];
  /** A file of the new course. */
  readonly read: (path: string) => string;
  /** From a line of schedule.yaml to the next blank line. */
  readonly session: (start: string) => string;
}

/** Writes a source folder and imports it. */
export async function runImport(
  files: Readonly<Record<string, string>>,
  timezone?: string,
): Promise<Imported> {
  const root = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  const source = join(root, 'baking');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const folder = join(root, 'out', 'course');
  const lines: string[] = [];
  const code = await importCourse({
    source,
    destination: folder,
    timezone,
    write: (line) => lines.push(line),
  });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    code,
    output: lines.join('\n'),
    folder,
    files: readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.startsWith('out')),
    read,
    session(start) {
      const [, sessions = ''] = read('_data/schedule.yaml').split('\nsessions:\n');
      const found = sessions
        .split(/\n\n|\n(?= {2}- )/)
        .find((entry) => entry.trim().startsWith(`- ${start}`));
      return (found ?? `no session “${start}”`).trimEnd().replace(/^ {2}/gm, '');
    },
  };
}
