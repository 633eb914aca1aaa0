import { posix } from 'node:path';
import { folderOf } from '../../course/content/materials.ts';
import type { Kind } from '../../course/model.ts';
import type { Spot } from '../reading/locate.ts';
import type { SplitReadme } from './pages.ts';
import { markdownName, settingsName } from '../reading/folder.ts';
import { isLicense, isReadme, type RevealCourse } from '../reading/source.ts';

/** A page made for a session: its id, and the Markdown file it takes its text from, if there is one. */
export interface InferredPage {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly from: string | undefined;
}

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
  pages: readonly InferredPage[],
): Destinations {
  const files = new Map<string, Destination>();
  const urls = new Set<string>();
  for (const file of source.files) {
    const wanted = destinationOf(file, source, pages);
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
      if (path === 'assignments' || path === 'assignments/README.md') return '/assignments/';
      const deck = deckAt(path, source);
      if (deck !== undefined) return `/lectures/${deck}/`;
      const inside = pages.find(({ from }) => from !== undefined && posix.dirname(from) === path)?.from;
      const target = files.get(path) ?? files.get(inside ?? `${path}/README.md`);
      return target && target.url + fragment;
    },
  };
}

/** The deck that a file is, or whose folder it is. */
function deckAt(path: string, { decks }: RevealCourse): string | undefined {
  const inside = [...decks].filter(([, files]) => files.some((file) => posix.dirname(file) === path));
  const [deck] =
    [...decks].find(([, files]) => files.includes(path)) ?? (inside.length === 1 ? inside : []).flat();
  return typeof deck === 'string' ? deck : undefined;
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
  if (room === 'assignments' && rest.length === 1 && markdownName.test(file)) {
    const id = [...source.assignments].find(([, assignment]) => assignment === file)?.[0];
    return id === undefined
      ? { file, url: '/assignments/' }
      : { file: `assignments/${id}.md`, url: siteUrl(`assignments/${id}/`) };
  }
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
