/** A course without what is not released yet: what is not in the model cannot be on a page, in a feed or in a file. */
import { posix } from 'node:path';
import type { DateTime } from 'luxon';
import type { RawCourse } from '../../source/read.ts';
import { handoutUrl, lists, listUrls, redirectUrl } from '../addresses.ts';
import { heldFiles } from './files.ts';
import type {
  Assignment,
  Course,
  Deadline,
  Deck,
  Link,
  Material,
  Page,
  Person,
  Reading,
  Session,
  WholeCourse,
} from '../model.ts';
import type { Releases, ReleaseTime } from './release.ts';
import { numberedTitle } from '../deadlines/names.ts';
import { labelled } from '../content/references.ts';
import { hiddenDeadlineId, isWithheld, namesWithheld, withoutAddresses, type Withheld } from './withheld.ts';

type Shown = (thing: Page | Deck) => boolean;

/** @param now what is released later is left out, with the files that are there for it. Default: nothing is */
export function withhold(
  course: WholeCourse,
  { things, solutions }: Releases,
  raw: Pick<RawCourse, 'links' | 'styles'>,
  now: DateTime | undefined,
): Course {
  if (!now) return { ...course, releases: [], withheld: new Set() };
  const isLater = (at: ReleaseTime | undefined) => at !== undefined && (at === 'no' || at > now);
  const later = new Set(things.filter(({ at }) => isLater(at)).map(({ thing }) => thing));
  const shown: Shown = (thing) => !later.has(thing);
  const isHeld = heldFiles(course, shown, raw);
  const isLaterSolution = (file: string) =>
    isLater(solutions.get(file)) || isLater(solutions.get(raw.links.get(file) ?? file));
  const held = new Set([...course.files.keys()].filter((file) => isHeld(file) || isLaterSolution(file)));
  const materials = materialsOf(course, shown);
  const there = {
    ...course,
    materials: [...materials.values()],
    assignments: assignmentsOf(course, shown),
    decks: course.decks.filter(shown),
    home: course.home && shown(course.home) ? course.home : undefined,
    pages: course.pages.filter(shown),
    announcements: course.announcements.filter(shown),
    releases: things
      .flatMap(({ thing: { title, url }, at }) => (at === 'no' || at > now ? [] : [{ title, url, at }]))
      .sort((a, b) => b.at.toMillis() - a.at.toMillis() || (a.url < b.url ? -1 : 1)),
  };
  const withheld = new Set([
    ...[...course.files].filter(([file]) => held.has(file)).map(([, path]) => `/${path}`),
    ...[...later].flatMap(addressesOf),
    ...course.materials.map(({ url }) => url),
    ...listUrls(course),
  ]);
  // The page of a lecture is there for its deck, too, and a list without its text.
  for (const url of [...there.materials.map((material) => material.url), ...listUrls(there)])
    withheld.delete(url);

  const away = { withheld, siteUrl: course.siteUrl };
  const deadlines = deadlinesOf(course, there.assignments);
  return {
    ...there,
    ...withoutLinks(course, later, away),
    deadlines: [...deadlines.values()],
    sessions: course.sessions.map((session) => sessionOf(session, materials, deadlines, away)),
    withheld,
    files: new Map(
      [...course.files].filter(([file]) => !held.has(file) && !isTelling(file, there.decks, away)),
    ),
  };
}

function addressesOf(thing: Page | Deck): string[] {
  return 'source' in thing ? [thing.id, thing.url, handoutUrl(thing), redirectUrl(thing)] : [thing.url];
}

/** Each material → what is left of it; those of which nothing is are not among them. */
function materialsOf(course: WholeCourse, shown: Shown): Map<Material, Material> {
  return new Map(
    course.materials.flatMap((material): [Material, Material][] => {
      const page = material.page && shown(material.page) ? material.page : undefined;
      const decks = material.decks.filter(shown);
      if (!page && decks.length === 0) return [];
      const isWhole = page === material.page && decks.length === material.decks.length;
      return [[material, isWhole ? material : { ...material, page, decks }]];
    }),
  );
}

function assignmentsOf({ assignments }: WholeCourse, shown: Shown): Assignment[] {
  return assignments.filter(shown).map(({ solution, ...assignment }) => ({
    ...assignment,
    solution: solution && shown(solution) ? solution : undefined,
  }));
}

/** Of an assignment that is not there, a deadline says its title and when it is. */
function deadlinesOf(course: WholeCourse, shown: readonly Assignment[]): Map<Deadline, Deadline> {
  return new Map(
    course.deadlines.map((deadline) => {
      const { id, assignment, section, number, at, from } = deadline;
      if (shown.some((one) => one.id === assignment)) return [deadline, deadline];
      const { title = deadline.title } = course.assignments.find((one) => one.id === assignment) ?? {};
      const named = { id: hiddenDeadlineId(id), title: numberedTitle(title, number) };
      return [deadline, { ...named, assignment, section, number, at, from }];
    }),
  );
}

function sessionOf(
  session: Session,
  materials: ReadonlyMap<Material, Material>,
  deadlines: ReadonlyMap<Deadline, Deadline>,
  away: Withheld,
): Session {
  const { speaker } = session;
  const due = session.due.map((deadline) => deadlines.get(deadline) ?? deadline);
  return {
    ...session,
    // Named after what is due.
    title: session.kind === 'deadline' ? (due[0]?.title ?? session.title) : session.title,
    material: session.material && materials.get(session.material),
    speaker: speaker && linkOf(speaker, speaker.name, away),
    note: session.note === undefined ? undefined : withoutAddresses(session.note, away),
    readings: session.readings
      .map((alternatives) => alternatives.flatMap((reading) => readingOf(reading, away)))
      .filter((alternatives) => alternatives.length > 0),
    chapters: linksOf(session.chapters, away),
    materials: linksOf(session.materials, away),
    due,
  };
}

function readingOf(reading: Reading, away: Withheld): Reading[] {
  const title = withoutAddresses(reading.title, away);
  const note = reading.note === undefined ? undefined : withoutAddresses(reading.note, away);
  const shown = linkOf({ ...reading, title, note }, title, away);
  return shown && title.trim() !== '' ? [shown] : [];
}

function linksOf(links: readonly Link[], away: Withheld): Link[] {
  return links.flatMap((link) => {
    const shown = linkOf(link, link.label, away);
    return shown ? [{ ...shown, url: shown.url ?? '' }] : [];
  });
}

/** A link to what is not there is text; nothing, where that is made from the address. */
function linkOf<T extends { readonly url?: string | undefined }>(
  link: T,
  text: string,
  away: Withheld,
): (Omit<T, 'url'> & { readonly url?: string | undefined }) | undefined {
  const { url } = link;
  if (url === undefined || !isWithheld(url, '', away)) return link;
  return text === url || text === labelled({ url }).label ? undefined : { ...link, url: undefined };
}

/** What stands on every page. */
function withoutLinks(
  course: WholeCourse,
  later: ReadonlySet<Page | Deck>,
  away: Withheld,
): Pick<Course, 'navigation' | 'links' | 'logo' | 'instructors' | 'staff'> {
  const own = (url: string | undefined) => (url !== undefined && isWithheld(url, '', away) ? undefined : url);
  const person = ({ url, photo, ...about }: Person): Person => ({
    ...about,
    url: own(url),
    photo: own(photo),
  });
  const untold = new Set([...later].map(({ url }) => url));
  return {
    // In the navigation a link is named by the title of its page.
    navigation: course.navigation.flatMap((link) =>
      untold.has(link.url)
        ? lists.filter(({ url }) => url === link.url)
        : isWithheld(link.url, '', away)
          ? []
          : [link],
    ),
    links: course.links.filter(({ url }) => !isWithheld(url, '', away)),
    logo: own(course.logo),
    instructors: course.instructors.map(person),
    staff: course.staff.map(person),
  };
}

/** Whether a file is the Markdown of a deck that names what is not there: it is not published until it is. */
function isTelling(file: string, decks: readonly Deck[], away: Withheld): boolean {
  const deck = decks.find(({ source }) => source.file === file);
  if (!deck) return false;
  const text = `${deck.source.text}\n${JSON.stringify(deck.options)}`;
  return namesWithheld(text, posix.dirname(file), away);
}
