import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const rooms = ['_data', 'content', 'slides', 'assignments', 'templates'];

/** Every text file of a course, published or not: path in its folder → text, by path. Hidden files are left out. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await Promise.all(
    rooms.map((room) =>
      readdir(join(folder, room), { recursive: true, withFileTypes: true }).catch(() => []),
    ),
  );
  const files = entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(^|\/)\./.test(file))
    .sort();
  const texts = new Map<string, string>();
  for (const file of files) {
    const bytes = await readFile(join(folder, file));
    // As git tells text from the rest.
    if (!bytes.subarray(0, 8000).includes(0)) texts.set(file, bytes.toString('utf8'));
  }
  return texts;
}
