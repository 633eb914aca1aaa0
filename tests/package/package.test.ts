/** The package as others get it: packed, installed where nobody may write, and used by another user. */
import { execFile, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { cli } from '../cli.ts';
import { writeFiles } from '../course/folder.ts';

const run = promisify(execFile);

/** As root, commands run as nobody: the user who installs a package is often not the one who uses it. */
const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let folder = '';
let tarball = '';
let consumer = '';
/** How long `npm install` took, in ms. */
let installing = 0;

const course = {
  'package.json': '{ "private": true }\n',
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n',
  '_data/schedule.yaml': `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20 }
sessions:
  - lecture: 01_boats
`,
  'slides/01_boats/boats.md': '# Boats\n\n```js\nconst oars = 2;\n```\n\n---\n\n$x^2$\n',
};

/** As an instructor would: a new course, and what `npm install` puts beside it. */
const asked = ['--yes', '--title', 'Rowing', '--timezone', 'America/New_York', '--now', '2022-10-05T12:00'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-package-'));
  await chmod(folder, 0o755);
  // What `prepare` does is done for all tests; done again, it would change the code under their feet.
  await run('npm', ['run', 'prepack']);
  const pack = async (...of: readonly string[]) => {
    const to = ['--ignore-scripts', '--silent', '--pack-destination', folder];
    const { stdout } = await run('npm', ['pack', ...of, ...to]);
    return join(folder, stdout.trim().split('\n').at(-1) ?? '');
  };
  tarball = await pack();
  consumer = join(folder, 'my courses');
  await run(process.execPath, [cli, 'new', consumer, ...asked]);
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const creator = await pack('--workspace', 'create-lectern');
  const started = performance.now();
  await run('npm', ['install', ...quietly, tarball, creator], { cwd: consumer });
  installing = performance.now() - started;
  await belongsToSomebody(consumer, ...(await readdir(consumer)).filter((name) => name !== 'node_modules'));
  await setWritable(join(consumer, 'node_modules'), false);
}, 600_000);

afterAll(async () => {
  await setWritable(join(consumer, 'node_modules'), true);
  await rm(folder, { recursive: true });
});

/** Gives a folder, and the named entries with all that is in them, to the user who runs the commands. */
async function belongsToSomebody(path: string, ...entries: readonly string[]): Promise<void> {
  if (somebody.uid === undefined) return;
  const owner = `${somebody.uid}:${somebody.gid}`;
  await run('chown', [owner, path]);
  if (entries.length > 0) await run('chown', ['-R', owner, ...entries], { cwd: path });
}

async function setWritable(path: string, isWritable: boolean): Promise<void> {
  await run('chmod', ['-R', isWritable ? 'u+w' : 'a-w', path]);
}

/** A course beside the installed package, writable by the user who runs the commands. */
async function courseIn(name: string, files: Readonly<Record<string, string>> = course): Promise<string> {
  const path = join(consumer, name);
  await writeFiles(path, files);
  await belongsToSomebody(path, '.');
  return path;
}

function lectern(cwd: string, ...args: readonly string[]) {
  const bin = join(consumer, 'node_modules/.bin/lectern');
  return run(bin, args, { cwd, ...somebody, env: { ...process.env, HOME: cwd } });
}

test('the tarball contains what runs, what editors and assistants read, and nothing else', async () => {
  const { stdout } = await run('tar', ['-tzf', tarball]);
  const files = stdout
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''));
  const shapes = files.map((path) =>
    path
      .replace(/(?<=-)[A-Z0-9]{8}(?=\.)/, 'HASH')
      .replace(/^(dist\/(?:assets|scaffold|templates)\/|docs\/).*/, '$1…'),
  );
  expect([...new Set(shapes)].sort()).toMatchInlineSnapshot(`
    [
      "LICENSE",
      "README.md",
      "bin/lectern.js",
      "dist/LICENSES.txt",
      "dist/asking-HASH.js",
      "dist/assets/…",
      "dist/build-HASH.js",
      "dist/check-HASH.js",
      "dist/chunk-HASH.js",
      "dist/cli.js",
      "dist/dev-HASH.js",
      "dist/diff-HASH.js",
      "dist/import-HASH.js",
      "dist/index.js",
      "dist/new-HASH.js",
      "dist/pdf-HASH.js",
      "dist/roll-HASH.js",
      "dist/scaffold/…",
      "dist/select-HASH.js",
      "dist/site-HASH.js",
      "dist/slides-HASH.js",
      "dist/templates/…",
      "dist/theme.json",
      "docs/…",
      "package.json",
      "schemas/accepted.schema.json",
      "schemas/course.schema.json",
      "schemas/front-matter-announcement.schema.json",
      "schemas/front-matter-assignment.schema.json",
      "schemas/front-matter-deck.schema.json",
      "schemas/front-matter-page.schema.json",
      "schemas/schedule.schema.json",
      "skills/lectern/SKILL.md",
      "types/index.d.ts",
    ]
  `);
  expect((await stat(tarball)).size).toBeLessThan(3_000_000);
});

test('its metadata is valid', async () => {
  const bytes = await readFile(tarball);
  const { messages } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
  });
  expect(messages).toEqual([]);
});

test('its types are found however a consumer resolves them', async () => {
  // It fails if it finds a problem. A CommonJS module can import the package, but not require it.
  await run('node_modules/.bin/attw', [tarball, '--profile', 'esm-only']);
});

test('build and check work for a user who cannot write where it is installed', async () => {
  const path = await courseIn('rowing');
  const built = await lectern(path, 'build');
  expect(built).toMatchObject({ stderr: '' });
  expect(built.stdout).toMatch(/^Wrote \d+ pages to _site in [\d.]+ s; 0 errors, 0 warnings\.\n$/);
  const deck = await readFile(join(path, '_site/slides/01_boats/index.html'), 'utf8');
  expect(deck).toContain('<span class="hljs-keyword">const</span>');
  expect(deck).toContain('<math');
  expect((await lectern(path, 'check')).stderr).toBe('');
});

test('a read-only course can be built elsewhere', async () => {
  const path = await courseIn('read-only', {
    ...course,
    'content/graph.md': '# Graph\n\n```dot\ndigraph { a -> b }\n```\n',
  });
  await setWritable(path, false);
  const out = await courseIn('out', { 'keep.txt': '' });
  await rm(join(out, 'keep.txt'));
  const built = await lectern(out, 'build', path, '--out', join(out, 'site'));
  expect(built).toMatchObject({ stderr: '' });
  expect(await readFile(join(out, 'site/graph/index.html'), 'utf8')).toContain('<svg');
});

test('import works', async () => {
  const path = await courseIn('old', {
    'schedule.md':
      '| Date | Topic |\n|-|-|\n| Mon, Jan 10 | [Boats](lectures/01_boats/boats.md) |\n| Wed, Jan 12 | Oars |\n',
    'README.md': '# Rowing\n\nSpring 2022, Mon/Wed 10:00-11:20\n',
    'lectures/01_boats/boats.md': '# Boats\n\n---\n\n## Oars\n',
  });
  const home = await courseIn('imported', { 'keep.txt': '' });
  expect((await lectern(home, 'import', path, 'new')).stdout).toContain('Next: lectern build new');
  expect((await lectern(home, 'build', 'new')).stdout).toMatch(/^Wrote/m);
});

/** What `lectern dev` answers to one request. */
async function devAnswers(path: string, address: string): Promise<string> {
  const child = spawn(join(consumer, 'node_modules/.bin/lectern'), ['dev', '--port', '0'], {
    ...somebody,
    cwd: path,
    env: { ...process.env, HOME: path },
  });
  try {
    const server = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const [found] = /http:\/\/\S+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.on('exit', () => reject(new Error(`It ended: ${said}`)));
    });
    const answer = await fetch(new URL(address, server));
    expect(answer.status).toBe(200);
    return await answer.text();
  } finally {
    child.kill();
  }
}

test('dev answers', async () => {
  expect(await devAnswers(await courseIn('dev'), '/slides/01_boats/')).toContain('Boats');
});

test('a new course builds, passes every check, and is shown', async () => {
  const script = (name: string) =>
    run('npm', ['run', '--silent', name], {
      cwd: consumer,
      ...somebody,
      env: { ...process.env, HOME: consumer },
    });
  const built = await script('build');
  expect(built).toMatchObject({ stderr: '' });
  expect(built.stdout).toMatch(/^Wrote \d+ pages to _site in [\d.]+ s; 0 errors, 0 warnings\.\n$/);
  expect((await script('check')).stdout).toMatch(/^0 errors, 0 warnings, 0 accepted\.$/m);
  expect(await devAnswers(consumer, '/slides/02_slides/')).toContain('Writing slides');
});

/** Every file that an instructor has of a new course, but package.json, which names what is installed. */
async function writtenIn(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = files.filter((file) => !/[/\\](\.git|package\.json$)/.test(file.slice(path.length)));
  const texts = own.map(async (file) => [file.slice(path.length), await readFile(file, 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

test('what is installed writes the same course, by both of its names', async () => {
  const home = await courseIn('both names', { 'keep.txt': '' });
  await lectern(home, 'new', 'one', ...asked);
  const create = join(consumer, 'node_modules/.bin/create-lectern');
  const { stdout } = await run(create, ['two', ...asked], {
    cwd: home,
    ...somebody,
    env: { ...process.env, HOME: home },
  });
  expect(stdout).toContain('cd two && npm install');
  const one = await writtenIn(join(home, 'one'));
  expect(one.size).toBeGreaterThan(10);
  expect(await writtenIn(join(home, 'two'))).toEqual(one);
  for (const [file, text] of one)
    expect([file, await readFile(join(consumer, file), 'utf8')]).toEqual([file, text]);
});

/** The blocks of code of docs/tutorial.md, in order. */
async function tutorialBlocks(): Promise<{ language: string; text: string }[]> {
  const page = await readFile('docs/tutorial.md', 'utf8');
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

test('the tutorial alone leads from an empty folder to a course that is served and can be published', async () => {
  const started = performance.now();
  const [make, dev, deck, session, check, work, days, publish, ...others] = await tutorialBlocks();
  expect(others).toEqual([]);
  expect(dev?.text).toBe('npx lectern dev\n');
  const home = await courseIn('tutorial', { 'origin/keep': '' });
  const bin = join(consumer, 'node_modules/.bin');
  const env = { ...process.env, HOME: home, PATH: `${bin}:${process.env.PATH ?? ''}` };
  const sh = (script = '', cwd = join(home, 'my-course')) =>
    run('bash', ['-e', '-c', script], { cwd, ...somebody, env });
  // Nobody answers its questions here, and what it would install is what these tests have installed.
  const asks = 'npx lectern new my-course';
  const made = make?.text
    .replace(asks, `${asks} ${asked.map((one) => `'${one}'`).join(' ')}`)
    .replace('npm install', `ln -s '${join(consumer, 'node_modules')}'`);
  await sh(made, home);

  const course = join(home, 'my-course');
  const schedule = join(course, '_data/schedule.yaml');
  const save = async (path: string, text: string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await belongsToSomebody(course, '.');
  };
  await save(join(course, 'slides/03_boats/boats.md'), deck?.text ?? '');
  const before = await readFile(schedule, 'utf8');
  await save(schedule, `${before}${session?.text.replace('03_boats', '03_boat') ?? ''}`);
  await expect(sh(check?.text)).rejects.toHaveProperty(
    'stdout',
    expect.stringContaining('did you mean “03_boats”?'),
  );
  await save(schedule, `${before}${session?.text ?? ''}\n${days?.text ?? ''}`);
  await save(join(course, 'assignments/A2.md'), work?.text ?? '');
  expect((await sh(check?.text)).stdout).toMatch(/^0 errors, 0 warnings, 0 accepted\.$/m);
  expect(await devAnswers(course, '/slides/03_boats/')).toContain('What floats');
  expect(await devAnswers(course, '/schedule/')).toMatch(/Boats[^]*How ships float/);

  await sh('git init --quiet --bare .', join(home, 'origin'));
  const own = publish?.text.replace(/git@github\.com:\S+/, `'${join(home, 'origin')}'`);
  await sh(`git config user.name Ada && git config user.email ada@example.org\n${own ?? ''}`);
  const { stdout } = await sh('git log --format=%s --all', join(home, 'origin'));
  expect(stdout).toBe('A course\n');
  const seconds = (performance.now() - started + installing) / 1000;
  console.log(`From an empty folder to a served course, by the tutorial: ${seconds.toFixed(0)} s.`);
});

const jobs = z.record(
  z.string(),
  z.object({
    steps: z.array(
      z.object({ run: z.string().optional(), env: z.record(z.string(), z.string()).optional() }),
    ),
  }),
);

/** What stands for `${{ … }}` in the workflow where it runs. */
const expressions: Readonly<Record<string, string>> = {
  'matrix.shard': '1',
  'github.base_ref': 'main',
  'github.event.number': '7',
  'github.token': 'secret',
};

test('the steps of the workflow that courses call do what they are for', async () => {
  const workflow = z.object({ jobs }).parse(parse(await readFile('.github/workflows/course.yml', 'utf8')));
  const runner = await courseIn('runner', {
    'bin/gh': '#!/bin/sh\necho "$@" > "$RUNNER_TEMP/commented"\n',
    summary: '',
  });
  await chmod(join(runner, 'bin/gh'), 0o755);
  const env = {
    ...process.env,
    ...{ HOME: runner, PATH: `${join(runner, 'bin')}:${process.env.PATH ?? ''}`, RUNNER_TEMP: runner },
    ...{ GITHUB_STEP_SUMMARY: join(runner, 'summary'), GITHUB_REPOSITORY: 'example/course' },
  };
  const sh = (script: string, more: Readonly<Record<string, string>> = {}) =>
    run('bash', ['-eo', 'pipefail', '-c', script], { cwd: consumer, ...somebody, env: { ...env, ...more } });
  const author = '-c user.name=Ada -c user.email=ada@example.org';
  await sh(`git add --all && git ${author} commit --quiet --message=New`);
  await sh('git update-ref refs/remotes/origin/main HEAD');
  await sh('sed -i "s/days: Mon, Wed/days: Tue, Thu/" _data/schedule.yaml');

  for (const { run: script, env: own = {} } of Object.values(workflow.jobs).flatMap(({ steps }) => steps)) {
    // Done above, and nobody may write there.
    if (script === undefined || script === 'npm ci') continue;
    const fill = (text: string) =>
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => expressions[name] ?? `no ${name}`);
    await sh(script, Object.fromEntries(Object.entries(own).map(([name, value]) => [name, fill(value)])));
  }
  expect(await readdir(join(consumer, '_pdf'))).toEqual(['01_welcome.pdf']);
  expect(await readdir(join(consumer, '_site'))).toContain('schedule');
  const moved = await readFile(join(runner, 'moved.md'), 'utf8');
  expect(moved).toContain(String.raw`| lecture 01\_welcome | Mon, Oct 3 10:00 | Tue, Oct 4 10:00 |`);
  expect(await readFile(join(runner, 'summary'), 'utf8')).toBe(moved);
  expect(await readFile(join(runner, 'commented'), 'utf8')).toBe(
    `pr comment 7 --repo example/course --edit-last --create-if-none --body-file ${join(runner, 'moved.md')}\n`,
  );
});

const configs: Readonly<Record<string, string>> = {
  'eleventy.config.js':
    "module.exports = async (config) => config.addPlugin((await import('lectern')).lectern);",
  'eleventy.config.mjs':
    "import { lectern } from 'lectern';\nexport default (config) => config.addPlugin(lectern);",
  'eleventy.config.cjs':
    "module.exports = async (config) => config.addPlugin((await import('lectern')).lectern);",
  '.eleventy.js': "module.exports = async (config) => config.addPlugin((await import('lectern')).lectern);",
  'eleventy.config.ts':
    "import { lectern } from 'lectern';\nexport default (config: any) => config.addPlugin(lectern);",
  '.eleventy.ts':
    "import { lectern } from 'lectern';\nexport default (config: any) => config.addPlugin(lectern);",
};

test.for(Object.keys(configs))('a course may have an %s', async (name) => {
  const text = configs[name] ?? '';
  const sign = "config.addTransform('sign', (html) => html + '<!-- signed -->'), config";
  const path = await courseIn(`own ${name}`, {
    ...course,
    [name]: text.replace('config.addPlugin', `(${sign}).addPlugin`),
  });
  expect(await lectern(path, 'build')).toMatchObject({ stderr: '' });
  expect(await readFile(join(path, '_site/index.html'), 'utf8')).toMatch(/<!-- signed -->$/);
});

test('Eleventy itself builds a course with the plugin', async () => {
  const path = await courseIn('eleventy', {
    ...course,
    'eleventy.config.mjs': configs['eleventy.config.mjs'] ?? '',
  });
  const eleventy = join(consumer, 'node_modules/.bin/eleventy');
  await run(eleventy, ['--quiet'], { cwd: path, ...somebody, env: { ...process.env, HOME: path } });
  expect(await readdir(join(path, '_site'))).toContain('schedule');
});

test('types compile for a strict consumer', async () => {
  const path = await courseIn('typed', {
    'package.json': '{ "type": "module" }\n',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { strict: true, module: 'NodeNext', target: 'ES2022', noEmit: true, types: [] },
    }),
    'use.ts': `import { lectern, readCourse, type Course, type Extensions, type HomeView, type UserConfig } from 'lectern';
const extensions: Extensions = { markdown: (md) => md.set({ breaks: true }) };
const { course, problems } = await readCourse('.');
const titles: readonly string[] = course?.sessions.map(({ title }) => title) ?? [];
const starts: number | undefined = course?.sessions[0]?.meetings[0]?.start.toMillis();
const show = (course: Course): string => course.title;
export default (config: UserConfig) => config.addPlugin(lectern, extensions);
export { problems, titles, starts, show, type HomeView };
// @ts-expect-error: there is no such option
export const wrong: Extensions = { style: 'own.css' };
`,
  });
  await cp('node_modules/typescript', join(path, 'node_modules/typescript'), { recursive: true });
  const { stdout } = await run(process.execPath, [join(path, 'node_modules/typescript/bin/tsc')], {
    cwd: path,
  }).catch((error: unknown) => ({
    stdout: String(error instanceof Error && 'stdout' in error ? error.stdout : error),
  }));
  expect(stdout).toBe('');
});
