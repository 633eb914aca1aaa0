import { posix } from 'node:path';
import { weekdayOf } from '../../course/dates/calendar.ts';
import { folderOf } from '../../course/content/materials.ts';
import type { Kind } from '../../course/model.ts';
import { readDeck } from '../../course/content/pages.ts';
import { closest } from '../../problems/did-you-mean.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import { slug } from '../../text/slug.ts';
import type { Locator } from '../reading/locate.ts';
import type { ReadmeFacts } from '../reading/readme.ts';
import { deckOf } from './deck-of.ts';
import type { ScheduleRow } from '../reading/schedule/rows.ts';
import { idOf, isReadme, type RevealCourse } from '../reading/source.ts';
import type { FoundLink } from '../reading/schedule/table.ts';

/** A page made for a session: its id, and the Markdown file it takes its text from, if there is one. */
export interface InferredPage {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly from: string | undefined;
}

/** A row that knows its kind and what it is about. */
export interface InferredSession extends Pick<
  ScheduleRow,
  'date' | 'until' | 'time' | 'sharesDate' | 'isCancelled'
> {
  readonly row: ScheduleRow;
  readonly kind: Kind | 'break';
  /** What stands behind the kind: the id of its material, or a title; none where that could be taken for an id. */
  readonly name: string | undefined;
  /** Whether the name is the id of a page or a deck. */
  readonly hasMaterial: boolean;
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
  const slots = findLectureSlots(rows, places, said);
  const counts: Counts = { kinds: new Map(), titles: new Map(), pages: new Map() };
  const sessions = rows.map((row) => {
    const decks = decksOf(row, places);
    const kind = row.kind ?? guessKind(row, decks, slots);
    if (kind === 'break') return inferBreak(row);
    return row.isCancelled ? inferCancelled(row, kind) : inferSession(row, kind, decks, places, counts);
  });
  const pages = sessions.flatMap(({ page }) => page ?? []);
  return sessions.map((session) => withoutFalseId(session, pages, source));
}

/** A title by which the build would look for material stands under `title:` alone. */
function withoutFalseId(
  session: InferredSession,
  pages: readonly InferredPage[],
  source: RevealCourse,
): InferredSession {
  const { kind, name, hasMaterial } = session;
  if (kind === 'break' || hasMaterial || name === undefined) return session;
  const folder = folderOf[kind];
  const ids = [
    ...pages.filter((page) => folderOf[page.kind] === folder).map(({ id }) => id),
    ...(folder === 'lectures' ? source.decks.keys() : []),
  ];
  const isFalse = /^[a-z0-9][a-z0-9_-]*$/.test(name) || closest(name, ids) !== undefined;
  return isFalse ? { ...session, name: undefined, ownTitle: true } : session;
}

/** How often something came so far, by its name. */
interface Counts {
  readonly kinds: Map<string, number>;
  /** Of what is listed, with its title. */
  readonly titles: Map<string, number>;
  readonly pages: Map<string, number>;
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

function inferBreak(row: ScheduleRow): InferredSession {
  const title = row.title.replace(/[\s,(–-]*\bno (class(es)?|lectures?)\b\)?$/i, '') || row.title;
  return { ...without(row), kind: 'break', name: '', title };
}

function inferCancelled(row: ScheduleRow, kind: Kind): InferredSession {
  return { ...without(row), kind, name: row.title, title: row.title };
}

/** A row without material. */
function without(row: ScheduleRow) {
  const { titleLinks } = row;
  return { ...common(row), hasMaterial: false, ownTitle: false, decks: [], page: undefined, titleLinks };
}

function inferSession(
  row: ScheduleRow,
  kind: Kind,
  all: readonly string[],
  places: Places,
  counts: Counts,
): InferredSession {
  const ordinal = countUp(counts.kinds, kind);
  const title = row.title.replace(new RegExp(`^${kind}:\\s*`, 'i'), '') || `${kind} ${ordinal}`;

  const [deck, ...decks] = all;
  const page = deck === undefined ? inferPage(row, kind, title, ordinal, places) : undefined;
  const id = deck ?? page?.id;
  // What is listed again under the same title is another part of it, and Lectern wants that said.
  const part = countUp(counts.titles, `${kind} ${id ?? ''} ${title}`);
  const shown = part > 1 && id !== undefined ? `${title}, part ${part}` : title;
  const isFirst = page !== undefined && countUp(counts.pages, `${folderOf[kind]}/${page.id}`) === 1;
  const known = deck === undefined ? title : deckTitle(places.source, deck);
  const isDeck = ({ url }: FoundLink) => deckAt(url, places.file, places) !== undefined;
  return {
    ...common(row),
    kind,
    name: id ?? title,
    hasMaterial: id !== undefined,
    title: shown,
    ownTitle: shown !== known,
    decks: [...new Set(decks)].filter((other) => other !== deck),
    page: isFirst ? page : undefined,
    titleLinks: row.titleLinks.filter((link) => deck === undefined || !isDeck(link)),
  };
}

function common(row: ScheduleRow) {
  const { date, until, time, sharesDate, isCancelled } = row;
  return { row, date, until, time, sharesDate, isCancelled };
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
  const words = slug(title).replace(/-+/g, '_').replace(/_$/, '');
  const numbered = `${String(ordinal).padStart(2, '0')}_${words}`;
  return {
    kind,
    title,
    from,
    id: folder === undefined ? (kind === 'exam' ? words : numbered) : idOf(folder),
  };
}

/** When lectures are: the weekdays on which decks are shown, or which the home page names; else those of most rows. */
interface LectureSlots {
  readonly days: ReadonlySet<number>;
  readonly times: ReadonlySet<string>;
}

function findLectureSlots(
  rows: readonly ScheduleRow[],
  places: Places,
  said: ReadmeFacts['meetings'],
): LectureSlots {
  const taught = rows.filter((row) => decksOf(row, places).length > 0);
  const announced = said.get('lecture') ?? [];
  const days = [...taught.flatMap(weekdayIn), ...announced.flatMap((meeting) => meeting.days)];
  const unnamed = rows.filter((row) => (row.kind ?? row.likelyKind) === undefined);
  const all = taught.length > 0 ? taught : unnamed;
  return {
    days: new Set(days.length > 0 ? days : frequent(unnamed.flatMap(weekdayIn))),
    times: new Set([...all.flatMap(({ time }) => time ?? []), ...announced.map(({ time }) => time)]),
  };
}

function weekdayIn({ date }: ScheduleRow): number[] {
  return date === undefined ? [] : [weekdayOf(date)];
}

/** Without those that are rare among them. */
function frequent(weekdays: readonly number[]): number[] {
  const count = (weekday: number) => weekdays.filter((other) => other === weekday).length;
  const most = Math.max(...weekdays.map(count));
  return weekdays.filter((weekday) => count(weekday) * 4 > most);
}

/** What its title links to, or else its other links. */
function decksOf(row: ScheduleRow, places: Places): string[] {
  const found = (links: readonly FoundLink[]) =>
    links.flatMap(({ url }) => deckAt(url, places.file, places) ?? []);
  const inTitle = found(row.titleLinks);
  return inTitle.length > 0 ? inTitle : found(row.materials);
}

/** The deck that a link leads to. */
export function deckAt(
  url: string,
  file: string,
  { source, locator }: Pick<Places, 'source' | 'locator'>,
): string | undefined {
  const path = locator.locate(url, file)?.path;
  return path === undefined ? undefined : deckOf(path, source);
}

function guessKind(
  row: ScheduleRow,
  decks: readonly string[],
  { days, times }: LectureSlots,
): Kind | 'break' {
  if (decks.length > 0) return 'lecture';
  if (row.likelyKind !== undefined) return row.likelyKind;
  if (row.date === undefined) return 'lecture';
  const isInSlot = days.has(weekdayOf(row.date)) && (row.time === undefined || times.has(row.time));
  return isInSlot ? 'lecture' : 'event';
}

function deckTitle(source: RevealCourse, id: string): string | undefined {
  const [folder = ''] = id.split('/');
  const files = source.decks.get(folder) ?? [];
  const file = files.find((deck) => deckOf(deck, source) === id) ?? files[0] ?? '';
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
