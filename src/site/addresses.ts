/** Where everything of a course is published. */
import { posix } from 'node:path';
import { handoutUrl, listUrls, redirectUrl } from '../course/addresses.ts';
import type { Course } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import { feedUrls } from '../feeds/feeds.ts';
import { sameAgain } from '../runtime/remember.ts';

export interface Addresses {
  /** Course file → address from the site's root: `content/syllabus.md` → `/syllabus/`. */
  readonly byFile: ReadonlyMap<string, string>;
  /** Every address that exists. */
  readonly urls: ReadonlySet<string>;
  /** Files and folders that are there, but are not read: it is reported where they are. */
  readonly leftOut: readonly string[];
}

/** @param ownUrls of pages that the course makes itself */
export function createAddresses(course: Course, ownUrls: readonly string[] = []): Addresses {
  const byFile = new Map<string, string>();
  for (const page of pagesOf(course)) byFile.set(page.body.file, page.url);
  for (const deck of course.decks) byFile.set(deck.source.file, deck.url);
  for (const [file, path] of course.files) if (!byFile.has(file)) byFile.set(file, `/${path}`);
  const published = [...course.files.values()].map((path) => `/${path}`);
  const urls = new Set([...byFile.values(), ...published, ...madeUrls(course), ...ownUrls]);
  return asBefore({ byFile, urls, leftOut: course.leftOut });
}

const asBefore = sameAgain<Addresses>();

/** The addresses of what is generated from a course, rather than written. */
function madeUrls(course: Course): string[] {
  return [
    ...listUrls(course),
    ...feedUrls(course),
    ...course.decks.flatMap((deck) => [handoutUrl(deck), redirectUrl(deck)]),
    ...course.materials.map(({ url }) => url),
  ];
}

/**
 * Where something is published, from the site's root; `undefined` for what is not.
 * @param path relative to a file of the course, or from the root of the site or of the course
 * @param file in which it is written
 */
export function addressOf(path: string, file: string, { byFile, urls }: Addresses): string | undefined {
  const inCourse = posix.join(path.startsWith('/') ? '' : posix.dirname(file), path);
  const own = byFile.get(inCourse.replace(/^\//, ''));
  if (own !== undefined) return own;
  const published = path.startsWith('/') ? inCourse : `/${inCourse.replace(/^content(?:\/|$)/, '')}`;
  return [published, `${published.replace(/\/$/, '')}/`].find((url) => urls.has(url));
}
