import { posix } from 'node:path';
import { readAssignment } from '../../course/content/pages.ts';
import { folderOf } from '../../course/content/materials.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import type { Destinations } from './destinations.ts';
import type { Locator } from '../reading/locate.ts';
import type { FoundReading } from '../reading/cells.ts';
import type { InferredSession } from './sessions.ts';
import type { RevealCourse } from '../reading/source.ts';
import type { FoundLink } from '../reading/table.ts';

/** A session whose links lead where they lead on the new site. */
export interface ResolvedSession extends InferredSession {
  readonly materials: readonly { readonly label: string; readonly url: string }[];
  readonly chapters: readonly FoundLink[];
  readonly readings: readonly (readonly FoundReading[])[];
  readonly due: readonly string[];
}

/** Where a course keeps what its links lead to. */
export interface Links {
  readonly source: RevealCourse;
  readonly locator: Locator;
  readonly destinations: Destinations;
}

/** Turns the links of the schedule into ids and paths of the new site. */
export function resolveSessions(
  sessions: readonly InferredSession[],
  links: Links,
  report: Report,
): ResolvedSession[] {
  const renamed: Renamed[] = [];
  const resolved = sessions.map((session): ResolvedSession => {
    const { place } = session.row;
    const own = session.page && `/${folderOf[session.page.kind]}/${session.page.id}/`;
    const follow = (url: string) => followLink(url, place, links, report) ?? url;
    // A session's own page is where its reader comes from: a link to the folder it replaces stays as it was.
    const material = (label: string, url: string) => {
      const target = follow(url);
      return { label, url: target === own ? url : target };
    };
    const materials = session.titleLinks.flatMap(({ url }) => {
      const files = filesOf(links.locator.locate(url, place.file)?.path, links);
      if (files.length > 0) return files;
      return session.page?.from !== undefined && follow(url) === own ? [] : [material(kindOfLink(url), url)];
    });
    for (const { label, url } of session.row.materials) materials.push(material(label, url));
    const due = session.row.due.flatMap((link) => {
      const name = dueName(link, place, links, renamed, report);
      if (name === undefined) materials.push(material(link.label, link.url));
      return name ?? [];
    });
    const at = (link: FoundLink) => ({ ...link, url: follow(link.url) });
    const readings = session.row.readings.map((group) =>
      group.map((reading) => ({
        ...reading,
        url: reading.url === undefined ? undefined : follow(reading.url),
      })),
    );
    return { ...session, materials, due, readings, chapters: session.row.chapters.map(at) };
  });
  reportHeadings(renamed, report);
  return resolved;
}

/** An assignment that the schedule calls otherwise than its heading does. */
interface Renamed {
  readonly label: string;
  readonly title: string;
  readonly place: Place;
}

function reportHeadings(renamed: readonly Renamed[], report: Report): void {
  const [first] = renamed;
  if (!first) return;
  const names = renamed.map(({ label, title, place }) => `“${label}” (line ${place.line}) is “${title}”`);
  report(
    first.place,
    'import/own-headings',
    `assignments go by their own headings on the site: ${names.join(', ')}`,
    'change the headings in assignments/ if you prefer the table’s words',
    'warning',
  );
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

/** `I1` or `project#milestone-1`; `undefined` for a link that leads to no assignment. */
function dueName(
  { label, url }: FoundLink,
  place: Place,
  { source, locator }: Links,
  renamed: Renamed[],
  report: Report,
): string | undefined {
  const spot = locator.locate(url, place.file);
  const [id] = [...source.assignments].find(([, path]) => path === spot?.path) ?? [];
  if (spot === undefined || id === undefined) {
    const message = `“${label}” links to no file in assignments/`;
    const remedy = 'it stands under the session’s materials: add the assignment, and its id under “due”';
    report(place, 'import/unknown-assignment', message, remedy, 'warning');
    return undefined;
  }
  const { markdown } = readMarkdown(source.markdown.get(spot.path) ?? '', spot.path);
  const { assignment } = readAssignment(markdown);
  const wanted = spot.fragment.slice(1);
  const section = assignment.sections.find((known) => known.id === wanted);
  if (wanted !== '' && !section) {
    const message = `${spot.path} has no heading with the id “${wanted}”`;
    const remedy = `the whole of “${id}” is due: correct it to ${id}# and a heading’s id`;
    report(place, 'import/unknown-section', message, remedy, 'warning');
  }
  const { title } = section ?? assignment;
  if (title.toLowerCase() !== label.toLowerCase()) renamed.push({ label, title, place });
  return section ? `${id}#${section.id}` : id;
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
    const message = `${url} belongs to another offering (${offering}), and this course has the same file`;
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
