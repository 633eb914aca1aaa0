/** What is found on built pages, said once for each cause, where it was written. */
import type { Place } from '../../problems/problem.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import { courseFile } from '../../source/read.ts';
import { placeOfElement } from './place.ts';

export interface Finding {
  /** Path in the site: `boats/index.html`. */
  readonly page: string;
  /** The file of which the page is made, and the line of it from which on the element can stand. Default: the first. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly name: string;
  readonly message: string;
  readonly remedy: string;
  /** HTML that begins with the element. Default: it is not about one element. */
  readonly element?: string;
}

/**
 * The same on pages of several sources is a template's. All else stands where its element has been written, or is said
 * of the page.
 * @param texts path → text of the course's files
 */
export function reportFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  report: Report,
): void {
  const same = groups(findings, ({ name, message, element = '' }) => [name, message, element].join('\n'));
  const isShared = (group: readonly Finding[]) => new Set(group.map(({ file }) => file)).size > 1;
  const [own, shared] = [same.filter((group) => !isShared(group)), same.filter(isShared)];
  for (const group of groups(shared.flat(), ({ name, message }) => `${name}\n${message}`))
    reportGroup(group, placeInTemplates(group, texts) ?? atFile(courseFile), true, report);
  const placed = own.flat().map((finding) => ({ ...finding, place: placeOf(finding, texts) }));
  for (const group of groups(placed, ({ name, message, file }) => [name, message, file].join('\n'))) {
    const [first] = group;
    if (first)
      reportGroup(
        group,
        first.place ?? { ...atFile(first.file), line: first.line ?? 1 },
        first.place === undefined && first.line === undefined,
        report,
      );
  }
}

function reportGroup(group: readonly Finding[], place: Place, namesPage: boolean, report: Report): void {
  const [first] = group;
  if (!first) return;
  const { name, message, remedy } = first;
  const [page = '', ...rest] = [...new Set(group.map((finding) => finding.page))].sort(byDepth);
  const more = rest.length;
  const others = more === 0 ? '' : more === 1 ? ' and another page' : ` and ${more} other pages`;
  report(place, name, namesPage ? `/${page}${others}: ${message}` : message, remedy, 'warning');
}

/** A course may have templates of its own. */
function placeInTemplates(
  [finding]: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Place | undefined {
  const templates = [...texts.keys()].filter((file) => file.startsWith('templates/'));
  const places = templates.map((file) => finding && placeOf({ ...finding, file }, texts));
  return places.find((place) => place !== undefined);
}

function placeOf(
  { file, line = 1, element }: Finding,
  texts: ReadonlyMap<string, string>,
): Place | undefined {
  const text = texts.get(file);
  return element === undefined || text === undefined ? undefined : placeOfElement(element, file, text, line);
}

/** A page that is nearer to the home page is easier to find; the one for what is missing is hard to find at all. */
function byDepth(a: string, b: string): number {
  const depth = (page: string) => (page === '404.html' ? Infinity : page.split('/').length);
  return depth(a) - depth(b) || (a < b ? -1 : 1);
}

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}
