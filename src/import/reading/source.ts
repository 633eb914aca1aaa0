import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isIgnored } from '../../source/ignored.ts';

/** A folder of reveal-md decks and Markdown pages, as it was found. Paths are relative, with forward slashes. */
export interface RevealCourse {
  readonly name: string;
  /** Every file, sorted, without those that are never published. */
  readonly files: readonly string[];
  /** The texts of all Markdown files, and of the licence. */
  readonly markdown: ReadonlyMap<string, string>;
  /** The folder whose folders hold the decks: `lectures` or `slides`. */
  readonly decksFolder: string;
  /** Folder of a deck → its Markdown files: `02_systems` → `lectures/02_systems/systems.md`. */
  readonly decks: ReadonlyMap<string, readonly string[]>;
  /** Id → file: `I1` → `assignments/I1.md`. */
  readonly assignments: ReadonlyMap<string, string>;
}

/** Reads the source folder; `undefined` where there is no such folder. */
export async function readRevealCourse(folder: string): Promise<RevealCourse | undefined> {
  const files = await listFiles(folder);
  if (!files) return undefined;
  const texts = files
    .filter((file) => file.endsWith('.md') || isLicense(file))
    .map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const);
  const decksFolder =
    ['lectures', 'slides'].find((room) => files.some((file) => deckFolder(file, room) !== undefined)) ??
    'lectures';
  const decks = new Map<string, string[]>();
  for (const file of files) {
    const deck = deckFolder(file, decksFolder);
    if (deck !== undefined) decks.set(deck, [...(decks.get(deck) ?? []), file]);
  }
  const assignments = files.filter((file) => /^assignments\/[^/]+\.md$/.test(file) && !isReadme(file));
  return {
    name: basename(folder),
    files,
    markdown: new Map(await Promise.all(texts)),
    decksFolder,
    decks,
    assignments: new Map(assignments.map((file) => [idOf(basename(file, '.md')), file])),
  };
}

/** A name without spaces, to be written in a schedule. */
export function idOf(name: string): string {
  return name.trim().replace(/\s+/g, '_');
}

/** Only `.md`: nothing else is read as Markdown here. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.md$/i.test(file);
}

/** `LICENSE`, with any ending, at the top. */
export function isLicense(file: string): boolean {
  return /^licen[cs]e(\.\w+)?$/i.test(file);
}

/** `lectures/02_systems/systems.md` → `02_systems`; folders beginning with `_` hold shared files. */
function deckFolder(file: string, room: string): string | undefined {
  const [first, folder, name, ...rest] = file.split('/');
  const isDeck = first === room && name?.endsWith('.md') && !isReadme(name) && rest.length === 0;
  return isDeck && !folder?.startsWith('_') ? folder : undefined;
}

async function listFiles(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => !isIgnored(file))
      .sort();
  } catch {
    return undefined;
  }
}
