import { posix } from 'node:path';
import { folderOf } from '../../course/content/materials.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Kept } from './assignments.ts';
import type { Destinations } from './destinations.ts';
import type { Due } from './due.ts';
import type { FoundReading } from '../reading/schedule/cells.ts';
import { deckAt, type InferredSession } from './sessions.ts';
import type { FoundLink } from '../reading/schedule/table.ts';

/** A session whose links lead where they lead on the new site. */
export interface ResolvedSession extends InferredSession {
  readonly materials: readonly { readonly label: string; readonly url: string }[];
  readonly chapters: readonly FoundLink[];
  readonly readings: readonly (readonly FoundReading[])[];
  readonly due: readonly string[];
  readonly notes: readonly string[];
}

/** Where a course keeps what its links lead to. */
export interface Links extends Kept {
  readonly destinations: Destinations;
}

/** Turns the links of the schedule into ids and paths of the new site. */
export function resolveSessions(
  sessions: readonly InferredSession[],
  due: Due,
  links: Links,
  report: Report,
): ResolvedSession[] {
  return sessions.map((session): ResolvedSession => {
    const { place } = session.row;
    const page = session.page && `/${folderOf[session.page.kind]}/${session.page.id}/`;
    const follow = (url: string) => followLink(url, place, links, report) ?? url;
    // A session's own page is where its reader comes from: a link to the folder it replaces stays as it was.
    const material = (label: string, url: string) => {
      const target = follow(url);
      return { label, url: target === page ? url : target };
    };
    const materials = session.titleLinks.flatMap(({ url }) => {
      const files = filesOf(links.locator.locate(url, place.file)?.path, links);
      if (files.length > 0) return files;
      return session.page?.from !== undefined && follow(url) === page ? [] : [material(kindOfLink(url), url)];
    });
    const own = due.rows.get(session.row);
    const shown = new Set([session.name, ...session.decks]);
    for (const { label, url } of [...session.row.materials, ...(own?.materials ?? [])])
      if (!shown.has(deckAt(url, place.file, links))) materials.push(material(label, url));
    const at = (link: FoundLink) => ({ ...link, url: follow(link.url) });
    const readings = session.row.readings.map((group) =>
      group.map((reading) => ({
        ...reading,
        url: reading.url === undefined ? undefined : follow(reading.url),
      })),
    );
    return {
      ...{ ...session, materials, readings, chapters: session.row.chapters.map(at) },
      due: own?.names ?? [],
      notes: [...session.row.notes, ...(own?.notes ?? [])],
    };
  });
}

/** The files of a folder that is nothing but a few files: better links than the folder. */
function filesOf(
  folder: string | undefined,
  { source, destinations }: Links,
): { label: string; url: string }[] {
  const files = source.files.filter((path) => folder !== undefined && path.startsWith(`${folder}/`));
  const few =
    files.length <= 5 && files.every((path) => posix.dirname(path) === folder && !path.endsWith('.md'));
  if (!few) return [];
  return files.map((path) => ({
    label: posix.basename(path),
    url: destinations.urlOf({ path, fragment: '', exists: true }) ?? path,
  }));
}

/** What a link is where only its address tells. */
function kindOfLink(url: string): string {
  if (/\.pdf$/i.test(url)) return 'PDF';
  const { hostname, pathname } = URL.canParse(url) ? new URL(url) : { hostname: '', pathname: url };
  if (/(^|\.)(youtube\.com|youtu\.be|vimeo\.com)$/.test(hostname)) return 'Video';
  if (/^\/presentation\/|\.pptx?$|\.key$/.test(pathname)) return 'Slides';
  return hostname === 'github.com' ? 'GitHub' : 'Material';
}

/** The path on the new site of a link at `place`; `undefined` where it stays as it is. */
export function followLink(
  url: string,
  place: Place,
  { locator, destinations }: Links,
  report: Report,
): string | undefined {
  const offering = locator.otherOffering(url);
  if (offering !== undefined) {
    const message = `${url} belongs to another offering (${offering.branch}), and this course has the same file`;
    const remedy = 'link to the page of this course if you mean it';
    report(place, 'import/other-offering', message, remedy, 'warning');
    return undefined;
  }
  const spot = locator.locate(url, place.file);
  if (!spot) return undefined;
  const target = spot.exists ? destinations.urlOf(spot) : undefined;
  const relative = !URL.canParse(url);
  if (target !== undefined || (spot.exists && !relative)) return target;
  const message = spot.exists
    ? `“${spot.path}” has no page on the site`
    : `“${spot.path}” is not in the folder that was imported`;
  const kept = relative ? `/${spot.path}${spot.fragment}` : url;
  const remedy = `the link leads to ${kept}: add the file, or correct the link`;
  report(place, 'import/missing-file', message, remedy, 'warning');
  return kept;
}
