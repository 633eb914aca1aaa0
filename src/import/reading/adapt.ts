/** A source folder → a course as the importer understands it: decks known, texts in Lectern's dialect. */
import { Reporter } from '../../problems/reporter.ts';
import type { Problem } from '../../problems/problem.ts';
import { takeTitle } from '../../text/outline.ts';
import { readCsvSchedules } from './csv.ts';
import { findDecks, placeDecks, roomOf, type PlacedDeck } from './decks.ts';
import { markdownName, type Folder } from './folder.ts';
import { acceptFrontMatter, readKeys, splitFrontMatter, type Said } from './front-matter.ts';
import { placesOf } from './places.ts';
import { applySettings } from './deck-settings.ts';
import { readSettings } from './settings.ts';
import { assignmentId, isLicense, isReadme, type RevealCourse } from './source.ts';
import { asWritten, fromLines, linesOf, type Text } from './text.ts';

/** @param found what was noticed while the folder was read */
export function adapt(folder: Folder, found: readonly Problem[]): RevealCourse {
  const { problems, report } = new Reporter();
  const notes = new Map<string, string[]>();
  const saidOf = (file: string): Said => ({
    report,
    note: (text) => notes.set(file, [...(notes.get(file) ?? []), text]),
  });
  const settings = readSettings(folder, report);
  const decks = placeDecks(findDecks(folder.texts, settings));
  const decksFolder = roomOf(decks);
  const home = homeOf(folder.files);
  const places = placesOf(folder.files, decks, decksFolder, settings);
  const changed = new Map<string, Text>();
  for (const [file, text] of folder.texts) {
    const deck = decks.find((one) => one.file === file);
    if (!markdownName.test(file)) continue;
    const said = saidOf(file);
    const written = asWritten(text);
    const result = deck
      ? applySettings(acceptFrontMatter(written, file, 'deck', said), file, settings, places, said)
      : file === home
        ? acceptFrontMatter(withoutHead(written), file, 'page', said)
        : acceptFrontMatter(written, file, 'page', said);
    if (deck?.why !== undefined) said.note(`taken for a deck: ${deck.why}`);
    if (folder.recoded.has(file)) said.note('now UTF-8');
    if (result.text !== text || folder.recoded.has(file)) changed.set(file, result);
  }
  const tables = readCsvSchedules(folder, report);
  for (const [file, table] of tables) changed.set(file, table);
  for (const { file } of settings) saidOf(file).note('settings: see the decks');
  const isRead = (file: string) => markdownName.test(file) || isLicense(file) || tables.has(file);
  const texts = [...folder.texts].filter(([file]) => isRead(file));
  const isAssignment = (file: string) =>
    /^assignments\/[^/]+$/.test(file) && markdownName.test(file) && !isReadme(file);
  return {
    ...{ name: folder.name, files: folder.files, home, decksFolder, places, changed, notes },
    problems: [...found, ...problems],
    markdown: new Map(texts.map(([file, text]) => [file, changed.get(file)?.text ?? text])),
    decks: byId(decks),
    schedules: [...tables.keys()],
    assignments: new Map(folder.files.filter(isAssignment).map((file) => [assignmentId(file), file])),
  };
}

function byId(decks: readonly PlacedDeck[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, file } of decks) ids.set(id, [...(ids.get(id) ?? []), file]);
  return ids;
}

function homeOf(files: readonly string[]): string {
  const top = files.filter((file) => !file.includes('/'));
  const names = [isReadme, (file: string) => /^(?:index|home)\.md$/i.test(file)];
  return names.map((isHome) => top.find(isHome)).find((file) => file !== undefined) ?? 'README.md';
}

/** A home page has no front matter; its title is a heading. */
function withoutHead(text: Text): Text {
  const head = splitFrontMatter(text.text);
  const keys = head && readKeys(head);
  if (!head || !keys) return text;
  const body = linesOf(text).slice(head.bodyStart);
  const titled = takeTitle(fromLines(body).text).title !== undefined || typeof keys.title !== 'string';
  return fromLines(
    titled ? body : [{ text: `# ${String(keys.title)}`, from: 1 }, { text: '', from: 1 }, ...body],
  );
}
