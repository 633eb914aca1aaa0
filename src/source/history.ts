/** What git knows of a course folder. It is only asked: neither the working tree nor the index changes. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { courseFolders } from './files.ts';
import { readSource, type RawCourse } from './read.ts';

/** Why an earlier state of a course cannot be read. */
export type Unreadable = 'no-git' | 'no-repository' | 'no-revision' | 'no-course';

/** A commit that changed a file. */
export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
}

interface Answer {
  readonly ok: boolean;
  readonly missing: boolean;
  /** What git printed. */
  readonly bytes: Buffer;
  /** The same without the line end at its end. */
  readonly text: string;
}

/**
 * The course in a folder as it was at a revision: what it says, without its pictures.
 * @param revision anything git understands: `HEAD~3`, `main`, `v1`, a hash
 */
export async function readRevision(folder: string, revision: string): Promise<RawCourse | Unreadable> {
  const repository = await git(folder, ['rev-parse', '--absolute-git-dir']);
  if (repository.missing) return 'no-git';
  if (!repository.ok) return 'no-repository';
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (!commit.ok) return 'no-revision';
  // The course may be a folder of its repository: `./` is where we are.
  const tree = await git(folder, ['rev-parse', '--verify', '--quiet', `${commit.text}:./`]);
  if (!tree.ok) return 'no-course';

  const temporary = await mkdtemp(join(tmpdir(), 'lectern-revision-'));
  try {
    await writeTree(folder, tree.text, temporary);
    return readSource(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Writes the files of a tree as they are stored: a checkout would run the filters and hooks that a repository names. */
async function writeTree(folder: string, tree: string, target: string): Promise<void> {
  const listed = (await git(folder, ['ls-tree', '-r', '-z', '--full-tree', tree])).text.split('\0');
  const entries = listed.flatMap((entry) => {
    const [, mode = '', hash = '', path = ''] = /^(\d+) blob (\w+)\t([^]+)$/.exec(entry) ?? [];
    const isSafe = path.split('/').every((name) => !['', '.', '..', '.git'].includes(name));
    return isSafe ? [{ isLink: mode === '120000', hash, path }] : [];
  });
  // Symbolic links may lead to any file.
  const hasLinks = entries.some(({ isLink }) => isLink);
  const needed = hasLinks ? entries : entries.filter(({ path }) => /\.(md|yaml|vtt)$/.test(path));
  const input = needed.map(({ hash }) => `${hash}\n`).join('');
  const { bytes } = await git(folder, ['cat-file', '--batch'], input);
  let at = 0;
  for (const { isLink, path } of needed) {
    const start = bytes.indexOf('\n', at) + 1;
    const size = Number(/ (\d+)$/.exec(bytes.toString('latin1', at, start - 1))?.[1] ?? 0);
    const content = bytes.subarray(start, start + size);
    at = start + size + 1;
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await (isLink ? symlink(content.toString(), file) : writeFile(file, content));
  }
}

/**
 * The commits that changed a file, newest first, as the branch itself saw them: what was merged into it is one
 * change. None where the folder is in no repository, where there is no git, or where the history is cut off: from
 * a part of it, numbers that should only grow would start again.
 */
export async function readCommits(folder: string, file: string): Promise<readonly Commit[]> {
  const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.text !== 'false') return [];
  const log = await git(folder, [
    ...['log', '--first-parent', '--no-show-signature', '--format=%H %ct'],
    ...['--', file],
  ]);
  return log.text
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([hash = '', time]) => (hash === '' ? [] : [{ hash, time: Number(time) }]));
}

/** When a file was committed first and last, in seconds since 1970. */
export interface FileTimes {
  readonly added: number;
  readonly changed: number;
}

/** What git knows of a course’s files, and where they are. */
export interface Repository {
  /** By the paths of files in the course folder. */
  readonly times: ReadonlyMap<string, FileTimes>;
  /** The course folder in its repository: `''`, or `courses/rowing/`. */
  readonly prefix: string;
  /** The address that the repository was cloned from. */
  readonly origin: string | undefined;
}

/**
 * What git knows of a course’s files, as the branch itself saw them. `undefined` where there is no git and no
 * repository; `cut-off` where only a part of the history is there, as in a shallow clone.
 */
export async function readRepository(folder: string): Promise<Repository | 'cut-off' | undefined> {
  const [about, origin] = await Promise.all([
    git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix']),
    git(folder, ['config', '--get', 'remote.origin.url']),
  ]);
  if (!about.ok) return undefined;
  const [isShallow, prefix = ''] = about.text.split('\n');
  if (isShallow !== 'false') return 'cut-off';
  const log = await git(folder, [
    ...['log', '--first-parent', '--diff-merges=first-parent', '--no-show-signature', '--no-renames'],
    ...['--name-only', '--relative', '-z', '--format=%x01%ct', '--', ...courseFolders],
  ]);
  return { times: timesIn(log.text), prefix, origin: origin.ok ? origin.text : undefined };
}

/** @param log newest first: for each commit its time and its files */
function timesIn(log: string): Map<string, FileTimes> {
  const times = new Map<string, FileTimes>();
  for (const commit of log.split('\u0001')) {
    const [time = '', ...files] = commit.split('\0').map((part) => part.trim());
    for (const file of files.filter((name) => name !== '')) {
      const changed = times.get(file)?.changed ?? Number(time);
      times.set(file, { added: Number(time), changed });
    }
  }
  return times;
}

/** A file as it was after a commit; empty where it was not there. */
export async function readFileAt(folder: string, { hash }: Commit, file: string): Promise<string> {
  return (await git(folder, ['cat-file', 'blob', `${hash}:./${file}`])).text;
}

/** Programs that a repository may have git run whatever it is asked. */
const without = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Runs git in a folder; a failure is an answer. */
function git(folder: string, args: readonly string[], input = ''): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { env: environment(), maxBuffer: 2 ** 30, encoding: 'buffer' } as const;
    const child = execFile('git', ['-C', folder, ...without, ...args], options, (error, stdout) => {
      const missing = error?.code === 'ENOENT';
      const bytes = error ? Buffer.alloc(0) : stdout;
      resolve({ ok: !error, missing, bytes, text: bytes.toString('utf8').replace(/\n$/, '') });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** In a hook, git says where it is, and others may say what it is to run; we ask about this folder. */
function environment(): NodeJS.ProcessEnv {
  const kept = /^(?!GIT_)|^GIT_(?:CONFIG|CEILING_DIRECTORIES|EXEC_PATH)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name)));
}
