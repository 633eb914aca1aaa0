/** Course folders in git repositories of their own, written for one test. */
import { execFileSync } from 'node:child_process';
import { courseFolder, writeFiles, type Files } from './folder.ts';

/** Runs git as a user without any settings. */
export function git(folder: string, args: readonly string[], time?: string): string {
  const dates = time === undefined ? {} : { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...dates,
      ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' },
      ...{ GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' },
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  });
}

/** Writes files and commits everything. @param time ISO 8601, in UTC */
export async function commit(folder: string, files: Files, time: string): Promise<void> {
  await writeFiles(folder, files);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'Change'], time);
}

/** The smallest course with these files, committed at the beginning of 2022. */
export async function courseRepository(files: Files = {}): Promise<string> {
  const folder = await courseFolder(files);
  git(folder, ['init', '--quiet', '--initial-branch', 'main']);
  await commit(folder, {}, '2022-01-01T00:00:00Z');
  return folder;
}
