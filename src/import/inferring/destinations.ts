import { posix } from 'node:path';
import { folderOf } from '../../course/content/materials.ts';
import type { Spot } from '../reading/locate.ts';
import type { SplitReadme } from './pages.ts';
import { markdownName, settingsName } from '../reading/folder.ts';
import { isLicense, isReadme, type RevealCourse } from '../reading/source.ts';
import { deckOf } from './deck-of.ts';
import type { InferredPage, InferredSession } from './sessions.ts';

/** A file of the Lectern course, and its url where it is a page or published as it is. */
interface Destination {
  readonly file: string;
  readonly url: string;
}

export interface Destinations {
  /** Source file → where it goes. Files without an entry are left behind. */
  readonly files: ReadonlyMap<string, Destination>;
  /** The path on the site of a place in the source folder. */
  urlOf(spot: Spot): string | undefined;
}

const published = /\.(svg|png|jpe?g|gif|webp|avif|pdf|pptx?|docx?|xlsx?|csv|ipynb|zip|mp4)$/i;

/** Decides where every file of a source goes. */
export function findDestinations(
  source: RevealCourse,
  scheduleFile: string,
  readme: SplitReadme,
  sessions: readonly Pick<InferredSession, 'kind' | 'name' | 'decks' | 'page'>[],
  assignments: ReadonlyMap<string, string>,
  hasWork: boolean,
): Destinations {
  const pages = sessions.flatMap(({ page }) => page ?? []);
  const files = new Map<string, Destination>();
  const ids = new Map([...assignments].map(([id, file]) => [file, id]));
  const shownElsewhere = decksElsewhere(sessions);
  const urls = new Set<string>();
  for (const file of source.files) {
    const wanted = destinationOf(file, source, pages, ids);
    if (!wanted || (file === scheduleFile && file !== source.home)) continue;
    const destination = freeOf(wanted, urls);
    urls.add(destination.url.toLowerCase());
    files.set(file, destination);
  }
  return {
    files,
    urlOf({ path, fragment }) {
      if (path === source.home) return readmeUrl(fragment, readme);
      if (path === scheduleFile) return '/schedule/';
      if (path === source.decksFolder) return '/lectures/';
      const isList = path === 'assignments' || path === 'assignments/README.md';
      if (isList) return hasWork ? '/assignments/' : undefined;
      const deck = deckOf(path, source);
      if (deck !== undefined)
        return deck.includes('/') || shownElsewhere.has(deck) ? `/slides/${deck}/` : `/lectures/${deck}/`;
      const inside = pages.find(({ from }) => from !== undefined && posix.dirname(from) === path)?.from;
      const target = files.get(path) ?? files.get(inside ?? `${path}/README.md`);
      return target && target.url + fragment;
    },
  };
}

/** Decks without a page of their own among the lectures: they are shown on the page of another session. */
function decksElsewhere(sessions: readonly Pick<InferredSession, 'kind' | 'name' | 'decks'>[]): Set<string> {
  const lectures = new Set(
    sessions.flatMap(({ kind, name }) => (kind === 'lecture' || kind === 'guest' ? (name ?? []) : [])),
  );
  const shown = sessions.flatMap(({ name, decks }) => [name ?? [], ...decks].flat());
  return new Set(shown.filter((id) => !lectures.has(id)));
}

/** Two files cannot have one address: the second gets a number. */
function freeOf(wanted: Destination, taken: ReadonlySet<string>): Destination {
  if (wanted.url === '' || !taken.has(wanted.url.toLowerCase())) return wanted;
  for (let count = 2; ; count += 1) {
    const file = wanted.file.replace(/(\/index)?(\.\w+)?$/, `-${count}$2`);
    const url = wanted.url.replace(/(\/|\.\w+)?$/, `-${count}$1`);
    if (!taken.has(url.toLowerCase())) return { file, url };
  }
}

function destinationOf(
  file: string,
  source: RevealCourse,
  pages: readonly InferredPage[],
  assignments: ReadonlyMap<string, string>,
): Destination | undefined {
  const [room = '', ...rest] = file.split('/');
  const atRoot = rest.length === 0;
  if (file === source.home) return { file: 'content/index.md', url: '/' };
  if (isLicense(file)) return { file, url: '' };
  const place = source.places.get(file);
  if (place !== undefined) return { file: place, url: urlOfPlace(place) };
  // What stands beside the decks' folders belongs to the tool that showed them.
  const isTool = room === source.decksFolder && rest.length === 1 && /\.(json|ya?ml|js)$/i.test(file);
  if (isTool || settingsName.test(file) || source.left.has(file)) return undefined;
  const page = pages.find(({ from }) => from === file);
  if (page) {
    const path = `${folderOf[page.kind]}/${page.id}`;
    return { file: `content/${path}.md`, url: siteUrl(`${path}/`) };
  }
  const assignment = assignments.get(file);
  if (assignment !== undefined)
    return { file: `assignments/${assignment}.md`, url: siteUrl(`assignments/${assignment}/`) };
  if (room === 'assignments' && rest.length === 1 && isReadme(file)) return { file, url: '/assignments/' };
  if (markdownName.test(file)) {
    // A second README at the top is about the repository.
    if (isReadme(file) && atRoot) return undefined;
    // Collections of Jekyll begin with an underscore.
    const isIndex = isReadme(file) || /\/index\.\w+$/i.test(file);
    const path = (isIndex ? posix.dirname(file) : file.replace(markdownName, '')).replace(/^_/, '');
    return {
      file: isIndex ? `content/${path}/index.md` : `content/${path}.md`,
      url: siteUrl(`${path}/`),
    };
  }
  if (atRoot && !published.test(file)) return undefined;
  return { file: `content/${file}`, url: siteUrl(file) };
}

/** Pages and assignments have addresses without an ending. */
function urlOfPlace(place: string): string {
  if (place.startsWith('slides/') || !place.endsWith('.md')) return siteUrl(place);
  return siteUrl(place.replace(/^content\//, '').replace(/\.md$/, '/'));
}

function readmeUrl(fragment: string, { syllabusIds }: SplitReadme): string {
  const index = syllabusIds.indexOf(fragment.slice(1));
  if (index < 0) return `/${fragment}`;
  return index === 0 ? '/syllabus/' : `/syllabus/${fragment}`;
}

function siteUrl(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}
