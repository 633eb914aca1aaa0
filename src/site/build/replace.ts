/**
 * A finished site replaces the previous one as a whole. A manifest in the site lists the files that Lectern
 * wrote; everything else there (a checkout's `.git`, a `CNAME`) is the user's, and stays.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../../problems/refusal.ts';

/** In a site's root: the paths of all files that Lectern wrote, itself included. */
export const manifestFile = '.lectern-files.json';

const schema = z.object({ files: z.array(z.string()) });

/** The files of a site that Lectern wrote; `undefined` if the folder is not such a site. */
export function filesOf(site: string): ReadonlySet<string> | undefined {
  try {
    return new Set(schema.parse(JSON.parse(readFileSync(join(site, manifestFile), 'utf8'))).files);
  } catch {
    return undefined;
  }
}

/** An empty folder beside `target`, to write the next site into. Its name tells which process it belongs to. */
export function makeFresh(target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = besideFor(target, 'new', process.pid);
  mkdirSync(fresh);
  return fresh;
}

/** Finishes or undoes what killed builds left beside `target`. Builds that are still running are left alone. */
export function recover(target: string): void {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, kind, pid] = /-(new|old)-(\d+)$/.exec(name) ?? [];
    const path = join(folder, name);
    if (kind === undefined || path !== besideFor(target, kind, Number(pid)) || isRunning(Number(pid)))
      continue;
    if (kind === 'new') rmSync(path, { recursive: true, force: true });
    else if (existsSync(target)) removeOld(path, target);
    else renameSync(path, target);
  }
}

/**
 * Puts a finished site in the place of `target`: the old one is complete until the new one is there.
 * @param fresh from `makeFresh`; gone afterwards
 * @throws Refusal if something is in the way; `target` is then as it was
 */
export function replaceSite(fresh: string, target: string): void {
  writeManifest(fresh);
  if (existsSync(target)) checkReplaceable(target, fresh);
  const old = besideFor(target, 'old', process.pid);
  try {
    if (existsSync(target)) renameSync(target, old);
  } catch (error) {
    throw new Refusal(
      `${target} cannot be replaced (${codeOf(error)}): it is a mount point, or a program has it open. Choose a folder inside it as --out. The site is as it was.`,
    );
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (existsSync(target)) {
      if (existsSync(old)) removeOld(old, target);
      throw new Refusal(`Another build has just replaced ${target}: the site is the one from that build.`);
    }
    renameSync(old, target);
    throw error;
  }
  if (existsSync(old)) removeOld(old, target);
}

function writeManifest(site: string): void {
  const files = [...pathsIn(site), manifestFile].sort();
  writeFileSync(join(site, manifestFile), `${JSON.stringify({ files }, undefined, 1)}\n`);
}

/** Nothing of the user's is in the way of the new site, and all of the old one may be removed. */
function checkReplaceable(target: string, fresh: string): void {
  for (const path of othersIn(target, fresh)) {
    if (hasRoomFor(path, fresh)) continue;
    throw new Refusal(
      `${join(target, path)} was not written by Lectern, and the new site needs its place: move or rename it. The site is as it was.`,
    );
  }
  const folders = new Set([...(filesOf(target) ?? [])].map((file) => dirname(join(target, file))));
  for (const folder of [...folders].filter((path) => existsSync(path))) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Refusal(
        `${folder} is read-only: make it writable, or choose another --out. The site is as it was.`,
      );
    }
  }
}

/** Moves what is not Lectern's from an old site into the new one, and removes the rest. */
function removeOld(old: string, target: string): void {
  try {
    for (const path of othersIn(old, target)) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      renameSync(join(old, path), join(target, path));
    }
    // The manifest goes last: without it, what a killed process leaves would count as the user's.
    for (const name of readdirSync(old).filter((entry) => entry !== manifestFile))
      rmSync(join(old, name), { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    throw new Refusal(
      `The new site is in place, but the old one could not be removed completely from ${old} (${codeOf(error)}).`,
    );
  }
}

/** The files and folders of a site that are not Lectern's; for a folder that `next` also has, its contents. */
function* othersIn(site: string, next: string, own = ownPaths(site), within = ''): Generator<string> {
  for (const entry of readdirSync(join(site, within), { withFileTypes: true })) {
    const path = within + entry.name;
    const isShared = entry.isDirectory() && (own.has(path) || isFolder(join(next, path)));
    if (isShared) yield* othersIn(site, next, own, `${path}/`);
    else if (!own.has(path)) yield path;
  }
}

/** The files of the manifest, and the folders that hold them. */
function ownPaths(site: string): Set<string> {
  const paths = new Set<string>();
  for (const file of filesOf(site) ?? [])
    for (let path = file; path !== '.' && !paths.has(path); path = posix.dirname(path)) paths.add(path);
  return paths;
}

function hasRoomFor(path: string, site: string): boolean {
  if (existsSync(join(site, path))) return false;
  const parent = posix.dirname(path);
  return parent === '.' || isFolder(join(site, parent)) || hasRoomFor(parent, site);
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** `_site` → `._site-new-1234` or `._site-old-1234`. */
function besideFor(target: string, kind: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}-${kind}-${pid}`);
}

/** A process other than this one. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
