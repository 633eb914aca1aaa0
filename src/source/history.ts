/** What git knows of a course folder. It is only asked: neither the working tree nor the index changes. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  /** What git printed, without the line end at its end. */
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
    const course = join(temporary, 'course');
    await mkdir(course);
    const ask = (args: readonly string[], input = '') =>
      git(course, ['--git-dir', repository.text, '--work-tree', course, ...args], {
        input,
        index: join(temporary, 'index'),
      });
    await ask(['read-tree', tree.text]);
    const entries = (await ask(['ls-files', '--stage', '-z'])).text.split('\0').filter(Boolean);
    // Symbolic links may lead to any file.
    const hasLinks = entries.some((entry) => entry.startsWith('120000 '));
    const files = entries.map((entry) => entry.slice(entry.indexOf('\t') + 1));
    const needed = hasLinks ? files : files.filter((file) => /\.(md|yaml)$/.test(file));
    await ask(['checkout-index', '--quiet', '-z', '--stdin'], needed.join('\0'));
    return await readSource(course);
  } finally {
    await rm(temporary, { recursive: true, force: true });
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

/** A file as it was after a commit; empty where it was not there. */
export async function readFileAt(folder: string, { hash }: Commit, file: string): Promise<string> {
  return (await git(folder, ['show', `${hash}:./${file}`])).text;
}

/** Runs git in a folder; a failure is an answer. */
function git(
  folder: string,
  args: readonly string[],
  { input = '', index }: { readonly input?: string; readonly index?: string } = {},
): Promise<Answer> {
  // In a hook, git says where it is; we ask about this folder.
  const env = { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: index };
  return new Promise((resolve) => {
    const child = execFile('git', ['-C', folder, ...args], { env, maxBuffer: 2 ** 30 }, (error, stdout) => {
      const missing = error?.code === 'ENOENT';
      resolve({ ok: !error, missing, text: error ? '' : stdout.replace(/\n$/, '') });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
