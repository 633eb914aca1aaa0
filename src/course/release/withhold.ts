/** A course without what is not released yet, or no longer: what is not in the model cannot be on a page, in a feed or in a file. */
import { posix } from 'node:path';
import type { DateTime } from 'luxon';
import type { RawCourse } from '../../source/read.ts';
import { handoutUrl, listLinks, listUrls, redirectUrl } from '../addresses.ts';
import { dateOf } from '../dates/calendar.ts';
import { heldFiles } from './files.ts';
import type {
  Announcement,
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
import { bareLink, labelled } from '../content/references.ts';
import { numberedTitle } from '../deadlines/names.ts';
import { heldRecordings, recordingOf } from './recordings.ts';
import { hiddenDeadlineId, isWithheld, namesWithheld, withoutAddresses, type Withheld } from './withheld.ts';

type Shown = (thing: Page | Deck) => boolean;

/** @param now what is not released then is left out, with the files that are there for it. Default: nothing is */
export function withhold(
  course: WholeCourse,
  { things, ends, solutions }: Releases,
  raw: Pick<RawCourse, 'links' | 'styles'>,
  now: DateTime | undefined,
): Course {
  if (!now) return withEverything(course);
  const isLater = (at: ReleaseTime | undefined) => at !== undefined && (at === 'no' || at > now);
  const hidden = new Set([
    ...things.filter(({ at }) => isLater(at)).map(({ thing }) => thing),
    ...[...ends].filter(([, end]) => end <= now).map(([thing]) => thing),
  ]);
  const shown: Shown = (thing) => !hidden.has(thing);
  const isHeld = heldFiles(course, shown, raw);
  const isLaterSolution = (file: string) =>
    isLater(solutions.get(file)) || isLater(solutions.get(raw.links.get(file) ?? file));
  const materials = materialsOf(course, shown);
  const recorded = heldRecordings(course, materials);
  const isAway = (file: string) => isHeld(file) || isLaterSolution(file) || recorded.has(file);
  const held = new Set([...course.files.keys()].filter(isAway));
  const isNews = (thing: Page | Deck) =>
    course.announcements.some((one) => one === thing && one.released === undefined);
  const there = {
    ...course,
    materials: [...materials.values()],
    assignments: assignmentsOf(course, shown),
    decks: course.decks.filter(shown),
    home: course.home && shown(course.home) ? course.home : undefined,
    pages: course.pages.filter(shown),
    announcements: course.announcements.filter(shown).map((one) => pinnedAt(now, one)),
    releases: releasesOf(things, shown),
  };
  const withheld = new Set([
    ...[...course.files].filter(([file]) => held.has(file)).map(([, path]) => `/${path}`),
    ...[...hidden].flatMap(addressesOf),
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
    ...withoutLinks(course, hidden, away),
    weekly: course.weekly.map((meeting) => atPlace(meeting, away)),
    officeHours: course.officeHours.map((meeting) => atPlace(meeting, away)),
    deadlines: [...deadlines.values()],
    sessions: course.sessions.map((session) => sessionOf(session, materials, deadlines, away)),
    withheld,
    holdsBack:
      things.some(({ thing, at }) => isLater(at) && !isNews(thing)) || [...held].some(isLaterSolution),
    files: filesOf(course, held, there.decks, away),
  };
}

/** What was pinned until an earlier day is not pinned any more. */
function pinnedAt(now: DateTime, announcement: Announcement): Announcement {
  const { pinned } = announcement;
  return pinned !== undefined && pinned < dateOf(now) ? { ...announcement, pinned: undefined } : announcement;
}

/** Newest first. */
function releasesOf(things: Releases['things'], shown: Shown): Course['releases'] {
  return (
    things
      // Announcements are news by themselves.
      .filter(({ thing }) => shown(thing) && !('date' in thing))
      .flatMap(({ thing: { title, url }, at }) => (at === 'no' ? [] : [{ title, url, at }]))
      .sort((a, b) => b.at.toMillis() - a.at.toMillis() || (a.url < b.url ? -1 : 1))
  );
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
  const due = session.due.map((deadline) => deadlines.get(deadline) ?? deadline);
  const material = session.material && materials.get(session.material);
  return {
    ...session,
    // Named after what is due.
    title: session.kind === 'deadline' ? (due[0]?.title ?? session.title) : session.title,
    meetings: session.meetings.map((meeting) => atPlace(meeting, away)),
    material,
    decks: session.decks.filter((deck) => material?.decks.includes(deck)),
    speakers: session.speakers.flatMap((speaker) => linkOf(speaker, speaker.name, away) ?? []),
    note: session.note === undefined ? undefined : withoutAddresses(session.note, away),
    readings: session.readings
      .map((alternatives) => alternatives.flatMap((reading) => readingOf(reading, away)))
      .filter((alternatives) => alternatives.length > 0),
    chapters: linksOf(session.chapters, away),
    materials: linksOf(session.materials, away),
    recording: recordingOf(session, material, away),
    due,
  };
}

function atPlace<T extends { readonly place?: string | undefined }>(meeting: T, away: Withheld): T {
  const { place } = meeting;
  if (place === undefined) return meeting;
  const link = bareLink(place);
  const shown = link && isWithheld(link.url, '', away) ? '' : withoutAddresses(place, away).trim();
  return { ...meeting, place: shown === '' ? undefined : shown };
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
  hidden: ReadonlySet<Page | Deck>,
  away: Withheld,
): Pick<Course, 'navigation' | 'links' | 'logo' | 'instructors' | 'staff'> {
  const own = (url: string | undefined) => (url !== undefined && isWithheld(url, '', away) ? undefined : url);
  const person = ({ url, photo, office, ...about }: Person): Person => ({
    ...about,
    office: office && withoutAddresses(office, away),
    url: own(url),
    photo: own(photo),
  });
  const titles = new Map([...hidden].map(({ url, title }) => [url, title]));
  return {
    // There, a link without a label of its own has the title of its page.
    navigation: course.navigation.flatMap((link) =>
      titles.get(link.url) === link.label
        ? listLinks(course).filter(({ url }) => url === link.url)
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

/** Files that are published. */
function filesOf(
  { files, decks, publish }: WholeCourse,
  held: ReadonlySet<string>,
  shown: readonly Deck[],
  away: Withheld,
): Map<string, string> {
  const kept = (publish.sources ? shown.filter((deck) => isTelling(deck, away)) : decks).map(
    ({ source }) => source.file,
  );
  return new Map([...files].filter(([file]) => !held.has(file) && !kept.includes(file)));
}

/** Whether the Markdown of a deck names what is not there: it is not published until it is. */
function isTelling({ source, options }: Deck, away: Withheld): boolean {
  const text = `${source.text}\n${JSON.stringify(options)}`;
  return namesWithheld(text, posix.dirname(source.file), away);
}

/** For those who see everything. */
function withEverything(course: WholeCourse): Course {
  const publish = { ...course.publish, notes: true, sources: true };
  return { ...course, publish, releases: [], holdsBack: false, withheld: new Set() };
}
