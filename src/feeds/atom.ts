/** `/feed.xml`: announcements, and material when it is released; `/changes.xml`: what changed (Atom, RFC 4287). */
import { DateTime } from 'luxon';
import type { Announcement, Course, Link } from '../course/model.ts';
import { slug } from '../text/slug.ts';
import { address } from './address.ts';
import { escape } from './xml.ts';

interface Entry {
  readonly title: string;
  readonly url: string;
  readonly at: DateTime;
  /** HTML. */
  readonly content?: string;
}

/** What happened on a day, for `/changes.xml`. */
export interface ChangesEntry {
  readonly title: string;
  /** From the site's root. */
  readonly url: string;
  readonly at: DateTime;
  readonly lines: readonly (Link & { readonly text: string })[];
}

/** @param html an announcement's text, with links from the site's root */
export function atomText(course: Course, html: (announcement: Announcement) => string): string {
  const about = { url: '/feed.xml', page: '/', title: `${course.title}, ${course.term.name}` };
  return feedText(about, entriesOf(course, html), course);
}

/** @param entries newest first */
export function changesText(course: Course, entries: readonly ChangesEntry[]): string {
  const title = `${course.title}, ${course.term.name}: what changed`;
  const items = entries.map(({ lines, ...entry }) => {
    const list = lines.map(
      ({ label, url, text }) =>
        `<li><a href="${escape(address(url, course.siteUrl))}">${escape(label)}</a>, ${escape(text)}</li>`,
    );
    return { ...entry, content: `<ul>${list.join('')}</ul>` };
  });
  return feedText({ url: '/changes.xml', page: '/changes/', title }, items, course);
}

/** @param about its own address, that of the page that shows the same, and its title */
function feedText(
  about: { readonly url: string; readonly page: string; readonly title: string },
  entries: readonly Entry[],
  course: Course,
): string {
  const { siteUrl, timeZone, term, instructors } = course;
  const start = DateTime.fromISO(term.starts, { zone: timeZone });
  const authors = instructors.length > 0 ? instructors.map(({ name }) => name) : [course.title];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(course.language)}">
  <id>${escape(idOf(about.url, course))}</id>
  <title>${escape(about.title)}</title>
  <updated>${instant(entries[0]?.at ?? start)}</updated>
${authors.map((name) => `  <author><name>${escape(name)}</name></author>\n`).join('')}\
  <link rel="self" type="application/atom+xml" href="${escape(address(about.url, siteUrl))}"/>
  <link rel="alternate" type="text/html" href="${escape(address(about.page, siteUrl))}"/>
${entries.map((entry) => entryText(entry, course)).join('')}\
</feed>
`;
}

function entriesOf(course: Course, html: (announcement: Announcement) => string): Entry[] {
  const announcements = course.announcements.map((announcement) => ({
    title: announcement.title,
    url: announcement.url,
    at: DateTime.fromISO(announcement.date, { zone: course.timeZone }),
    content: withAddresses(html(announcement), course.siteUrl),
  }));
  return [...announcements, ...course.releases].sort(
    (a, b) => b.at.toMillis() - a.at.toMillis() || (a.url < b.url ? -1 : 1),
  );
}

function entryText({ title, url, at, content }: Entry, course: Course): string {
  return `  <entry>
    <id>${escape(idOf(url, course))}</id>
    <title>${escape(title)}</title>
    <updated>${instant(at)}</updated>
    <link rel="alternate" type="text/html" href="${escape(address(url, course.siteUrl))}"/>
${content === undefined ? '' : `    <content type="html">${escape(content)}</content>\n`}\
  </entry>
`;
}

/** Ids must not change and have to be absolute: if the site's address is not known, a tag URI (RFC 4151). */
function idOf(url: string, { siteUrl, title, term }: Course): string {
  if (siteUrl !== undefined) return address(url, siteUrl);
  const [year] = term.starts.split('-');
  return encodeURI(`tag:lectern,${year}:${slug(title)}/${slug(term.name)}${url}`);
}

/** Readers show the HTML outside the site: its links have to lead back to it. */
function withAddresses(html: string, siteUrl: string | undefined): string {
  return html.replace(/(\s(?:href|src|poster)=")(\/[^"]*)/g, (_, before: string, url: string) => {
    return `${before}${address(url, siteUrl)}`;
  });
}

function instant(at: DateTime): string {
  return at.toISO({ suppressMilliseconds: true }) ?? '';
}
