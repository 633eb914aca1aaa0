/** Why a file or folder cannot be read. */
import { atFile, type Report } from '../problems/reporter.ts';

type Words = readonly [reason: string, remedy: string];

const mayNot: Words = ['you may not read it', 'give yourself permission, such as with chmod u+r'];

/** By the code of Node's error (https://nodejs.org/api/errors.html#nodejs-error-codes). */
const words: Partial<Record<string, Words>> = {
  EACCES: mayNot,
  EPERM: mayNot,
  EISDIR: ['it is a folder', 'rename the folder, and put the text in a file of this name'],
  ENOTDIR: ['there is a file where a folder should be', 'rename that file, and create the folder'],
  ENOENT: ['it is a symbolic link to something that does not exist', 'correct or remove the link'],
  ELOOP: ['it is a symbolic link that leads back to itself', 'correct or remove the link'],
  EFBIG: ['it is larger than 10 MB', 'split it into several files'],
};

/** @param error what Node threw, or one of its codes */
export function reportUnreadable(file: string, error: unknown, report: Report): void {
  const [reason, remedy] = words[codeOf(error)] ?? [
    error instanceof Error ? error.message : String(error),
    'check the file, or remove it',
  ];
  report(atFile(file), 'course/unreadable', `this cannot be read: ${reason}`, remedy);
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
