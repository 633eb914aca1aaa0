/** A site is replaced as a whole, whenever the process that replaces it dies. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { manifestFile, recover, replaceSite } from '../../src/site/build/replace.ts';

/** How many changes to the file system still happen before the process dies; after that, nothing does. */
const life = vi.hoisted(() => ({ left: Infinity }));
/** A folder that nobody may write to: tests may run as root, who always may. */
const sealed = vi.hoisted(() => ({ path: '' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  /** @param half how much of the change may have happened when the process dies during it */
  const mortal =
    <Arguments extends unknown[], Result>(
      change: (...args: Arguments) => Result,
      half: (...args: Arguments) => void = () => undefined,
    ) =>
    (...args: Arguments): Result => {
      life.left--;
      if (life.left === 0) half(...args);
      if (life.left <= 0) throw new Error('killed');
      return change(...args);
    };
  return {
    ...fs,
    accessSync: (path: string) => {
      if (path === sealed.path) throw new Error('EACCES');
    },
    mkdirSync: mortal(fs.mkdirSync),
    renameSync: mortal(fs.renameSync),
    writeFileSync: mortal(fs.writeFileSync, (file) => fs.writeFileSync(file, '{ "fi')),
    rmSync: mortal(fs.rmSync, (path) => {
      const [first] = fs.readdirSync(path);
      if (first !== undefined) fs.rmSync(join(String(path), first), { recursive: true });
    }),
  };
});

const scratch = mkdtempSync(join(tmpdir(), 'lectern-replace-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}

/** A manifest, as a site has it. */
const listing = (files: Readonly<Record<string, string>>) =>
  `${JSON.stringify({ files: [manifestFile, ...Object.keys(files)].sort() }, undefined, 1)}\n`;

const before = { 'index.html': 'old', 'staff/index.html': 'old', 'gone/index.html': 'old' };
const after = { 'index.html': 'new', 'staff/index.html': 'new', 'added/page/index.html': 'new' };
const theirs = {
  '.git/objects/ab/cd': 'blob',
  CNAME: 'course.example.edu',
  'archive/2021/index.html': 'older',
  'gone/notes.txt': 'mine',
  'staff/photo/me.jpg': 'mine',
};

const oldSite = { ...before, ...theirs, [manifestFile]: listing(before) };
const newSite = { ...after, ...theirs, [manifestFile]: listing(after) };

/** A folder with an old site and, beside it, what this process has written to replace it. */
function prepare(name: string): { target: string; fresh: string } {
  const target = join(scratch, name, '_site');
  write(target, oldSite);
  const fresh = join(scratch, name, `._site-new-${process.pid}`);
  write(fresh, after);
  return { target, fresh };
}

test('what Lectern wrote is replaced, everything else stays', () => {
  const { target, fresh } = prepare('whole');
  replaceSite(fresh, target);
  expect(read(target)).toEqual(newSite);
  expect(readdirSync(dirname(target))).toEqual(['_site']);
});

test('killed at any step, either the old or the new site is there, and the next build recovers everything', () => {
  const { target: master, fresh: made } = prepare('master');
  const outcomes = new Set<string>();
  for (let step = 1; ; step++) {
    const target = join(scratch, `step-${step}`, '_site');
    const fresh = join(dirname(target), `._site-new-${process.pid}`);
    cpSync(master, target, { recursive: true });
    cpSync(made, fresh, { recursive: true });
    life.left = step;
    let isDone = true;
    try {
      replaceSite(fresh, target);
    } catch {
      isDone = false;
    }
    life.left = Infinity;
    if (existsSync(target)) expect([before, after]).toContainEqual(own(read(target)));
    recover(target);
    const site = read(target);
    expect([oldSite, newSite]).toContainEqual(site);
    expect(readdirSync(dirname(target))).toEqual(['_site']);
    outcomes.add(site['index.html'] ?? '');
    if (isDone) break;
  }
  expect([...outcomes]).toEqual(['old', 'new']);
});

test('killed at any step, and again at any step of the recovery: the next build recovers everything', () => {
  const { target: master } = prepare('twice');
  let moments = 0;
  for (let first = 1, isDone = false; !isDone; first++) {
    const half = join(scratch, `half-${first}`);
    cpSync(dirname(master), half, { recursive: true });
    isDone = survives(first, () => replaceSite(join(half, `._site-new-${process.pid}`), join(half, '_site')));
    for (let second = 1, isRecovered = false; !isRecovered; second++, moments++) {
      const folder = join(scratch, `half-${first}-${second}`);
      cpSync(half, folder, { recursive: true });
      isRecovered = survives(second, () => recover(join(folder, '_site')));
      recover(join(folder, '_site'));
      expect([oldSite, newSite]).toContainEqual(read(join(folder, '_site')));
      expect(readdirSync(folder)).toEqual(['_site']);
      rmSync(folder, { recursive: true });
    }
  }
  expect(moments).toBeGreaterThan(100);
});

/** @returns whether something is done before the process dies */
function survives(steps: number, run: () => void): boolean {
  life.left = steps;
  try {
    run();
    return true;
  } catch {
    return false;
  } finally {
    life.left = Infinity;
  }
}

function own(site: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(site).filter(([path]) => path !== manifestFile && !(path in theirs)),
  );
}

test.for([
  ['a file where the new site has one', { 'added/page/index.html': 'mine' }, 'added/page/index.html'],
  ['a folder where the new site has a file', { 'index.html/notes.txt': 'mine' }, 'index.html'],
  ['a file where the new site has a folder', { added: 'mine' }, 'added'],
] as const)('%s, by somebody else, stops it', ([, files, path]) => {
  const target = mkdtempSync(join(scratch, 'taken-'));
  write(target, { ...files, [manifestFile]: listing({}) });
  const fresh = `${target}-fresh`;
  write(fresh, after);
  expect(() => replaceSite(fresh, target)).toThrow(
    `${join(target, path)} was not written by Lectern, and the new site needs its place: move or rename it.`,
  );
  expect(read(target)).toEqual({ ...files, [manifestFile]: listing({}) });
});

test('a read-only folder stops it', () => {
  const { target, fresh } = prepare('sealed');
  sealed.path = join(target, 'staff');
  expect(() => replaceSite(fresh, target)).toThrow(
    `${target}/staff is read-only: make it writable, or choose another --out. The site is as it was.`,
  );
  expect(read(target)).toEqual(oldSite);
});

test('a running build keeps what it has written so far', () => {
  const target = join(scratch, 'running', '_site');
  // This process's parent is running, and no process has the other id.
  write(join(scratch, 'running'), {
    [`._site-new-${process.ppid}/index.html`]: 'half',
    '._site-new-4194305/index.html': 'half',
    '._site-new-notes/mine.txt': 'mine',
    '.other-new-4194305/mine.txt': 'mine',
  });
  recover(target);
  expect(readdirSync(dirname(target))).toEqual(
    [`._site-new-${process.ppid}`, '._site-new-notes', '.other-new-4194305'].sort(),
  );
});
