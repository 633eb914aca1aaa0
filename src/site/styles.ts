import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { readStyles } from '../deck/output/styles.ts';
import { styleAddresses, type StyleAddress } from '../html/styles.ts';
import type { Problem } from '../problems/problem.ts';
import type { RawCourse } from '../source/read.ts';
import { remoteUrl } from '../text/remote-url.ts';

/**
 * Reports what decks' own style sheets, and those that they import, would load from other hosts; the page's policy
 * keeps them from it.
 */
export function checkStyles(course: Course, { styles }: RawCourse): Problem[] {
  const problems: Problem[] = [];
  const paths = course.decks.flatMap((deck) =>
    readStyles(deck, course).files.map(({ path }) => beside(deck.source.file, path)),
  );
  // Grows by what is imported.
  const sheets = new Set(paths);
  for (const file of sheets) {
    const css = styles.get(file) ?? '';
    const addresses = styleAddresses(css);
    for (const { address, isImport } of addresses) if (isImport) sheets.add(beside(file, address));
    problems.push(...remoteIn(file, css, addresses));
  }
  return problems;
}

function beside(file: string, address: string): string {
  return posix.join(posix.dirname(file), address.replace(/[?#].*$/, ''));
}

/** Each address once, where it first stands. */
function remoteIn(file: string, css: string, addresses: readonly StyleAddress[]): Problem[] {
  const remote = addresses.filter(({ address }) => remoteUrl(address));
  const first = new Map(remote.toReversed().map(({ address, at }) => [address, at]));
  return [...first].map(([address, at]) => {
    const before = css.slice(0, at).split('\n');
    return {
      ...{ file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
      severity: 'warning',
      name: 'deck/remote-file',
      message: `this is on another host, and is not loaded from there: ${address}`,
      remedy: 'save a copy beside the style sheet and refer to that',
    };
  });
}
