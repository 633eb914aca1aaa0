/** What a deck's settings are in Lectern: keys of its own front matter. */
import { posix } from 'node:path';
import { remoteUrl } from '../../../text/remote-url.ts';
import { readKeys, setKeys, splitFrontMatter, type Said } from '../front-matter.ts';
import { isExpression, type DeckSettings } from './settings.ts';
import { stylePlace } from './places.ts';
import type { Text } from '../text.ts';

/** The files of the source, and where some of them go; style sheets are added. */
interface Places {
  readonly files: readonly string[];
  readonly places: Map<string, string>;
}

/**
 * A deck with the settings of the folders it lies in, where it has none of its own, and with its style sheets at the
 * addresses that they have in the new course.
 */
export function applySettings(
  text: Text,
  file: string,
  settings: readonly DeckSettings[],
  { files, places }: Places,
  { report, note }: Said,
): Text {
  const head = splitFrontMatter(text.text);
  const keys = (head && readKeys(head)) ?? {};
  const changes: Record<string, unknown> = {};
  let shared: DeckSettings['options'] = {};
  const applied = settings.filter(({ folder }) => folder === '.' || file.startsWith(`${folder}/`));
  for (const { separators, options, file: from } of applied) {
    const missing = Object.entries(separators).filter(([key]) => !(key in keys));
    Object.assign(changes, Object.fromEntries(missing));
    shared = { ...shared, ...options };
    if (missing.length > 0 || Object.keys(options).length > 0) note(`settings of ${from}`);
  }
  const own = typeof keys.revealOptions === 'object' ? keys.revealOptions : {};
  if (Object.keys(shared).length > 0) changes.revealOptions = { ...shared, ...own };
  for (const key of ['separator', 'verticalSeparator', 'notesSeparator']) {
    const value = keys[key];
    if (typeof value !== 'string' || isExpression(value)) continue;
    changes[key] = undefined;
    const message = `${key} is not a regular expression, and was left out: ${value}`;
    const remedy = 'put a backslash before each of its special characters, such as \\( and \\*';
    report({ file, line: 1, column: 1 }, 'import/setting', message, remedy, 'warning');
  }
  const styles = stylesOf(keys.css, file, applied, { files, places });
  if (styles !== undefined) changes.css = styles;
  return setKeys(text, changes);
}

/** The style sheets of a deck, relative to its new place; `undefined` where they are as they were. */
function stylesOf(
  css: unknown,
  file: string,
  settings: readonly DeckSettings[],
  { files, places }: Places,
): string | undefined {
  const folder = posix.dirname(places.get(file) ?? file);
  const written = [css ?? []].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  const own = written.map((one) => {
    const path = one.trim();
    const beside = [posix.join(posix.dirname(file), path), path].find((known) => files.includes(known));
    if (remoteUrl(path) || beside === undefined) return path;
    const place = places.get(beside) ?? stylePlace(beside);
    places.set(beside, place);
    return posix.relative(folder, place);
  });
  const shared = css === undefined ? settings.flatMap(({ styles }) => styles) : [];
  const added = shared
    .flatMap((style) => places.get(style) ?? [])
    .map((place) => posix.relative(folder, place));
  const all = [...own, ...added].join(',');
  return all === written.map((one) => one.trim()).join(',') ? undefined : all;
}
