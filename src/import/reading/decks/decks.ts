/** Which Markdown files of a folder are decks, as their texts and places say, and what their ids are. */
import { posix } from 'node:path';
import { fencedLines } from '../../../text/fences.ts';
import { markdownName } from '../folder.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { DeckTool } from '../tools/slides.ts';
import type { DeckSettings } from './settings.ts';

/** What a file is taken for: a deck, and why where that is not obvious. */
export interface FoundDeck {
  readonly file: string;
  readonly why: string | undefined;
}

/** A deck's place in the new course. */
export interface PlacedDeck extends FoundDeck {
  /** The name of its folder below `slides/`. */
  readonly id: string;
  /** The folder in the source that is its own, with all that is in it. */
  readonly own: string | undefined;
}

/** Folders of decks, by their names in a few languages. */
const room =
  /^_?(?:lectures?|slides?|slideshows?|decks?|presentations?|talks?|vorlesung(?:en)?|folien|cours|diapos?|clases|presentaciones)$/i;

/** A folder of its own in one of these: how reveal-md courses are laid out. */
const classic = /(?:^|\/)(?:lectures|slides)\/(?![_.])[^/]+\/[^/]+$/i;

/** Pages, whatever is in them. */
const never =
  /(?:^|\/)(?:index|home|about|licen[cs]e|changelog|contributing|code_of_conduct|syllabus|schedule|staff)\.\w+$|^assignments?\//i;

/** Keys with which only slides are written. */
const deckKeys =
  /^(?:revealOptions|separator|verticalSeparator|notesSeparator|highlightTheme|slideOptions|marp|slideNumber)\s*:/m;

/** What only slides have in their text. */
const deckMarks =
  /<!--\s*\.(?:slide|element)\b|^----\r?$|<!--\s*(?:colstart|split|smallish)\s*-->|^notes?:\s*$/im;

export function findDecks(
  texts: ReadonlyMap<string, string>,
  settings: readonly DeckSettings[],
  tools: ReadonlyMap<string, DeckTool>,
): FoundDeck[] {
  const files = [...texts.keys()].filter(
    (file) => markdownName.test(file) && !/(?:^|\/)readme\.\w+$/i.test(file),
  );
  const found = new Map([...tools].map(([file, { name }]) => [file, `it is written for ${name}`]));
  for (const file of files) {
    const why = evidence(file, texts.get(file) ?? '', separatorOf(file, settings));
    if (why !== undefined && !found.has(file)) found.set(file, why);
  }
  // Among decks in a folder named for them, one slide is a deck as well.
  for (const file of files) {
    const folder = posix.dirname(file);
    const isAmong = [...found.keys()].some((deck) => posix.dirname(deck) === folder);
    if (!found.has(file) && isAmong && !never.test(file) && room.test(posix.basename(folder)))
      found.set(file, `it is beside others in ${folder}/`);
  }
  return [...found]
    .map(([file, why]) => ({ file, why: why === '' ? undefined : why }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Slides are cut with an empty line before the hyphens; without one, they underline a heading. */
const separator = String.raw`(?:^|\n)[ \t]*\r?\n-{3,4}[ \t]*\r?\n`;

function separatorOf(file: string, settings: readonly DeckSettings[]): string {
  const set = settings.filter(({ folder }) => folder === '.' || file.startsWith(`${folder}/`));
  const own = set.flatMap(({ separators }) => Object.entries(separators));
  const cutting = own.filter(([key]) => key !== 'notesSeparator').map(([, source]) => source);
  return cutting.join('|') || separator;
}

/** Why a file is a deck; empty where it is obvious, `undefined` where it is none. */
function evidence(file: string, text: string, separator: string): string | undefined {
  const head = splitFrontMatter(text);
  if (deckKeys.test(head?.yaml ?? '')) return '';
  if (classic.test(file)) return '';
  const isInRoom = posix
    .dirname(file)
    .split('/')
    .some((name) => room.test(name));
  if (never.test(file) && !isInRoom) return undefined;
  const body = text
    .split('\n')
    .slice(head?.bodyStart ?? 0)
    .join('\n');
  const slides = slidesOf(body, separator);
  const count = slides.length;
  if (count >= 2 && deckMarks.test(body)) return '';
  if (isInRoom && count >= 2) return `cut into ${count} slides`;
  const isShort = body.split('\n').length / count <= 25;
  const opened = slides.filter((slide) =>
    /^\s*(?:<[^>]*>\s*)*(?:#{1,3} |!\[|\S.*\n(?:=+|-+)\s*$)/m.test(firstLines(slide)),
  );
  if (count >= 4 && isShort && opened.length >= count * 0.75)
    return `cut into ${count} slides, most with a heading`;
  return undefined;
}

function slidesOf(body: string, separator: string): string[] {
  const code = fencedLines(body);
  const prose = body
    .split('\n')
    .map((line, index) => (code.has(index) ? 'code' : line))
    .join('\n');
  return prose.split(new RegExp(separator, 'm')).filter((slide) => slide.trim() !== '');
}

function firstLines(slide: string): string {
  return slide.trim().split('\n').slice(0, 3).join('\n');
}

/** A name that says nothing where its folder has one. */
const anyName = /^(?:slides?|deck|presentation|lecture|talk|index|main)$/i;

/** Gives each deck a folder of its own below `slides/`; those that share a folder in a classic course keep it. */
export function placeDecks(found: readonly FoundDeck[]): PlacedDeck[] {
  const folders = found.map(({ file }) => posix.dirname(file));
  const ids = new Map<string, string>();
  return found.map((deck): PlacedDeck => {
    const folder = posix.dirname(deck.file);
    const isAlone = folders.filter((other) => other === folder).length === 1;
    const isRoom =
      folder === '.' ||
      room.test(posix.basename(folder)) ||
      folders.some((other) => other.startsWith(`${folder}/`));
    const own = classic.test(deck.file) || (isAlone && !isRoom) ? folder : undefined;
    const name = posix.basename(deck.file).replace(/\.\w+$/, '');
    const inRoom = anyName.test(name) ? (folderName(folder) ?? name) : name;
    const key = own ?? deck.file;
    const id =
      ids.get(key) ?? freeId(own === undefined ? inRoom : posix.basename(own), folder, new Set(ids.values()));
    ids.set(key, id);
    return { ...deck, id, own };
  });
}

/** The nearest folder that is not named for what is in it. */
function folderName(folder: string): string | undefined {
  return folder.split('/').findLast((name) => name !== '.' && !room.test(name));
}

/** A name for a folder that Lectern reads decks from: `Week 1: intro` → `Week_1_intro`. */
function freeId(name: string, folder: string, taken: ReadonlySet<string>): string {
  const clean = (text: string) =>
    text.replace(/[\s#?%"'<>:\\|*]+/g, '_').replace(/^[_.]+|_+$/g, '') || 'deck';
  const isFree = (id: string) => ![...taken].some((other) => other.toLowerCase() === id.toLowerCase());
  const id = clean(name);
  if (isFree(id)) return id;
  const longer = clean(`${posix.basename(posix.dirname(folder))}_${name}`);
  for (let count = 1; ; count += 1) {
    const numbered = count === 1 ? longer : `${longer}-${count}`;
    if (isFree(numbered)) return numbered;
  }
}

/** The folder of most decks, if it is named for them. */
export function roomOf(decks: readonly FoundDeck[]): string {
  const rooms = decks.map(({ file }) => file.split('/')[0] ?? '').filter((name) => room.test(name));
  const count = (name: string) => rooms.filter((other) => other === name).length;
  return [...new Set(rooms)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] ?? 'lectures';
}
