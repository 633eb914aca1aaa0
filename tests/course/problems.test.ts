/** Every mistake that is noticed, and the full text of its message. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { problemsReference } from '../../scripts/problems-reference.ts';
import { runChecks } from '../../src/checks/checks.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder } from './folder.ts';
import { all, dedent, inSite, inSources, saidOf } from './problems/all.ts';

test.for(inSources)('$mistake', async ({ files, says }) => {
  const { problems } = await readCourse(await courseFolder(files));
  expect(problems.map(formatProblem).join('\n')).toBe(dedent(says));
});

test.for(inSite)('$mistake', async ({ files, says }) => {
  const folder = await courseFolder(files);
  const { problems } = await runChecks(folder, { slides: false, now: '2022-02-01T12:00' });
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
  const said = new Set(all.flatMap((one) => saidOf(one).map(({ name }) => name)));
  expect(await namesInSources()).toEqual([...said].sort());
});

test('docs/problems.md is up to date: npm run docs:problems', async () => {
  expect(await readFile('docs/problems.md', 'utf8')).toBe(await problemsReference());
});

/** What the assembled part of a name may be. Default: an area of what is rendered. */
const parts: Readonly<Record<string, readonly string[]>> = {
  '${area}/missing-key': ['course', 'schedule'],
  '${area}/unknown-key': ['course', 'schedule', 'page', 'deck'],
  '${area}/wrong-type': ['course', 'schedule', 'page', 'deck', 'accepted'],
  'schedule/unknown-${what}': ['lecture', 'recitation', 'lab', 'exam', 'event', 'deck'],
  'slide/${misfit.kind}': ['too-tall', 'too-wide', 'under-footer', 'clipped-code'],
};

/** The names of problems in the sources. */
async function namesInSources(): Promise<string[]> {
  const areas =
    'yaml|front-matter|course|schedule|page|deck|release|recording|markdown|image|figure|style|term|deadline|pdf|thumbnails|template|config|slide|site|text(?!/event-stream)|link|heading|assignment|file';
  const names = new Set<string>();
  for (const file of await readdir('src', { recursive: true })) {
    if (!file.endsWith('.ts') || /^(?:import|theme)[/\\]/.test(file)) continue;
    const text = await readFile(`src/${file}`, 'utf8');
    for (const [, name = ''] of text.matchAll(new RegExp(`'((?:${areas})/[a-z-]+)'`, 'g'))) names.add(name);
    const assembled =
      /`((?:\$\{(?:(?:rendering\.)?area|from[^}]*)\}|schedule|slide)\/(?:[a-z-]+(?:\$\{[^}]*\})?|\$\{[^}]*\}))`/g;
    for (const [, name = ''] of text.matchAll(assembled)) {
      for (const part of parts[name] ?? ['page', 'deck']) names.add(name.replace(/\$\{.*\}/, part));
    }
  }
  return [...names].sort();
}
