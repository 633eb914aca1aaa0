import type { Report } from '../../problems/reporter.ts';
import type { Located } from '../../source/yaml.ts';
import { slug } from '../../text/slug.ts';
import type { ResolvedSession } from './resolve.ts';

/** A work that is cited more than once. */
export interface CitedWork {
  /** What readings and chapters call it: `building-intelligent-systems`. */
  readonly key: string;
  readonly title: string;
  /** Nothing names the work: its title was made from its address. */
  readonly guessed: boolean;
}

/** By address. */
export type CitedWorks = ReadonlyMap<string, CitedWork>;

/** Works whose address stands with more than one session, by address. */
export function findReferences(sessions: readonly ResolvedSession[]): CitedWorks {
  const cited = sessions.flatMap(({ readings, chapters }) => [
    ...readings.flat().flatMap(({ url, title }) => (url === undefined ? [] : [{ url, title }])),
    ...chapters.map(({ url, label }) => ({ url, title: chapterLabel(label) })),
  ]);
  const references = new Map<string, CitedWork>();
  for (const [index, { url, title }] of cited.entries()) {
    const again = cited.findIndex((work) => work.url === url) < index;
    if (!again || references.has(url)) continue;
    const shown = title === '' ? titleFromAddress(url) : title;
    const words = slug(shown).split(/-+/).slice(0, 4).join('-');
    const short = words.replace(/(-(in|of|the|a|an|and|for|to))+$/, '');
    const twins = [...references.values()].filter(({ key }) => key.startsWith(short)).length;
    references.set(url, {
      key: twins === 0 ? short : `${short}-${twins + 1}`,
      title: shown,
      guessed: title === '',
    });
  }
  return references;
}

/** `…/fairness-in-ml-systems-8ee05ed8ffc4` → “Fairness in ML systems”. */
function titleFromAddress(url: string): string {
  const last =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? url;
  const words = last
    .replace(/\.\w+$/, '')
    .replace(/-[0-9a-f]{8,}$/, '')
    .replace(/[-_]+/g, ' ')
    .replace(/\b(ai|ml|ui)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “operations chapter” → “Operations”; “book chapter 2” says nothing that its place in the list does not. */
export function chapterLabel(label: string): string {
  const words = label
    .replace(/\b(book|chapters?|ch\.?)\b|\d+/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Says which titles were made up, and which works are cited by one title at two addresses.
 * @param schedule `_data/schedule.yaml` as it is written
 */
export function reportReferences(
  references: CitedWorks,
  sessions: readonly ResolvedSession[],
  schedule: Located,
  report: Report,
): void {
  for (const { key, title, guessed } of references.values()) {
    if (!guessed) continue;
    report(
      schedule.at(['references', key, 'title']),
      'import/guessed-title',
      `“${title}” is named after its address`,
      `give references: ${key} its true title`,
      'warning',
    );
  }
  const cited = sessions.flatMap(({ row, readings }) =>
    readings.flat().map((reading) => ({ ...reading, place: row.place })),
  );
  for (const [index, { title, url, place }] of cited.entries()) {
    const before = cited.slice(0, index);
    const first = before.find((other) => other.title === title && other.url !== url);
    if (!first || before.some((other) => other.url === url)) continue;
    report(
      place,
      'import/two-addresses',
      `“${title}” leads to ${url ?? 'no address'} here and elsewhere on line ${first.place.line}`,
      'both were kept: use the reference if it is the same work',
      'warning',
    );
  }
}
