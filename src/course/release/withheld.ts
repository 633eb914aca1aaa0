/** How what is not released yet is named elsewhere in a course. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Course } from '../model.ts';
import { pathIn } from '../../text/path.ts';

/** What is needed to know where a link leads. */
export type Withheld = Pick<Course, 'withheld' | 'siteUrl'>;

/**
 * Whether an address leads to something that is not released yet.
 * @param written as in the file: relative to it, from the root of the site or of its host, or with the host
 * @param folder where the file lies in the course
 */
export function isWithheld(written: string, folder: string, { withheld, siteUrl }: Withheld): boolean {
  // As browsers read it.
  const local = withoutHost(written.replace(/[\t\r\n]/g, '').trim(), siteUrl);
  if (local === undefined) return false;
  const path = pathIn(local);
  if (path === '') return false;
  const root = siteUrl === undefined ? '/' : new URL(siteUrl).pathname;
  const fromHost = path.startsWith(root) ? [path.slice(root.length - 1)] : [];
  return [path, ...fromHost].some((one) => {
    const inCourse = posix.join('/', one.startsWith('/') ? '' : folder, one);
    const published = inCourse.replace(/^\/content\//, '/').replace(/(\/index)?\.(?:md|html)$/, '/');
    return [inCourse, published, `${published}/`].some((address) => withheld.has(address));
  });
}

/** `undefined` for an address that is not of this site. */
function withoutHost(written: string, siteUrl: string | undefined): string | undefined {
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return written;
  if (siteUrl === undefined || !/^(https?:)?\/\//i.test(written) || !URL.canParse(written, siteUrl))
    return undefined;
  const { host, pathname } = new URL(written, siteUrl);
  return host === new URL(siteUrl).host ? pathname : undefined;
}

/** A line of Markdown without the addresses in it that are text and lead to something not released yet. */
export function withoutAddresses(text: string, course: Withheld): string {
  return text.replace(/<(?:https?:)?\/\/[^\s<>]+>|(?<![("'\w])https?:\/\/[^\s<>()]+/gi, (address) =>
    isWithheld(address.replace(/^<|>$/g, ''), '', course) ? '' : address,
  );
}

/** Whether the Markdown of a deck links to or includes something that is not released yet, also in a comment. */
export function namesWithheld(text: string, folder: string, course: Withheld): boolean {
  if (course.withheld.size === 0) return false;
  const included = [...text.matchAll(/<!--\s*include:\s*([^\s#]+)/g)].map(([, id]) => id ?? '');
  if (included.some((id) => course.withheld.has(id))) return true;
  const enclosed = text.match(/"[^"\n]+"|'[^'\n]+'|<[^<>\n]+>|\([^()\n]+\)/g) ?? [];
  const words = text.split(/[\s"'`<>()[\],|=]+/);
  const candidates = new Set([
    ...enclosed.map((part) => part.slice(1, -1)),
    ...words.map((word) => word.replace(/[.:;!]{1,3}$/, '')),
  ]);
  // Without a slash or a dot, a word is a word.
  return [...candidates].some((candidate) => /[./]/.test(candidate) && isWithheld(candidate, folder, course));
}

/**
 * What a deadline is called before its assignment is released: `project#milestone-1` would tell one of its headings.
 * The id of the whole assignment stays, and with it the identity of its event in calendars.
 * @param id of a deadline, or of its entry in a history, which knows nothing but ids
 */
export function hiddenDeadlineId(id: string): string {
  const [assignment = '', section] = id.split('#');
  if (section === undefined) return id;
  return `${assignment}#${createHash('sha256').update(section).digest('hex').slice(0, 8)}`;
}
