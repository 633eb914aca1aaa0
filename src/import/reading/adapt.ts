/** A source folder → a course as the importer understands it: decks known, texts in Lectern's dialect. */
import { Reporter } from '../../problems/reporter.ts';
import type { Problem } from '../../problems/problem.ts';
import { readClassSite } from './class-site.ts';
import { readCsvSchedules } from './csv.ts';
import { applySettings } from './deck-settings.ts';
import { findDecks, placeDecks, roomOf, type PlacedDeck } from './decks.ts';
import { markdownName, type Folder } from './folder.ts';
import { acceptFrontMatter, type Said } from './front-matter.ts';
import { homeOf, withoutHead } from './home.ts';
import { findJekyll, fromJekyll, ofJekyll, type JekyllSite } from './jekyll.ts';
import { modulesTable, readModules } from './modules.ts';
import { placesOf } from './places.ts';
import { readSettings, type DeckSettings } from './settings.ts';
import { assignmentId, isLicense, isReadme, type RevealCourse } from './source.ts';
import { asWritten, type Text } from './text.ts';

/** @param found what was noticed while the folder was read */
export function adapt(folder: Folder, found: readonly Problem[]): RevealCourse {
  const { problems, report } = new Reporter();
  const notes = new Map<string, string[]>();
  const saidOf = (file: string): Said => ({
    report,
    note: (text) => notes.set(file, [...new Set([...(notes.get(file) ?? []), text])]),
  });
  const { files } = folder;
  const settings = readSettings(folder, report);
  const jekyll = findJekyll(folder);
  const site = jekyll && readSite(folder, jekyll, saidOf);
  const decks = placeDecks(findDecks(folder.texts, settings));
  const decksFolder = roomOf(decks);
  const home = jekyll?.pageAt('/') ?? homeOf(files, jekyll !== undefined);
  const places = new Map([...placesOf(files, decks, decksFolder, settings), ...(site?.places ?? [])]);
  const readTexts = { decks, settings, places, home, jekyll, left: site?.left ?? new Set<string>() };
  const changed = changedTexts(folder, readTexts, saidOf);
  const tables = readCsvSchedules(folder, report);
  if (site?.table) tables.set(modulesTable, site.table);
  for (const [file, table] of tables) changed.set(file, table);
  for (const { file } of settings) saidOf(file).note('settings: see the decks');
  const texts = [...folder.texts].filter(([file]) => markdownName.test(file) || isLicense(file));
  return {
    ...{ name: folder.name, files, home, decksFolder, places, changed, notes },
    problems: [...found, ...problems],
    markdown: new Map([...texts, ...[...changed].map(([file, { text }]) => [file, text] as const)]),
    decks: byId(decks),
    left: readTexts.left,
    schedules: [...tables.keys()],
    facts: site?.facts ?? {},
    assignments: new Map([...assignmentsIn(files), ...(site?.assignments ?? [])]),
  };
}

/** What Jekyll's collections say, and the files that have no other use. */
function readSite(folder: Folder, jekyll: JekyllSite, saidOf: (file: string) => Said) {
  const site = readClassSite(folder, jekyll, saidOf);
  const modules = readModules(folder, jekyll, site.term, saidOf);
  for (const file of modules?.files ?? []) saidOf(file).note('its sessions are in _data/schedule.yaml');
  const own = folder.files.filter((file) => ofJekyll.test(file));
  for (const file of own) saidOf(file).note('for Jekyll alone');
  return { ...site, table: modules?.table, left: new Set([...own, ...(modules?.files ?? []), ...site.left]) };
}

interface Known {
  readonly decks: readonly PlacedDeck[];
  readonly settings: readonly DeckSettings[];
  readonly places: ReadonlyMap<string, string>;
  readonly home: string;
  readonly jekyll: JekyllSite | undefined;
  readonly left: ReadonlySet<string>;
}

/** The Markdown files whose texts are not what they were, by their paths. */
function changedTexts(folder: Folder, known: Known, saidOf: (file: string) => Said): Map<string, Text> {
  const { decks, settings, places, home, jekyll, left } = known;
  const changed = new Map<string, Text>();
  for (const [file, text] of folder.texts) {
    if (!markdownName.test(file) || left.has(file)) continue;
    const said = saidOf(file);
    const deck = decks.find((one) => one.file === file);
    const written = jekyll && !deck ? fromJekyll(asWritten(text), file, jekyll, said) : asWritten(text);
    const accepted = acceptFrontMatter(
      file === home ? withoutHead(written) : written,
      file,
      deck ? 'deck' : 'page',
      said,
    );
    const result = deck ? applySettings(accepted, file, settings, places, said) : accepted;
    if (deck?.why !== undefined) said.note(`taken for a deck: ${deck.why}`);
    if (folder.recoded.has(file)) said.note('now UTF-8');
    if (result.text !== text || folder.recoded.has(file)) changed.set(file, result);
  }
  return changed;
}

function byId(decks: readonly PlacedDeck[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, file } of decks) ids.set(id, [...(ids.get(id) ?? []), file]);
  return ids;
}

function assignmentsIn(files: readonly string[]): (readonly [id: string, file: string])[] {
  const found = files.filter(
    (file) => /^assignments\/[^/]+$/.test(file) && markdownName.test(file) && !isReadme(file),
  );
  return found.map((file) => [assignmentId(file), file]);
}
