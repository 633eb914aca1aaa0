/** Style sheets that belong to a course: for all pages, for all decks, for one deck. */
import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { readStyles } from '../deck/output/styles.ts';
import { styleAddresses, type StyleAddress } from '../html/styles.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { placeAt, placeOf } from '../text/place.ts';
import type { Place } from '../problems/problem.ts';
import { atFile, ignore, type Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import { remoteUrl } from '../text/remote-url.ts';
import type { Extensions } from './extensions.ts';

/** The addresses of those that exist. */
export function styleUrls(paths: readonly string[] = [], { files }: Course): string[] {
  return paths.flatMap((path) => files.get(path) ?? []).map((path) => `/${path}`);
}

/**
 * Reports what sheets, and those that they import, would load from other hosts, which the page's policy blocks;
 * and sheets that the course's configuration names, but which do not exist.
 * @param sheets the texts of all style sheets in the course
 * @param config the course's own configuration, which names some of them
 */
export function checkStyles(
  course: Course,
  sheets: RawCourse['styles'],
  { styles = [], deckStyles = [] }: Extensions,
  config: MarkdownSource | undefined,
  report: Report,
): void {
  const ofDecks = course.decks.flatMap((deck) =>
    readStyles(deck, course, ignore).map(({ written }) => beside(deck.source.file, written)),
  );
  for (const [index, path] of [...styles, ...deckStyles].entries()) {
    if (course.files.has(path)) continue;
    const skip = [...styles, ...deckStyles].slice(0, index).filter((other) => other === path).length;
    reportMissing(path, config ? placeOf(config, path, 0, skip) : atFile(path), course, report);
  }
  checkSheets(styles, sheets, 'page/remote-file', report);
  checkSheets([...deckStyles, ...ofDecks], sheets, 'deck/remote-file', report);
}

function reportMissing(path: string, place: Place, { files }: Course, report: Report): void {
  const sheets = [...files.keys()].filter((file) => file.endsWith('.css'));
  report(
    place,
    'style/missing-file',
    `there is no style sheet “${path}” in the course`,
    didYouMean(path, sheets, 'put it in content/, and name it with its path from the course folder'),
  );
}

function checkSheets(
  paths: readonly string[],
  sheets: RawCourse['styles'],
  name: string,
  report: Report,
): void {
  // Grows as imports are found.
  const files = new Set(paths);
  for (const file of files) {
    const css = sheets.get(file) ?? '';
    const addresses = styleAddresses(css);
    for (const { address, isImport } of addresses) if (isImport) files.add(beside(file, address));
    reportRemote(file, css, addresses, name, report);
  }
}

function beside(file: string, address: string): string {
  return posix.join(posix.dirname(file), address.replace(/[?#].*$/, ''));
}

/** Each address once, where it first appears. */
function reportRemote(
  file: string,
  css: string,
  addresses: readonly StyleAddress[],
  name: string,
  report: Report,
): void {
  const remote = addresses.filter(({ address }) => remoteUrl(address));
  const first = new Map(remote.toReversed().map(({ address, at }) => [address, at]));
  const sheet = { ...atFile(file), text: css };
  for (const [address, at] of first) {
    const message = `this is on another host, and is not loaded from there: ${address}`;
    report(
      placeAt(sheet, at),
      name,
      message,
      'save a copy beside the style sheet and refer to that',
      'warning',
    );
  }
}
