/** Every mistake that is noticed, and the full text of its message. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder } from './folder.ts';
import { calendar } from './problems/calendar.ts';
import { sectionCases } from './problems/sections.ts';
import { dates } from './problems/dates.ts';
import { files } from './problems/files.ts';
import { keys } from './problems/keys.ts';
import { names } from './problems/names.ts';
import { releases } from './problems/release.ts';
import { syntax } from './problems/syntax.ts';

const cases = [...syntax, ...keys, ...dates, ...calendar, ...sectionCases, ...names, ...files, ...releases];

test.for(cases)('$mistake', async ({ files, says }) => {
  const { problems } = await readCourse(await courseFolder(files));
  expect(problems.map(formatProblem).join('\n')).toBe(dedent(says));
});

test('the smallest course has no problems', async () => {
  const { course, problems } = await readCourse(await courseFolder());
  expect(problems).toEqual([]);
  expect(course?.title).toBe('Rowing');
});

test('front matter is never run', () => {
  expect('frontMatterRan' in globalThis).toBe(false);
});

test('every problem has a case here', async () => {
  const said = new Set(
    cases.flatMap(({ says }) => [...says.matchAll(/\[([a-z-]+\/[a-z-]+)\]$/gm)]).map(last),
  );
  expect(await namesInSources()).toEqual([...said].sort());
});

/** The names of problems in the sources; those assembled from parts are listed here. */
async function namesInSources(): Promise<string[]> {
  const made: Record<string, readonly string[]> = {
    '${area}/missing-key': ['course/missing-key', 'schedule/missing-key'],
    '${area}/unknown-key': [
      'course/unknown-key',
      'schedule/unknown-key',
      'page/unknown-key',
      'deck/unknown-key',
    ],
    '${area}/wrong-type': ['course/wrong-type', 'schedule/wrong-type', 'page/wrong-type', 'deck/wrong-type'],
    'schedule/unknown-${what}': ['lecture', 'recitation', 'lab', 'exam', 'event', 'deck'].map(
      (what) => `schedule/unknown-${what}`,
    ),
  };
  const names = new Set<string>();
  for (const folder of ['source', 'course']) {
    for (const file of await readdir(`src/${folder}`, { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const text = await readFile(`src/${folder}/${file}`, 'utf8');
      for (const [, name = ''] of text.matchAll(
        /'((?:yaml|front-matter|course|schedule|page|deck|release)\/[a-z-]+)'/g,
      ))
        names.add(name);
      for (const [, name = ''] of text.matchAll(
        /`((?:\$\{area\}|yaml|front-matter|course|schedule|page|deck|release)\/[^`]*)`,/g,
      )) {
        for (const full of made[name] ?? [name]) names.add(full);
      }
    }
  }
  return [...names].sort();
}

function last(match: RegExpMatchArray): string {
  return match.at(-1) ?? '';
}

/** Removes the first line, which is empty, and the indentation of the second. */
function dedent(text: string): string {
  const indentation = /^\n *(?=\S)/.exec(text)?.[0] ?? '';
  return text.replaceAll(indentation, '\n').slice(1);
}
