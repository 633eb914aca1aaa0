/** A built site as browsers get it: does every link in it lead somewhere, what does a page load, what does it weigh? */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import type { Course } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import { replaceAddresses } from '../html/addresses.ts';
import { attribute, elements, type Element } from '../html/tree.ts';
import { isError, sortProblems, type Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { buildSite } from '../site/build/build.ts';
import type { Config } from '../site/build/config.ts';
import { isNamed } from '../site/policy.ts';
import { courseFile } from '../source/read.ts';
import { pathIn } from '../text/path.ts';
import { remoteUrl } from '../text/remote-url.ts';

/** In bytes, compressed as hosts send it: a page is read on a phone, too. */
const heaviest = 100_000;

/**
 * Builds the course in the working directory into a temporary folder, and looks at every page in it.
 * @param known what is said of the course already
 */
export async function checkSite(config: Config, known: readonly Problem[]): Promise<Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-site-'));
  try {
    const site = join(folder, 'site');
    const { course, problems: found } = await buildSite(site, {}, config);
    if (!course || found.some(isError)) return found.filter(isError);
    const { problems, report } = new Reporter();
    const files = (await readdir(site, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    const pages = files.filter(
      (file) => file.endsWith('.html') && !file.startsWith('assets/') && !isOwnFile(file, course),
    );
    const context = { site, files: new Set(files), hosts: course.hosts };
    for (const page of pages.sort()) await checkPage(page, sourceOf(page, course), context, report);
    // What is said of its Markdown is not said of the page, too.
    const isKnown = ({ name, file }: Problem) =>
      name === 'site/broken-link' &&
      known.some((one) => one.file === file && /\/(?:broken-link|missing-file)$/.test(one.name));
    return sortProblems(problems.filter((problem) => !isKnown(problem)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Published as it is. */
function isOwnFile(file: string, { files }: Course): boolean {
  return [...files.values()].includes(file);
}

/** The Markdown of which a page is made; of lists, what the course is. */
function sourceOf(page: string, course: Course): string {
  const url = `/${page.replace(/index\.html$/, '')}`;
  const deck = course.decks.find((one) => url === one.url || url === `${one.url}handout/`);
  const material = course.materials.find((one) => one.url === url)?.page;
  const text = pagesOf(course).find((one) => one.url === url) ?? material;
  return deck?.source.file ?? text?.body.file ?? courseFile;
}

interface Context {
  readonly site: string;
  /** Files and folders of the site. */
  readonly files: ReadonlySet<string>;
  /** That a page may load from. */
  readonly hosts: readonly string[];
}

async function checkPage(page: string, source: string, context: Context, report: Report): Promise<void> {
  const html = await readFile(join(context.site, page), 'utf8');
  const place = atFile(source);
  const warn = (name: string, message: string, remedy: string) =>
    report(place, name, `/${page}: ${message}`, remedy, 'warning');
  const all = elements(parse(html));
  const twice = firstRepeated(all.flatMap((element) => attribute(element, 'id') ?? []));
  if (twice !== undefined)
    warn('site/duplicate-id', `two elements have the id “${twice}”`, 'give one of the two another id');
  const said = new Set<string>();
  const once: typeof warn = (name, message, remedy) => {
    if (!said.has(message)) warn(name, message, remedy);
    said.add(message);
  };
  for (const element of all)
    replaceAddresses(element, (written) => {
      if (isRemote(element, written, context.hosts))
        once('site/remote-request', `it loads from another host: ${written}`, 'save a copy in the course');
      else if (!leads(written, page, context.files)) {
        const remedy = 'correct the address in the template or the code that writes it';
        once('site/broken-link', `“${written}” leads to nothing in the built site`, remedy);
      }
      return written;
    });
  const { length } = gzipSync(html);
  if (length > heaviest)
    warn(
      'site/too-heavy',
      `it has ${Math.round(length / 1000)} KB of HTML, compressed`,
      'make two pages of it, and put drawings into files of their own',
    );
}

function firstRepeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated;
  });
}

const loading = ['img', 'script', 'iframe', 'video', 'audio', 'source', 'embed', 'object', 'track'];

function isRemote(element: Element, written: string, hosts: readonly string[]): boolean {
  const isLoaded = loading.includes(element.tagName) || attribute(element, 'rel') === 'stylesheet';
  if (!isLoaded) return false;
  const address = remoteUrl(written);
  return address !== undefined && !isNamed(address, hosts);
}

/** Whether there is something at an address of the site; the page for what is missing may be shown anywhere. */
function leads(written: string, page: string, files: ReadonlySet<string>): boolean {
  if (page === '404.html' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?|$)/i.test(written)) return true;
  // Under a sub-path, that is out of the site.
  if (written.startsWith('/')) return false;
  const target = posix.join(posix.dirname(page), pathIn(written)).replace(/\/$/, '');
  return target === '.' || files.has(`${target}/index.html`) || (files.has(target) && !written.endsWith('/'));
}
