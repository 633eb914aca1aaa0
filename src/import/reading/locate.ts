import { posix } from 'node:path';
import type { RevealCourse } from './source.ts';
import { readBlocks } from './schedule/table.ts';
import { decode } from '../../text/path.ts';

/** Where a link leads within the source folder. */
export interface Spot {
  /** File or folder, without a slash at its end. */
  readonly path: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
  /** Whether the source folder has it. */
  readonly exists: boolean;
}

/** What the links of a course say of where it is kept and published. */
export interface Homes {
  /** `owner/name` on GitHub. */
  readonly repository: string | undefined;
  /** The branch of this offering: `F2022`. */
  readonly branch: string | undefined;
  /** Where reveal-md's output is published, up to and with the slash before `slides/`. */
  readonly site: string | undefined;
}

export interface Locator {
  readonly homes: Homes;
  /** Follows a link written in `from`; `undefined` for links that lead out of the course. */
  locate(url: string, from: string): Spot | undefined;
  /** For a link to another offering of this course: its branch, and the same file of this one, if that exists. */
  otherOffering(url: string): { readonly branch: string; readonly spot: Spot } | undefined;
}

const github =
  /^https?:\/\/github\.com\/([^/]+\/[^/#?]+)\/(?:blob|tree|raw)\/([^/]+)\/?([^?#]*)(?:\?[^#]*)?(#.*)?$/;

/** Finds out from the links of `texts` where the course is kept, and follows links into it. */
export function makeLocator(source: RevealCourse, texts: readonly string[]): Locator {
  const files = new Set(source.files);
  const folders = new Set(source.files.flatMap(parents));
  const homes = findHomes(source, texts);

  function spot(path: string, fragment: string): Spot {
    const clean = decode(path).replace(/\/+$/, '');
    const deck = clean.replace(/^(slides|lectures)\//, `${source.decksFolder}/`);
    const candidates = [clean, clean.replace(/\.html$/, '.md'), deck, deck.replace(/\.html$/, '.md')];
    const found = candidates.find((candidate) => files.has(candidate) || folders.has(candidate));
    return { path: found ?? clean, fragment, exists: found !== undefined };
  }

  return {
    homes,
    locate(url, from) {
      const kept = github.exec(url);
      if (kept) {
        const [, repository, branch, path = '', fragment = ''] = kept;
        const ours = repository === homes.repository && branch === homes.branch && path !== '';
        return ours ? spot(path, fragment) : undefined;
      }
      const [, address = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? [];
      if (homes.site !== undefined && address.startsWith(homes.site) && address !== homes.site) {
        return spot(address.slice(homes.site.length), fragment);
      }
      if (URL.canParse(url) || address === '') return undefined;
      return spot(
        posix.join(address.startsWith('/') ? '' : posix.dirname(from), address).replace(/^\//, ''),
        fragment,
      );
    },
    otherOffering(url) {
      const [, repository, branch, path = '', fragment = ''] = github.exec(url) ?? [];
      const isOther = branch !== undefined && repository === homes.repository && branch !== homes.branch;
      return isOther && files.has(decode(path)) ? { branch, spot: spot(path, fragment) } : undefined;
    },
  };
}

function findHomes(source: RevealCourse, texts: readonly string[]): Homes {
  const repositories: string[] = [];
  const sites: string[] = [];
  for (const url of texts.flatMap(linksOf)) {
    const [, repository, branch] = github.exec(url) ?? [];
    if (repository !== undefined && branch !== undefined) repositories.push(`${repository} ${branch}`);
    const [, site, folder = ''] =
      /^(https?:\/\/.*?\/)(?:slides|lectures)\/([^/]+)\/[^/]+\.html/.exec(url) ?? [];
    if (site !== undefined && source.decks.has(decode(folder))) sites.push(site);
  }
  const [repository, branch] = mostFrequent(repositories)?.split(' ') ?? [];
  return { repository, branch, site: mostFrequent(sites) };
}

function linksOf(markdown: string): string[] {
  const { tables, blocks } = readBlocks(markdown);
  const cells = [
    ...blocks.map(({ cell }) => cell),
    ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  ];
  return cells.flatMap(({ links }) => links.map(({ url }) => url));
}

/** The value that occurs most often; of equals the first. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function parents(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
