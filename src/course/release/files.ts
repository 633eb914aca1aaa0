/** Which files of a course are there for something that is not released yet. */
import { posix } from 'node:path';
import type { RawCourse } from '../../source/read.ts';
import type { Deck, Page, WholeCourse } from '../model.ts';
import { pagesOf } from '../pages.ts';

type Shown = (thing: Page | Deck) => boolean;
type Linked = Pick<RawCourse, 'links' | 'styles'>;

/**
 * @param shown whether a page or deck is released
 * @returns whether a file, by its path, is there for one that is not
 */
export function heldFiles(
  course: WholeCourse,
  shown: Shown,
  { links, styles }: Linked,
): (file: string) => boolean {
  const folders = new Map<string, Deck[]>();
  for (const deck of course.decks) {
    const folder = posix.dirname(deck.source.file);
    folders.set(folder, [...(folders.get(folder) ?? []), deck]);
  }
  const owners = [
    ...pagesOf(course).flatMap((page) => stemsOf(page).map((stem) => ({ stem, isShown: shown(page) }))),
    // The page of a lecture may be made of its decks alone.
    ...course.materials.map(({ url, decks, page }) => ({
      stem: `content${url.replace(/\/$/, '')}`.toLowerCase(),
      isShown: page ? shown(page) : decks.some(shown),
    })),
    ...[...folders].map(([folder, decks]) => ({ stem: folder.toLowerCase(), isShown: decks.every(shown) })),
  ];
  const mixed = [...folders]
    .filter(([, decks]) => decks.some(shown) && !decks.every(shown))
    .map(([folder]) => `${folder}/`);
  const shared = [...course.files.keys()].filter((file) => mixed.some((folder) => file.startsWith(folder)));
  const used = usedBy(course.decks.filter(shown), shared, styles);

  function isHeld(file: string): boolean {
    const decks = folders.get(file.split('/', 2).join('/')) ?? [];
    const own = decks.find(({ source }) => source.file === file);
    if (own) return !shown(own);
    if (decks.length > 0) return decks.some(shown) ? !decks.every(shown) && !used.has(file) : true;
    const path = file.toLowerCase();
    const named = owners.filter(
      ({ stem }) => path.startsWith(stem) && /^[/._ -]/.test(path.slice(stem.length)),
    );
    // `quiz-2.pdf` is there for the page `quiz-2.md`, if there is one, and not for `quiz.md`.
    const longest = Math.max(...named.map(({ stem }) => stem.length));
    return named.some(
      ({ stem, isShown }) => !isShown && (stem.length === longest || path.startsWith(`${stem}/`)),
    );
  }
  // A symbolic link shows what it leads to.
  return (file) => isHeld(file) || isHeld(links.get(file) ?? file);
}

/** What the names of a page's files begin with: `content/a/b`; also `content/a` for `content/a/index.md`. */
function stemsOf({ body }: Page): string[] {
  const stem = body.file.replace(/\.md$/, '').toLowerCase();
  const folder = stem.replace(/\/index$/, '');
  // All pages lie below the home page.
  return folder === stem || folder === 'content' ? [stem] : [stem, folder];
}

/** Those of the files that decks refer to, or their style sheets do. */
function usedBy(
  decks: readonly Deck[],
  files: readonly string[],
  styles: Linked['styles'],
): ReadonlySet<string> {
  const used = new Set<string>();
  const candidates = files.length > 0 ? [...new Set([...files, ...styles.keys()])] : [];
  let texts = decks.map(({ source, options }) => ({
    folder: posix.dirname(source.file),
    text: source.text + JSON.stringify(options),
  }));
  while (texts.length > 0) {
    const more = candidates.filter(
      (file) => !used.has(file) && texts.some(({ folder, text }) => mentions(text, folder, file)),
    );
    for (const file of more) used.add(file);
    texts = more.flatMap((file) => ({ folder: posix.dirname(file), text: styles.get(file) ?? '' }));
  }
  return used;
}

/** Whether a text names a file as it is found from a folder, with or without the way up. */
function mentions(text: string, folder: string, file: string): boolean {
  const path = posix.relative(`/${folder}`, `/${file}`).replace(/^(\.\.\/)+/, '');
  return [...new Set([path, encodeURI(path), path.replaceAll('&', '&amp;')])].some((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const isWhole =
        !/[\p{L}\p{N}_.%-]/u.test(text.slice(Math.max(0, at - 1), at)) &&
        !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(text.slice(at + name.length, at + name.length + 2));
      if (isWhole) return true;
    }
    return false;
  });
}
