/** When a page was last changed, where its source is, and where to report a mistake in it. */
import { DateTime } from 'luxon';
import type { Course } from '../course/model.ts';
import type { Repository } from '../source/history.ts';
import { courseFile, scheduleFile } from '../source/read.ts';
import type { PageFacts } from '../theme/views/page.ts';
import type { Format } from './format.ts';
import { pageWrittenAt } from './written-at.ts';

/** @param repository as `readRepository` has it: without the whole history, nothing is known of any page */
export function pageFacts(
  course: Course,
  repository: Repository | 'cut-off' | undefined,
  format: Format,
): (url: string, title: string) => PageFacts | undefined {
  if (typeof repository !== 'object') return () => undefined;
  const host = hostOf(course.repository, repository.origin);
  return (url, title) => {
    const file = fileOf(url, course);
    const times = file === undefined ? undefined : repository.times.get(file);
    if (file === undefined || times === undefined) return undefined;
    const date = DateTime.fromSeconds(times.changed, { zone: course.timeZone }).toISODate() ?? '';
    const address = course.siteUrl === undefined ? url : course.siteUrl + url.slice(1);
    return {
      changed: { date, day: format.longDay(date) },
      source: host?.source(encodeURI(repository.prefix + file)),
      report: host?.report(`Mistake on “${title}”`, `${address}\n\n`),
    };
  };
}

/** The file that a page is written in; none for what is put together from many. */
function fileOf(url: string, course: Course): string | undefined {
  const { file } = pageWrittenAt(url, course);
  if (url === '/') return undefined;
  if (file !== courseFile && file !== scheduleFile) return file;
  if (url === '/staff/' || url.startsWith('/schedule/')) return file;
  return course.materials.find((one) => one.url === url)?.decks[0]?.source.file;
}

/** Addresses at a host of repositories. */
interface Host {
  readonly source: (path: string) => string;
  readonly report: (title: string, text: string) => string;
}

/**
 * Of GitHub and GitLab, known by the names of their hosts.
 * @param repository as the course names it; it has to be the one that the course was cloned from, so that its files are there
 */
function hostOf(repository: string | undefined, origin: string | undefined): Host | undefined {
  const name = repository === undefined ? undefined : nameOf(repository);
  if (name === undefined || origin === undefined || nameOf(origin) !== name) return undefined;
  const [base, host] = [`https://${name}`, name.slice(0, name.indexOf('/'))];
  const query = (words: Record<string, string>) => new URLSearchParams(words).toString();
  if (host.includes('gitlab'))
    return {
      source: (path) => `${base}/-/blob/HEAD/${path}`,
      report: (title, text) =>
        `${base}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': text })}`,
    };
  if (!host.includes('github')) return undefined;
  return {
    source: (path) => `${base}/blob/HEAD/${path}`,
    report: (title, text) => `${base}/issues/new?${query({ title, body: text })}`,
  };
}

/** `github.com/example/rowing`, from an address in the browser, or one that git clones from. */
function nameOf(address: string): string | undefined {
  const [, host = '', path = ''] =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]+@)?([^:/@]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(address) ?? [];
  return path.split('/').length < 2 ? undefined : `${host}/${path}`.toLowerCase();
}
