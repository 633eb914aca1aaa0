/** What is published, and no page shows or links to. */
import type { Course } from '../../course/model.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { RenderedDecks } from '../../site/decks/renderer.ts';
import { decode } from '../../text/path.ts';

/** Decks’ sources, what programs look for by its name, and what style sheets and scripts load. */
const known =
  /(?:^|\/)(?:favicon\.\w+|robots\.txt|CNAME|\.nojekyll|humans\.txt|ads\.txt|apple-touch-icon.*|\.well-known\/.*)$|\.(?:md|css|js|map|woff2?|ttf|otf)$/;

/** @param texts path → text of the course's files, in which a file that is used is named */
export function checkUnused(course: Course, texts: ReadonlyMap<string, string>, report: Report): void {
  const all = [...texts.values()]
    .join('\n')
    .replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => decode(encoded))
    .normalize();
  for (const file of [...course.files.keys()].sort()) {
    const name = file.split('/').at(-1) ?? file;
    if (known.test(file) || isNamed(name.normalize(), all)) continue;
    report(
      atFile(file),
      'file/unused',
      'this file is published, and nothing in the course shows it or links to it',
      'link to it, or remove it from the folder',
      'warning',
    );
  }
}

/** `old.svg` is not named by `threshold.svg`. */
function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{N}_-]/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** Decks that no session has: readers find them in no list. */
export function checkDecks(
  course: Course,
  rendered: RenderedDecks,
  texts: ReadonlyMap<string, string>,
  report: Report,
): void {
  const shown = new Set(course.sessions.flatMap(({ decks }) => decks));
  if (shown.size === 0) return;
  const included = new Set([...rendered.values()].flatMap(({ includes }) => includes));
  for (const deck of course.decks) {
    const { file } = deck.source;
    if (shown.has(deck) || included.has(deck.id) || deck.options.released === 'no') continue;
    const path = file.split('/').slice(-2).join('/');
    const isLinked = [...texts].some(
      ([other, text]) => other !== file && (text.includes(path) || text.includes(deck.url)),
    );
    if (isLinked) continue;
    report(
      atFile(file),
      'deck/not-shown',
      `no session shows “${deck.title}”, and nothing links to it`,
      `write lecture: ${deck.id} or decks: ${deck.id} in the schedule, or released: no in its front matter`,
      'warning',
    );
  }
}
