/** Style sheets that belong to a course: for all pages, for one deck. */
import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { isWithheld } from '../course/release/withheld.ts';
import { readStyles } from '../deck/output/styles.ts';
import { styleAddresses, type StyleAddress } from '../html/styles.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { atFile, ignore, type Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';
import { pathIn } from '../text/path.ts';
import { placeAt } from '../text/place.ts';
import { remoteUrl } from '../text/remote-url.ts';
import { isNamed } from './policy.ts';

/**
 * Reports what sheets, and those that they import, show that does not exist, and what they would load from other
 * hosts, which the page's policy blocks.
 * @param sheets the texts of all style sheets in the course
 */
export function checkStyles(course: Course, sheets: RawCourse['styles'], report: Report): void {
  const fileAt = new Map([...course.files].map(([file, path]) => [`/${path}`, file]));
  const ofPages = course.styles.flatMap((address) => fileAt.get(address) ?? []);
  const ofDecks = course.decks.flatMap((deck) =>
    readStyles(deck, course, ignore).map(({ written }) => beside(deck.source.file, written)),
  );
  checkSheets(ofPages, 'page', course, sheets, report);
  checkSheets(ofDecks, 'deck', course, sheets, report);
}

type Area = 'page' | 'deck';

function checkSheets(
  paths: readonly string[],
  area: Area,
  course: Course,
  sheets: RawCourse['styles'],
  report: Report,
): void {
  // Grows as imports are found.
  const files = new Set(paths);
  for (const file of files) {
    const css = sheets.get(file) ?? '';
    const addresses = styleAddresses(css);
    for (const { address, isImport } of addresses) if (isImport) files.add(beside(file, address));
    // Each address once, where it first appears.
    const first = new Map(addresses.toReversed().map((one) => [one.address, one]));
    for (const one of first.values()) {
      const words = remoteUrl(one.address)
        ? remoteWords(one, area, course)
        : missingWords(one.address, file, course);
      if (words) report(placeAt({ ...atFile(file), text: css }, one.at), ...words, 'warning');
    }
  }
}

function beside(file: string, address: string): string {
  return posix.join(posix.dirname(file), pathIn(address));
}

type Words = readonly [name: string, message: string, remedy: string];

function remoteWords({ address }: StyleAddress, area: Area, { hosts }: Course): Words | undefined {
  const url = remoteUrl(address);
  if (!url || isNamed(url, hosts)) return undefined;
  return [
    `${area}/remote-file`,
    `this is on another host, and is not loaded from there: ${address}`,
    'save a copy beside the style sheet and refer to that',
  ];
}

/** Browsers take an address for relative to the sheet's own, and one that begins with a slash for the host's. */
function missingWords(address: string, file: string, course: Course): Words | undefined {
  const path = pathIn(address);
  const isLocal = path !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(path);
  const own = course.files.get(file);
  if (!isLocal || own === undefined || isWithheld(path, posix.dirname(file), course)) return undefined;
  const folder = posix.dirname(own);
  const target = posix.join(path.startsWith('/') ? '' : folder, path).replace(/^\//, '');
  const published = [...course.files.values()];
  const isThere = published.includes(target);
  if (isThere && !path.startsWith('/')) return undefined;
  const fromHere = (one: string) => posix.relative(folder, one);
  const wanted = posix.join(path.startsWith('/') ? 'content' : posix.dirname(file), path);
  return isThere
    ? [
        'style/host-address',
        `“${address}” begins at the root of the host, and a site may be in a folder there`,
        `write ${fromHere(target)}`,
      ]
    : [
        'style/missing-file',
        `“${address}” does not exist`,
        didYouMean(path, published.map(fromHere), `put it in ${posix.dirname(wanted)}/`),
      ];
}
