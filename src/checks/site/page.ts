/** A built page as its HTML: what it links to, what it loads, what it weighs. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, serializeOuter } from 'parse5';
import { replaceAddresses } from '../../html/addresses.ts';
import { attribute, elements, type Element } from '../../html/tree.ts';
import { isNamed } from '../../site/policy.ts';
import { pathIn } from '../../text/path.ts';
import { remoteUrl } from '../../text/remote-url.ts';
import type { Finding } from './findings.ts';
import { invalidHtml } from './valid.ts';

/** In bytes, compressed as hosts send it: a page is read on a phone, too. */
const heaviest = 100_000;

export interface BuiltSite {
  readonly folder: string;
  /** Files and folders of the site. */
  readonly files: ReadonlySet<string>;
  /** That a page may load from. */
  readonly hosts: readonly string[];
}

/** What is wrong with a page. */
type Fault = Pick<Finding, 'name' | 'message' | 'remedy' | 'element'>;

/** @param page path in the site */
export async function checkPage(page: string, site: BuiltSite): Promise<Fault[]> {
  const html = await readFile(join(site.folder, page), 'utf8');
  const all = elements(parse(html));
  return [
    ...repeatedIds(all),
    ...(await invalid(html)),
    ...all.flatMap((element) => badAddresses(element, page, site)),
    ...(await weight(html, all, page, site)),
  ];
}

function repeatedIds(all: readonly Element[]): Fault[] {
  const seen = new Set<string>();
  const twice = all
    .flatMap((element) => attribute(element, 'id') ?? [])
    .find((id) => seen.size === seen.add(id).size);
  if (twice === undefined) return [];
  const message = `two elements have the id “${twice}”`;
  return [{ name: 'site/duplicate-id', message, remedy: 'give one of the two another id' }];
}

async function invalid(html: string): Promise<Fault[]> {
  const found = await invalidHtml(html);
  return found.map(({ message, rule, at }) => ({
    ...{ name: 'site/invalid-html', message: `not valid HTML: ${message}` },
    remedy: `put it right; ${rule} says what is allowed`,
    element: html.slice(html.lastIndexOf('<', at), at + 300),
  }));
}

function badAddresses(element: Element, page: string, { files, hosts }: BuiltSite): Fault[] {
  const faults: Fault[] = [];
  replaceAddresses(element, (written) => {
    if (isRemote(element, written, hosts))
      faults.push({ ...remoteRequest(written), element: serializeOuter(element) });
    else if (!leads(written, page, files)) {
      // The same from every page, however far down.
      const address = new URL(written, `https://localhost/${page}`).pathname;
      const html = serializeOuter(element).replace(written, address);
      faults.push({ ...brokenLink(address), element: html });
    }
    return written;
  });
  return faults;
}

/** @param address as it stands in the page */
export function remoteRequest(address: string): Fault {
  const message = `it loads from another host: ${address}`;
  return { name: 'site/remote-request', message, remedy: 'save a copy in the course' };
}

/** @param address from the site’s root */
export function brokenLink(address: string): Fault {
  const remedy = 'correct the address in the template or the code that writes it';
  return { name: 'site/broken-link', message: `“${address}” leads to nothing in the built site`, remedy };
}

const loading = ['img', 'script', 'iframe', 'video', 'audio', 'source', 'embed', 'object', 'track'];

const isStyleSheet = (element: Element) => attribute(element, 'rel') === 'stylesheet';

function isRemote(element: Element, written: string, hosts: readonly string[]): boolean {
  const isLoaded = loading.includes(element.tagName) || isStyleSheet(element);
  if (!isLoaded) return false;
  const address = remoteUrl(written);
  return address !== undefined && !isNamed(address, hosts);
}

/** Whether there is something at an address of the site; the page for what is missing may be shown anywhere. */
function leads(written: string, page: string, files: ReadonlySet<string>): boolean {
  if (page === '404.html' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?|$)/i.test(written)) return true;
  // Under a sub-path, that is out of the site.
  if (written.startsWith('/')) return false;
  const target = targetOf(written, page);
  return target === '.' || files.has(`${target}/index.html`) || (files.has(target) && !written.endsWith('/'));
}

function targetOf(written: string, page: string): string {
  return posix.join(posix.dirname(page), pathIn(written)).replace(/\/$/, '');
}

/** Its HTML, and the styles and scripts that it waits for. */
async function weight(
  html: string,
  all: readonly Element[],
  page: string,
  { folder, files }: BuiltSite,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const weigh = (bytes: number, what: string, remedy: string) => {
    const message = `it has ${Math.round(bytes / 1000)} KB of ${what}, compressed`;
    if (bytes > heaviest) faults.push({ name: 'site/too-heavy', message, remedy });
  };
  weigh(gzipSync(html).length, 'HTML', 'make two pages of it, and put drawings into files of their own');
  const loaded = all.flatMap((element) => {
    if (element.tagName === 'script') return attribute(element, 'src') ?? [];
    return isStyleSheet(element) ? (attribute(element, 'href') ?? []) : [];
  });
  const own = [...new Set(loaded.map((address) => targetOf(address, page)))].filter((path) =>
    files.has(path),
  );
  const sizes = await Promise.all(
    own.map(async (path) => gzipSync(await readFile(join(folder, path))).length),
  );
  weigh(
    sizes.reduce((sum, size) => sum + size, 0),
    'styles and scripts',
    'leave out what this page does not need',
  );
  return faults;
}
