import { posix } from 'node:path';
import type { Course } from '../course/model.ts';
import { remoteInStyles } from '../html/remote.ts';
import { readStyles } from '../deck/output/styles.ts';
import type { Problem } from '../problems/problem.ts';
import type { RawCourse } from '../source/read.ts';

/** Reports what decks' own style sheets would load from other hosts; the page's policy keeps them from it. */
export function checkStyles(course: Course, { styles }: RawCourse): Problem[] {
  const paths = course.decks.flatMap((deck) =>
    readStyles(deck, course).files.map(({ path }) => posix.join(posix.dirname(deck.source.file), path)),
  );
  return [...new Set(paths)].flatMap((path) => remoteIn(path, styles.get(path) ?? ''));
}

function remoteIn(file: string, css: string): Problem[] {
  return remoteInStyles(css).map((address) => {
    const before = css.slice(0, css.indexOf(address)).split('\n');
    return {
      ...{ file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
      severity: 'warning',
      name: 'deck/remote-file',
      message: `this is on another host, and is not loaded from there: ${address}`,
      remedy: 'save a copy beside the style sheet and refer to that',
    };
  });
}
