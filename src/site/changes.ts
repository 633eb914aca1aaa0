/** What has changed on the site, by day: dates that moved, and what was published. */
import { DateTime } from 'luxon';
import { changesOf, isOfTerm, type DatedChange } from '../course/history/changes.ts';
import type { Course, Deck, Link, Page } from '../course/model.ts';
import type { Repository } from '../source/history.ts';
import type { CourseHistory } from './revisions.ts';

/** Something that a reader can open from a time on. */
export interface Publication extends Link {
  readonly at: DateTime;
}

export interface Changes {
  /** Newest first. */
  readonly moves: readonly DatedChange[];
  /** Newest first; announcements are news by themselves. */
  readonly published: readonly Publication[];
}

/** None where git does not know all of the course’s history. */
export function siteChanges(course: Course, history: CourseHistory | undefined): Changes {
  if (typeof history?.repository !== 'object') return { moves: [], published: [] };
  const published = publications(course, history.repository);
  return { moves: changesOf(history.committed, course), published };
}

function publications(course: Course, { times }: Repository): Publication[] {
  const { timeZone: zone, releases } = course;
  const released = new Map(releases.map(({ url, at }) => [url, at]));
  /** When it was written, or when it was released, if that was later. */
  const since = (part: Page | Deck): DateTime[] => {
    const added = times.get('source' in part ? part.source.file : part.body.file)?.added;
    if (added === undefined) return [];
    const written = DateTime.fromSeconds(added, { zone });
    return [DateTime.max(written, released.get(part.url) ?? written)];
  };
  const things = [
    ...course.materials.map(({ title, url, page, decks }) => ({
      ...{ label: title, url },
      parts: [...(page ? [page] : []), ...decks],
    })),
    ...[...course.assignments, ...course.pages].map((page) => ({
      ...{ label: page.title, url: page.url },
      parts: [page],
    })),
  ];
  return things
    .flatMap(({ label, url, parts }) => {
      const [first, ...rest] = parts.flatMap(since);
      return first ? [{ label, url, at: DateTime.min(first, ...rest) }] : [];
    })
    .filter(({ at }) => isOfTerm(at, course))
    .sort((a, b) => b.at.toMillis() - a.at.toMillis() || (a.url < b.url ? -1 : 1));
}
