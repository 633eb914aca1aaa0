/** Addresses, from the site's root, of the pages that are made from a course. */
import type { Course, Deck, Link, WholeCourse } from './model.ts';

/** Lectern's own lists, by the name `navigation:` knows them by. */
export function listLinks({ labels }: Pick<WholeCourse, 'labels'>): readonly Link[] {
  return [
    { label: 'Schedule', url: '/schedule/' },
    { label: labels.lecture.many, url: '/lectures/' },
    { label: 'Assignments', url: '/assignments/' },
    { label: 'Staff', url: '/staff/' },
    { label: 'Learning goals', url: '/goals/' },
  ];
}

export function handoutUrl(deck: Pick<Deck, 'url'>): string {
  return `${deck.url}handout/`;
}

/** Where reveal-md published a deck. */
export function redirectUrl({ source }: Pick<Deck, 'source'>): string {
  return `/${source.file.replace(/\.md$/, '.html')}`;
}

/** The Markdown of a deck; `undefined` while that is not published. */
export function sourceUrl({ source }: Pick<Deck, 'source'>, { files }: Course): string | undefined {
  const path = files.get(source.file);
  return path === undefined ? undefined : `/${path}`;
}

/** Pages that list what a course has, which are there whether or not a text is written for them. */
export function listUrls({
  assignments,
  announcements,
  materials,
  sessions,
  goals,
}: Pick<WholeCourse, 'assignments' | 'announcements' | 'materials' | 'sessions' | 'goals'>): string[] {
  return [
    '/',
    '/schedule/',
    '/schedule/calendar/',
    '/schedule/overview/',
    '/staff/',
    '/search/',
    ...(assignments.length > 0 ? ['/assignments/'] : []),
    ...(goals.length > 0 || materials.some(({ page }) => page?.goals) ? ['/goals/'] : []),
    ...(announcements.length > 0 ? ['/announcements/'] : []),
    ...materials.map(({ url }) => url.replace(/[^/]+\/$/, '')),
    // Also where no lecture has more than a title.
    ...(sessions.some(({ kind, cancelled }) => kind === 'lecture' && !cancelled) ? ['/lectures/'] : []),
  ];
}
