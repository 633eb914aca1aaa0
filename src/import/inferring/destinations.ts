import { posix } from 'node:path';
import { folderOf } from '../../course/content/materials.ts';
import type { Kind } from '../../course/model.ts';
import type { Spot } from '../reading/locate.ts';
import type { SplitReadme } from './pages.ts';
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
  for (const file of source.files) {
    const destination = destinationOf(file, source, pages);
    if (destination && (file !== scheduleFile || isReadme(file))) files.set(file, destination);
  }
  return {
    files,
    urlOf({ path, fragment }) {
      if (isReadme(path) && !path.includes('/')) return readmeUrl(fragment, readme);
      if (path === scheduleFile) return '/schedule/';
      if (path === source.decksFolder) return '/lectures/';
      if (path === 'assignments' || path === 'assignments/README.md') return '/assignments/';
      const deck = path.startsWith(`${source.decksFolder}/`) ? (path.split('/')[1] ?? '') : '';
      const isDeck = source.decks.get(deck)?.some((file) => file === path || posix.dirname(file) === path);
      if (isDeck) return `/lectures/${deck}/`;
      const inside = pages.find(({ from }) => from !== undefined && posix.dirname(from) === path)?.from;
      const target = files.get(path) ?? files.get(inside ?? `${path}/README.md`);
      return target && target.url + fragment;
    },
  };
}

function destinationOf(
  file: string,
  source: RevealCourse,
  pages: readonly InferredPage[],
): Destination | undefined {
  const [room = '', ...rest] = file.split('/');
  const atRoot = rest.length === 0;
  if (isReadme(file) && atRoot) return { file: 'content/index.md', url: '/' };
  if (isLicense(file)) return { file, url: '' };
  if (room === source.decksFolder && !atRoot) {
    // What stands beside the decks' folders belongs to the tool that showed them.
    if (rest.length === 1 && /\.(json|ya?ml|js)$/i.test(file)) return undefined;
    const path = ['slides', ...rest].join('/');
    return { file: path, url: siteUrl(path) };
  }
  const page = pages.find(({ from }) => from === file);
  if (page) {
    const path = `${folderOf[page.kind]}/${page.id}`;
    return { file: `content/${path}.md`, url: siteUrl(`${path}/`) };
  }
  if (room === 'assignments' && rest.length === 1 && file.endsWith('.md')) {
    const id = [...source.assignments].find(([, assignment]) => assignment === file)?.[0];
    return id === undefined
      ? { file, url: '/assignments/' }
      : { file: `assignments/${id}.md`, url: siteUrl(`assignments/${id}/`) };
  }
  if (file.endsWith('.md')) {
    const path = isReadme(file) ? posix.dirname(file) : file.replace(/\.md$/, '');
    return {
      file: isReadme(file) ? `content/${path}/index.md` : `content/${file}`,
      url: siteUrl(`${path}/`),
    };
  }
  if (atRoot && !published.test(file)) return undefined;
  return { file: `content/${file}`, url: siteUrl(file) };
}

function readmeUrl(fragment: string, { syllabusIds }: SplitReadme): string {
  const index = syllabusIds.indexOf(fragment.slice(1));
  if (index < 0) return `/${fragment}`;
  return index === 0 ? '/syllabus/' : `/syllabus/${fragment}`;
}

function siteUrl(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}
