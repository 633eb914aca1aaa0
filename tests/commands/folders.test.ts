/** What a build may replace. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkTarget } from '../../src/commands/folders.ts';

let course = '';

beforeAll(async () => {
  course = join(await mkdtemp(join(tmpdir(), 'lectern-folders-')), 'course');
  for (const folder of ['content', '_site', 'empty', 'photos']) {
    await mkdir(join(course, folder), { recursive: true });
  }
  await writeFile(join(course, '_site/.nojekyll'), '');
  await writeFile(join(course, 'photos/me.jpg'), '');
  await writeFile(join(course, 'notes.txt'), '');
});

test.for(['_site', 'empty', 'new', '../elsewhere'])('a site may go to %s', (target) => {
  expect(() => checkTarget(join(course, target), course)).not.toThrow();
});

test.for([
  ['.', 'would replace the course itself; choose another --out'],
  ['..', 'would replace the course itself; choose another --out'],
  ['content', 'would lie among the sources; choose another --out'],
  ['slides/site', 'would lie among the sources; choose another --out'],
  ['photos', 'is not a site that Lectern wrote; remove it, or choose another --out'],
  ['notes.txt', 'is not a site that Lectern wrote; remove it, or choose another --out'],
])('a site may not go to %s', ([target = '', reason = '']) => {
  expect(() => checkTarget(join(course, target), course)).toThrow(reason);
});

test('the course is known by any name', () => {
  expect(() => checkTarget(dirname(course), join(course, 'content/..'))).toThrow('replace the course');
});
