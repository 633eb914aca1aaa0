/** The documentation is a site of its own, and nothing is wrong with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeDocsCourse } from '../../scripts/build-docs.ts';
import { runChecks } from '../../src/checks/checks.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';

test('docs/ is a course without a problem, in four groups', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-docs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeDocsCourse(folder);
  const { problems } = await runChecks(folder, { slides: false });
  // What is about teaching does not hold for texts about it: their dates and placeholders are examples.
  const own = problems.filter(({ name }) => /^(?:course|image|markdown|page|schedule|yaml)\//.test(name));
  expect(own.map(formatProblem)).toEqual([]);

  const { course } = await readCourse(folder);
  const pages = new Map(course?.pages.map((page) => [page.url, page.body.text]));
  const groups = course?.navigation.map(({ url }) => url) ?? [];
  expect(groups).toEqual(['/tutorial/', '/guides/', '/reference/', '/background/']);
  const listed = groups.flatMap((url) =>
    [...(pages.get(url) ?? '').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name]) => `/${String(name)}/`),
  );
  // Each page can be found from a group.
  expect([...pages.keys()].filter((url) => !groups.includes(url) && !listed.includes(url))).toEqual([]);
});
