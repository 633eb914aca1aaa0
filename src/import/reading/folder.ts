/** A source folder as it is on disk: its files, and the texts of those that are read. */
import { isUtf8 } from 'node:buffer';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { atFile, type Report } from '../../problems/reporter.ts';
import { listFiles } from '../../source/files.ts';
import { isIgnored } from '../../source/ignored.ts';
import { reportUnreadable } from '../../source/unreadable.ts';
import { plural } from '../../text/plural.ts';

export interface Folder {
  readonly name: string;
  /** Every file, sorted, without hidden ones and what a build made. Relative, with forward slashes. */
  readonly files: readonly string[];
  /** The texts of Markdown, licences, settings and tables among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the texts, those that are not UTF-8 in the folder. */
  readonly recoded: ReadonlySet<string>;
}

/** Markdown by its name, whoever reads it. */
export const markdownName = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|[qr]md)$/i;

/** Settings of other programs. */
export const settingsName =
  /(?:^|\/)(?:reveal-md|reveal|package)\.json$|(?:^|\/)_(?:config|quarto|metadata)\.ya?ml$|^_data\/.*\.ya?ml$/;

const textName = new RegExp(
  [
    markdownName.source,
    settingsName.source,
    /\.(?:csv|tsv)$/.source,
    /(?:^|\/)snippets\/[^/]+\.\w+$/.source,
    /^licen[cs]e(?:\.\w+)?$/.source,
  ].join('|'),
  'i',
);

/** Reads a source folder; `undefined` where there is none. What cannot be read, and links that lead out, are reported. */
export async function readFolder(folder: string, report: Report): Promise<Folder | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return undefined;
  const found: string[] = [];
  for (const entry of entries.filter(({ name }) => !isIgnored(name))) {
    const isLink = entry.isSymbolicLink();
    if (entry.isDirectory() || isLink) found.push(...listFiles(folder, entry.name, report).files);
    else found.push(entry.name);
  }
  const files = withoutBuilt(found.sort(), report);
  const texts = new Map<string, string>();
  const recoded = new Set<string>();
  const readable: string[] = [];
  for (const file of files) {
    const bytes = await readBytes(folder, file, report);
    if (bytes === undefined) continue;
    readable.push(file);
    if (bytes === '') continue;
    texts.set(file, decodeText(bytes));
    if (isUtf8(bytes)) continue;
    recoded.add(file);
    const message = `this file is not UTF-8, and was read as ${encodingOf(bytes)}`;
    report(atFile(file), 'import/encoding', message, 'check its accents and quotation marks', 'warning');
  }
  return { name: basename(folder), files: readable, texts, recoded };
}

/** The bytes of a text; empty for other files, `undefined` for what cannot be read. */
async function readBytes(folder: string, file: string, report: Report): Promise<Buffer | '' | undefined> {
  try {
    if (textName.test(file)) return await readFile(join(folder, file));
    await access(join(folder, file), constants.R_OK);
    return '';
  } catch (error) {
    reportUnreadable(file, error, report);
    return undefined;
  }
}

function decodeText(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replaceAll('\0', '');
}

function encodingOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe') return 'UTF-16LE';
  if (start === 'feff') return 'UTF-16BE';
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1252';
}

/** Always the output of a build. */
const builtName = /^(?:_site|_build|_book|site_libs|_freeze)$/;
/** The output of a build if it holds pages, and no sources. */
const perhapsBuiltName = /^(?:_static|dist|public|build|docs|out|site)$/i;

/** Leaves out folders that a program wrote, and says so once for each. */
function withoutBuilt(files: readonly string[], report: Report): string[] {
  const folders = [...new Set(files.flatMap(foldersAbove))].filter((folder) => {
    const name = basename(folder);
    return builtName.test(name) || (perhapsBuiltName.test(name) && isOutput(folder, files));
  });
  const isBuilt = (file: string) => foldersAbove(file).some((folder) => folders.includes(folder));
  for (const folder of folders.filter((one) => !isBuilt(one))) {
    const { length } = files.filter((file) => file.startsWith(`${folder}/`));
    const message = `this folder holds what a program made of the course (${plural(length, 'file')}), and was left out`;
    const remedy = 'copy what is not found elsewhere into content/';
    report(atFile(folder), 'import/built', message, remedy, 'warning');
  }
  return files.filter((file) => !isBuilt(file));
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function isOutput(folder: string, files: readonly string[]): boolean {
  const inside = files.filter((file) => file.startsWith(`${folder}/`));
  return inside.some((file) => file.endsWith('.html')) && !inside.some((file) => markdownName.test(file));
}
