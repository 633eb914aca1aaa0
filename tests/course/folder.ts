/** Course folders written for one test. */
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path in the course folder → its content; `undefined` leaves out a file of the smallest course. */
export type Files = Readonly<Record<string, string | Uint8Array | Odd | undefined>>;

/** A symbolic link, or a file of so many bytes, all of them 0. */
type Odd = { readonly linkTo: string } | { readonly size: number };

/** The term, and lectures on Mondays and Wednesdays. Sessions follow on line 4. */
export const head = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
`;

/** The smallest course without a problem. */
const smallest: Files = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n',
  '_data/schedule.yaml': head,
};

/** Writes the smallest course, with these files added or replaced, into a folder that is deleted when the test ends. */
export async function courseFolder(files: Files = {}): Promise<string> {
  const folder = await newCourse(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same, for several tests: whoever asks for it removes it. */
export async function newCourse(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-course-'));
  await writeFiles(folder, { ...smallest, ...files });
  return folder;
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(path, content);
    else if ('linkTo' in content) await symlink(content.linkTo, path);
    else {
      await writeFile(path, '');
      await truncate(path, content.size);
    }
  }
}
