/** A course without what is not released yet: what is not in the model cannot be on a page, in a feed or in a file. */
import { posix } from 'node:path';
import type { DateTime } from 'luxon';
import type { Assignment, Course, Deadline, Deck, Link, Material, Page, Session } from './model.ts';
import type { Releasable } from './release.ts';

/** @param now what is released later is left out, with the files beside it */
export function withhold(course: Course, releasables: readonly Releasable[], now: DateTime): Course {
  const later = new Set(releasables.filter(({ at }) => at === 'no' || at > now).map(({ thing }) => thing));
  const shown = (thing: Page | Deck) => !later.has(thing);
  const files = new Map([...course.files].filter(([file]) => !belongsTo(file, course, shown)));
  const withheld = new Set([
    ...[...course.files].filter(([file]) => !files.has(file)).map(([, path]) => `/${path}`),
    ...[...later].flatMap((thing) => ('id' in thing ? [thing.id, thing.url] : [thing.url])),
  ]);

  const materials = new Map<Material, Material>();
  for (const material of course.materials) {
    const page = material.page && shown(material.page) ? material.page : undefined;
    const decks = material.decks.filter(shown);
    const isLess = page !== material.page || decks.length < material.decks.length;
    if (!isLess) materials.set(material, material);
    else if (page || decks.length > 0) {
      // The page of a lecture is there for its deck, too.
      materials.set(material, { ...material, page, decks });
      withheld.delete(material.url);
    } else withheld.add(material.url);
  }
  const isThere = ({ url }: { readonly url?: string | undefined }) =>
    url === undefined || !withheld.has(addressOf(url));
  const deadlines = new Map(
    course.deadlines.map((deadline) => [
      deadline,
      isThere(deadline) ? deadline : { ...deadline, url: undefined },
    ]),
  );
  const sessions = course.sessions.map((session) => sessionOf(session, materials, deadlines, isThere));
  const assignments = course.assignments.filter(shown).map(({ solution, ...assignment }): Assignment => ({
    ...assignment,
    solution: solution && shown(solution) ? solution : undefined,
  }));
  const links = (list: readonly Link[]) => list.filter(isThere);
  return {
    ...course,
    navigation: links(course.navigation),
    links: links(course.links),
    deadlines: course.deadlines.map((deadline) => deadlines.get(deadline) ?? deadline),
    sessions,
    materials: [...materials.values()],
    assignments,
    decks: course.decks.filter(shown),
    home: course.home && shown(course.home) ? course.home : undefined,
    pages: course.pages.filter(shown),
    announcements: course.announcements.filter(shown),
    releases: releasables
      .flatMap(({ thing: { title, url }, at }) => (at === 'no' || at > now ? [] : [{ title, url, at }]))
      .sort((a, b) => b.at.toMillis() - a.at.toMillis() || (a.url < b.url ? -1 : 1)),
    withheld,
    files,
  };
}

function sessionOf(
  session: Session,
  materials: ReadonlyMap<Material, Material>,
  deadlines: ReadonlyMap<Deadline, Deadline>,
  isThere: (link: { readonly url?: string | undefined }) => boolean,
): Session {
  return {
    ...session,
    material: session.material && materials.get(session.material),
    readings: session.readings.map((alternatives) =>
      alternatives.map((reading) => (isThere(reading) ? reading : { ...reading, url: undefined })),
    ),
    chapters: session.chapters.filter(isThere),
    materials: session.materials.filter(isThere),
    due: session.due.map((deadline) => deadlines.get(deadline) ?? deadline),
  };
}

/** Without what follows the path. */
function addressOf(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** Whether a file is there for what is not shown: its source, and what lies beside a deck or in a folder of its name. */
function belongsTo(file: string, course: Course, shown: (thing: Page | Deck) => boolean): boolean {
  const folder = `${posix.dirname(file)}/`;
  const decks = course.decks.filter(({ source }) => folder.startsWith(`${posix.dirname(source.file)}/`));
  const own = decks.find(({ source }) => source.file === file);
  if (own) return !shown(own);
  if (decks.length > 0) return !decks.some(shown);
  const pages = [
    ...course.pages,
    ...course.announcements,
    ...course.materials.flatMap(({ page }) => page ?? []),
    ...course.assignments.flatMap((assignment) => [
      assignment,
      ...(assignment.solution ? [assignment.solution] : []),
    ]),
  ];
  return pages.some((page) => !shown(page) && file.startsWith(folderOf(page)));
}

/** `content/a/b.md` → `content/a/b/`; `content/a/index.md` → `content/a/`. */
function folderOf({ body }: Page): string {
  return body.file.replace(/(\/index)?\.md$/, '/');
}
