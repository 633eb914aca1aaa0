/** What a build may replace. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkTarget, realPath } from '../../src/commands/folders.ts';
import { manifestFile } from '../../src/site/build/replace.ts';

// Tests may run as root, who may write anywhere.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  accessSync: (path: string) => {
    if (path.endsWith('sealed')) throw new Error('EACCES');
  },
}));

let course = '';

beforeAll(async () => {
  course = join(await mkdtemp(join(tmpdir(), 'lectern-folders-')), 'course');
  for (const folder of [
    'content',
    '_site',
    'empty',
    'sealed',
    'photos',
    'pages',
    'checkout/.git',
    '../slides',
  ]) {
    await mkdir(join(course, folder), { recursive: true });
  }
  await writeFile(join(course, '_site', manifestFile), '{ "files": [] }');
  await writeFile(join(course, '_site/CNAME'), 'course.example.edu');
  await writeFile(join(course, 'pages/.nojekyll'), '');
  await writeFile(join(course, 'photos/me.jpg'), '');
  await writeFile(join(course, 'notes.txt'), '');
  await symlink(course, join(course, '../link'));
  await symlink(join(course, '../slides'), join(course, 'slides'));
  await symlink(join(course, 'nowhere'), join(course, 'dangling'));
});

afterAll(() => rm(dirname(course), { recursive: true }));

test.for(['_site', 'empty', 'new', '../elsewhere', 'checkout'])('a site may go to %s', (target) => {
  expect(() => checkTarget(realPath(join(course, target)), course)).not.toThrow();
});

test.for([
  ['.', 'would replace the course itself; choose another --out'],
  ['..', 'would replace the course itself; choose another --out'],
  ['content', 'would be among the course’s sources; choose another --out'],
  ['slides/site', 'would be among the course’s sources; choose another --out'],
  ['../slides/site', 'would be among the course’s sources; choose another --out'],
  ['link', 'would replace the course itself; choose another --out'],
  ['photos', 'is not a site that Lectern wrote: it holds me.jpg, but no .lectern-files.json. Empty it, or'],
  ['pages', 'is not a site that Lectern wrote: it holds .nojekyll, but no .lectern-files.json. Empty it, or'],
  ['notes.txt', 'is not a folder; choose another --out'],
  ['dangling', 'is not a folder; choose another --out'],
  ['notes.txt/site', 'notes.txt is not a folder; choose another --out'],
  ['sealed/new/site', 'sealed is read-only: make it writable, or choose another --out'],
])('a site may not go to %s', ([target = '', reason = '']) => {
  const path = target === 'link' ? join(course, '../link') : join(course, target);
  expect(() => checkTarget(realPath(path), course)).toThrow(reason);
});

test('the course is recognised by any path', () => {
  expect(() => checkTarget(dirname(course), join(course, 'content/..'))).toThrow('replace the course');
  expect(() => checkTarget(course, join(course, '../link'))).toThrow('replace the course');
});
