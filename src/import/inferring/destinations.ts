import { posix } from 'node:path';
import { folderOf } from '../../course/content/materials.ts';
import type { Spot } from '../reading/locate.ts';
import type { SplitReadme } from './pages.ts';
import { isLicense, isReadme, type RevealCourse } from '../reading/source.ts';
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
): Destinations {
  const pages = sessions.flatMap(({ page }) => page ?? []);
  const files = new Map<string, Destination>();
  const ids = new Map([...assignments].map(([id, file]) => [file, id]));
  const shownElsewhere = decksElsewhere(sessions);
  // Two pages cannot have one address: the second stays behind.
  const taken = new Set<string>();
  for (const file of source.files) {
    const destination = destinationOf(file, source, pages, ids);
    const address = (destination?.url === '' ? destination.file : destination?.url)?.toLowerCase() ?? '';
    if (!destination || taken.has(address) || (file === scheduleFile && !isReadme(file))) continue;
    taken.add(address);
    files.set(file, destination);
  }
  return {
    files,
    urlOf({ path, fragment }) {
      if (isReadme(path) && !path.includes('/')) return readmeUrl(fragment, readme);
      if (path === scheduleFile) return '/schedule/';
      if (path === source.decksFolder) return '/lectures/';
      if (path === 'assignments' || path === 'assignments/README.md') return '/assignments/';
      const deck = path.startsWith(`${source.decksFolder}/`) ? (path.split('/')[1] ?? '') : '';
      const decks = source.decks.get(deck) ?? [];
      if (decks.some((file) => file === path || posix.dirname(file) === path)) {
        if (decks.length === 1 && !shownElsewhere.has(deck)) return `/lectures/${deck}/`;
        const name = posix.basename(decks.includes(path) ? path : (decks[0] ?? ''), '.md');
        return decks.length === 1 ? `/slides/${deck}/` : `/slides/${deck}/${name}/`;
      }
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

function destinationOf(
  file: string,
  source: RevealCourse,
  pages: readonly InferredPage[],
  assignments: ReadonlyMap<string, string>,
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
  const assignment = assignments.get(file);
  if (assignment !== undefined)
    return { file: `assignments/${assignment}.md`, url: siteUrl(`assignments/${assignment}/`) };
  if (file === 'assignments/README.md') return { file, url: '/assignments/' };
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
