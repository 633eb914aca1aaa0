/** Style sheets that belong to a course: for all pages, for all decks, for one deck. */
import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { readStyles } from '../deck/output/styles.ts';
import { styleAddresses, type StyleAddress } from '../html/styles.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import { ignore } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';
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
 */
export function checkStyles(
  course: Course,
  sheets: RawCourse['styles'],
  { styles = [], deckStyles = [] }: Extensions,
): Problem[] {
  const ofDecks = course.decks.flatMap((deck) =>
    readStyles(deck, course, ignore).map(({ path }) => beside(deck.source.file, path)),
  );
  return [
    ...[...styles, ...deckStyles]
      .filter((path) => !course.files.has(path))
      .map((path) => missing(path, course)),
    ...remoteInSheets(styles, sheets, 'page/remote-file'),
    ...remoteInSheets([...deckStyles, ...ofDecks], sheets, 'deck/remote-file'),
  ];
}

function missing(path: string, { files }: Course): Problem {
  const sheets = [...files.keys()].filter((file) => file.endsWith('.css'));
  return {
    ...{ file: path, line: 1, column: 1, severity: 'error', name: 'style/missing-file' },
    message: 'the options of lectern name this style sheet, but it is not in the course',
    remedy: didYouMean(path, sheets, 'put it in content/, and name it with its path from the course folder'),
  };
}

function remoteInSheets(paths: readonly string[], sheets: RawCourse['styles'], name: string): Problem[] {
  const problems: Problem[] = [];
  // Grows as imports are found.
  const files = new Set(paths);
  for (const file of files) {
    const css = sheets.get(file) ?? '';
    const addresses = styleAddresses(css);
    for (const { address, isImport } of addresses) if (isImport) files.add(beside(file, address));
    problems.push(...remoteIn(file, css, addresses, name));
  }
  return problems;
}

function beside(file: string, address: string): string {
  return posix.join(posix.dirname(file), address.replace(/[?#].*$/, ''));
}

/** Each address once, where it first appears. */
function remoteIn(file: string, css: string, addresses: readonly StyleAddress[], name: string): Problem[] {
  const remote = addresses.filter(({ address }) => remoteUrl(address));
  const first = new Map(remote.toReversed().map(({ address, at }) => [address, at]));
  return [...first].map(([address, at]) => {
    const before = css.slice(0, at).split('\n');
    return {
      ...{ file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
      ...{ severity: 'warning', name },
      message: `this is on another host, and is not loaded from there: ${address}`,
      remedy: 'save a copy beside the style sheet and refer to that',
    };
  });
}
