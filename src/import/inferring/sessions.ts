import { posix } from 'node:path';
import { weekdayOf } from '../../course/dates/calendar.ts';
import { folderOf } from '../../course/content/materials.ts';
import type { Kind } from '../../course/model.ts';
import { readDeck } from '../../course/content/pages.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import { slug } from '../../text/slug.ts';
import type { InferredPage } from './destinations.ts';
import type { Locator } from '../reading/locate.ts';
import type { ReadmeFacts } from '../reading/readme.ts';
import type { ScheduleRow } from '../reading/rows.ts';
import { idOf, isReadme, type RevealCourse } from '../reading/source.ts';
import type { FoundLink } from '../reading/table.ts';

/** A row that knows its kind and what it is about. */
export interface InferredSession extends Pick<ScheduleRow, 'date' | 'time' | 'sharesDate'> {
  readonly row: ScheduleRow;
  readonly kind: Kind | 'break';
  /** What stands behind the kind: the id of its material, or a title. */
  readonly name: string;
  /** As the schedule shows it. */
  readonly title: string;
  /** Whether the material would show another title. */
  readonly ownTitle: boolean;
  /** Further decks, beside the one it is named after. */
  readonly decks: readonly string[];
  /** The page to write for it; decks need none. */
  readonly page: InferredPage | undefined;
  /** Links of the title that are not what it is about. */
  readonly titleLinks: readonly FoundLink[];
}

/** Where links lead that stand in `file`, the schedule. */
interface Places {
  readonly file: string;
  readonly source: RevealCourse;
  readonly locator: Locator;
}

/** Says of every row what it is and what it is about. Links are relative to `file`, the schedule. */
export function inferSessions(
  rows: readonly ScheduleRow[],
  file: string,
  source: RevealCourse,
  locator: Locator,
  said: ReadmeFacts['meetings'],
): InferredSession[] {
  const places = { file, source, locator };
  const lectureDays = findLectureDays(rows, places, said);
  const counts: Counts = { kinds: new Map(), parts: new Map() };
  return rows.map((row) => {
    const kind = row.kind ?? guessKind(row, decksOf(row, places), lectureDays);
    return kind === 'break' ? inferBreak(row) : inferSession(row, kind, places, counts);
  });
}

/** How often something came so far, by its name. */
interface Counts {
  readonly kinds: Map<string, number>;
  readonly parts: Map<string, number>;
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

function inferBreak(row: ScheduleRow): InferredSession {
  return {
    ...common(row),
    kind: 'break',
    name: '',
    title: row.title.replace(/[\s,(–-]*\bno (class(es)?|lectures?)\b\)?$/i, '') || row.title,
    ownTitle: false,
    decks: [],
    page: undefined,
    titleLinks: row.titleLinks,
  };
}

function inferSession(row: ScheduleRow, kind: Kind, places: Places, counts: Counts): InferredSession {
  const ordinal = countUp(counts.kinds, kind);
  const title = row.title.replace(new RegExp(`^${kind}:\\s*`, 'i'), '') || `${kind} ${ordinal}`;

  const [deck, ...decks] = kind === 'lecture' || kind === 'guest' ? decksOf(row, places) : [];
  const page = deck === undefined ? inferPage(row, kind, title, ordinal, places) : undefined;
  const id = deck ?? page?.id;
  // What is listed again is another part of it, and Lectern wants that said.
  const part = countUp(counts.parts, `${kind} ${id ?? ''}`);
  const shown = part > 1 && id !== undefined ? `${title}, part ${part}` : title;
  return {
    ...common(row),
    kind,
    name: id ?? title,
    title: shown,
    ownTitle: deck === undefined ? shown !== title : shown !== deckTitle(places.source, deck),
    decks: decks.filter((other) => other !== deck),
    page: part === 1 ? page : undefined,
    titleLinks: row.titleLinks.filter((link) => deck === undefined || deckOf(link, places) === undefined),
  };
}

function common(row: ScheduleRow) {
  return { row, date: row.date, time: row.time, sharesDate: row.sharesDate };
}

/** Lectures, recitations and labs get a page; exams have one where the schedule links to one. */
function inferPage(
  row: ScheduleRow,
  kind: Kind,
  title: string,
  ordinal: number,
  { file, source, locator }: Places,
): InferredPage | undefined {
  const [link] = row.titleLinks;
  const spot = link && locator.locate(link.url, file);
  const from = spot?.exists ? pageSource(spot.path, source) : undefined;
  if (kind === 'event' || kind === 'guest' || (kind === 'exam' && from === undefined)) return undefined;
  const folder = new RegExp(`^${folderOf[kind]}/([^/]+)`).exec(spot?.path ?? '')?.[1]?.replace(/\.\w+$/, '');
  const words = slug(title).replace(/-+/g, '_');
  const numbered = `${String(ordinal).padStart(2, '0')}_${words}`;
  return {
    kind,
    title,
    from,
    id: folder === undefined ? (kind === 'exam' ? words : numbered) : idOf(folder),
  };
}

/** The weekdays on which decks are shown, or which the home page names. */
function findLectureDays(
  rows: readonly ScheduleRow[],
  places: Places,
  said: ReadmeFacts['meetings'],
): Set<number> {
  const taught = rows.flatMap((row) =>
    row.date !== undefined && decksOf(row, places).length > 0 ? weekdayOf(row.date) : [],
  );
  return new Set([...taught, ...(said.get('lecture') ?? []).flatMap(({ days }) => days)]);
}

function decksOf(row: ScheduleRow, places: Places): string[] {
  return row.titleLinks.flatMap((link) => deckOf(link, places) ?? []);
}

function deckOf({ url }: FoundLink, { file, source, locator }: Places): string | undefined {
  const path = locator.locate(url, file)?.path;
  return [...source.decks].find(([, files]) =>
    files.some((deck) => deck === path || posix.dirname(deck) === path),
  )?.[0];
}

function guessKind(
  row: ScheduleRow,
  decks: readonly string[],
  lectureDays: ReadonlySet<number>,
): Kind | 'break' {
  if (decks.length > 0) return 'lecture';
  if (row.likelyKind !== undefined) return row.likelyKind;
  const onLectureDay =
    row.time === undefined &&
    (row.date === undefined ? row.sharesDate : lectureDays.has(weekdayOf(row.date)));
  return onLectureDay ? 'lecture' : 'event';
}

function deckTitle(source: RevealCourse, id: string): string | undefined {
  const [file = ''] = source.decks.get(id) ?? [];
  const { markdown } = readMarkdown(
    source.markdown.get(file) ?? '',
    file.replace(source.decksFolder, 'slides'),
  );
  return readDeck(markdown, true).deck.title;
}

/** The Markdown file that stands for a place: itself, a folder's README, or the only one in the folder. */
function pageSource(path: string, source: RevealCourse): string | undefined {
  const isFile = source.files.includes(path);
  const folder = isFile ? posix.dirname(path) : path;
  const inside = [...source.markdown.keys()].filter((file) => posix.dirname(file) === folder);
  const found = source.markdown.has(path)
    ? path
    : (inside.find(isReadme) ?? (inside.length === 1 ? inside[0] : undefined));
  // The home page, other pages at the root, and assignments have places of their own.
  return found?.includes('/') && !found.startsWith('assignments/') ? found : undefined;
}
