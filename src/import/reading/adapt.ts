/** A source folder → a course as the importer understands it: decks known, texts in Lectern's dialect. */
import { Reporter } from '../../problems/reporter.ts';
import type { Problem } from '../../problems/problem.ts';
import { readClassSite, type KnownFacts } from './tools/class-site.ts';
import { readCsvSchedules } from './tools/csv.ts';
import { applySettings } from './decks/deck-settings.ts';
import { findDecks, placeDecks, roomOf, type PlacedDeck } from './decks/decks.ts';
import { markdownName, settingsName, type Folder } from './folder.ts';
import { acceptFrontMatter, type Said } from './front-matter.ts';
import { homeOf, withoutHead } from './home.ts';
import { findJekyll, fromJekyll, ofJekyll, type JekyllSite } from './tools/jekyll.ts';
import { modulesTable, readModules } from './tools/modules.ts';
import { placesOf } from './decks/places.ts';
import { readSettings, type DeckSettings } from './decks/settings.ts';
import { assignmentId, isLicense, isReadme, type RevealCourse } from './source.ts';
import { toolsOf } from './tools/deck-tools.ts';
import { fromQuarto } from './tools/quarto-text.ts';
import type { DeckContext, DeckTool } from './tools/slides.ts';
import { asWritten, fromLines, linesOf, type Text } from './text.ts';

export interface AdaptedCourse extends RevealCourse {
  /** What a tool's own files say of the course, more surely than its home page. */
  readonly facts: KnownFacts;
}

/** @param found what was noticed while the folder was read */
export function adapt(folder: Folder, found: readonly Problem[]): AdaptedCourse {
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
  const tools = toolsOf(folder);
  const decks = placeDecks(findDecks(folder.texts, settings, tools));
  const decksFolder = roomOf(decks);
  const pages = files.filter((file) => !decks.some((deck) => deck.file === file));
  const home = jekyll?.pageAt('/') ?? homeOf(pages, jekyll !== undefined);
  const places = new Map([...placesOf(files, decks, decksFolder, settings), ...(site?.places ?? [])]);
  const left = new Set(site?.left);
  const readTexts = { tools, decks, settings, places, home, jekyll, left };
  const changed = changedTexts(folder, readTexts, saidOf);
  const tables = readCsvSchedules(folder, report);
  if (site?.table) tables.set(modulesTable, site.table);
  for (const [file, table] of tables) changed.set(file, table);
  for (const { file } of settings) saidOf(file).note('settings: see the decks');
  for (const file of files.filter((one) => settingsName.test(one) && !one.startsWith('_data/')))
    if (!notes.has(file)) saidOf(file).note('settings of another tool');
  const texts = [...folder.texts].filter(([file]) => markdownName.test(file) || isLicense(file));
  return {
    ...{ name: folder.name, files, home, decksFolder, places, changed, notes },
    problems: [...found, ...problems],
    markdown: new Map([...texts, ...[...changed].map(([file, { text }]) => [file, text] as const)]),
    decks: byId(decks),
    left,
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
  readonly tools: ReadonlyMap<string, DeckTool>;
  readonly decks: readonly PlacedDeck[];
  readonly settings: readonly DeckSettings[];
  /** Style sheets of decks are added. */
  readonly places: Map<string, string>;
  readonly home: string;
  readonly jekyll: JekyllSite | undefined;
  /** Files that are parts of decks are added. */
  readonly left: Set<string>;
}

/** The Markdown files whose texts are not what they were, by their paths. */
function changedTexts(folder: Folder, known: Known, saidOf: (file: string) => Said): Map<string, Text> {
  const { tools, decks, settings, places, home, jekyll, left } = known;
  const changed = new Map<string, Text>();
  // Decks first: what they include is not a page.
  const isDeck = ([file]: readonly [string, string]) => decks.some((deck) => deck.file === file);
  const texts = [...folder.texts].filter(([file]) => markdownName.test(file));
  for (const [file, text] of [...texts.filter(isDeck), ...texts.filter((one) => !isDeck(one))]) {
    if (left.has(file)) continue;
    const said = saidOf(file);
    const deck = decks.find((one) => one.file === file);
    const tool = tools.get(file);
    const context = contextOf(file, folder, said, (other) => {
      left.add(other);
      saidOf(other).note(`its text is in ${file}`);
    });
    // A comment of Lectern's, and of nobody else.
    const plain = deck ? text.replace(/<!--[ \t]*include:/g, '<!-- to include:') : text;
    const written = tool
      ? tool.convert(asWritten(plain), context)
      : jekyll && !deck
        ? fromJekyll(asWritten(text), file, jekyll, said)
        : file.endsWith('.qmd')
          ? fromLines(fromQuarto(linesOf(asWritten(text)), context, false))
          : asWritten(plain);
    const accepted = acceptFrontMatter(
      file === home ? withoutHead(written) : written,
      file,
      deck ? 'deck' : 'page',
      said,
    );
    const result = deck
      ? applySettings(accepted, file, tool ? [] : settings, { files: folder.files, places }, said)
      : accepted;
    if (deck?.why !== undefined) said.note(`taken for a deck: ${deck.why}`);
    if (folder.recoded.has(file)) said.note('now UTF-8');
    if (result.text !== text || folder.recoded.has(file)) changed.set(file, result);
  }
  return changed;
}

function contextOf(file: string, folder: Folder, said: Said, use: DeckContext['use']): DeckContext {
  return {
    ...{ file, folder, said, use },
    lose({ from, file: other = file }, what, remedy) {
      const message = `“${what}” was not carried over`;
      said.report({ file: other, line: from, column: 1 }, 'import/lost', message, remedy, 'warning');
    },
  };
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
