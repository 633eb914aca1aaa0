/** Which files go to `slides/`, and where: decks, and what lies beside them. */
import { posix } from 'node:path';
import type { PlacedDeck } from './decks.ts';
import { markdownName } from '../folder.ts';
import type { DeckSettings } from './settings.ts';
import { isReadme } from '../source.ts';

/** Source path → path in the new course. */
export function placesOf(
  files: readonly string[],
  decks: readonly PlacedDeck[],
  decksFolder: string,
  settings: readonly DeckSettings[],
): Map<string, string> {
  const own = new Map(
    decks.flatMap(({ id, own: folder }) => (folder === undefined ? [] : [[folder, id] as const])),
  );
  const places = new Map<string, string>();
  for (const file of files) {
    const deck = decks.find((one) => one.file === file);
    const path = deck ? deckPath(deck) : besides(file, own, decksFolder);
    if (path !== undefined) places.set(file, path);
  }
  for (const style of settings.flatMap(({ styles }) => styles))
    if (!places.has(style)) places.set(style, stylePlace(style));
  return places;
}

/** For a style sheet of decks that lies elsewhere. */
export function stylePlace(file: string): string {
  return `slides/_styles/${posix.basename(file)}`;
}

function deckPath({ file, id }: PlacedDeck): string {
  const name = posix.basename(file).replace(markdownName, '');
  return `slides/${id}/${name.replace(/[\s#?%]+/g, '_')}.md`;
}

function besides(file: string, own: ReadonlyMap<string, string>, decksFolder: string): string | undefined {
  if (markdownName.test(file) && !isReadme(file)) return undefined;
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    const id = own.get(folder);
    if (id !== undefined) return `slides/${id}/${posix.relative(folder, file)}`;
  }
  if (!file.startsWith(`${decksFolder}/`)) return undefined;
  const path = posix.relative(decksFolder, file);
  return !path.includes('/') && /\.(json|ya?ml|js)$/i.test(path) ? undefined : `slides/${path}`;
}
