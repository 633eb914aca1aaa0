/** Keys of decks that do not do what they are meant to. */
import leven from 'leven';
import { meant } from '../../problems/did-you-mean.ts';
import type { Report } from '../../problems/reporter.ts';
import type { Located, Path } from '../../source/yaml.ts';
import { isMeantAsReleased, isNearlyReleased, plain, releaseRemedy } from '../schema/release-keys.ts';
import { deckSchema } from '../schema/front-matter.ts';

/**
 * Decks may have keys of other programs. None may be meant to hold the deck back and not do so; and keys of reveal-md
 * in another spelling do nothing.
 */
export function checkDeckKeys(frontMatter: Located, report: Report): void {
  const known = Object.keys(deckSchema.shape);
  for (const path of pathsIn(frontMatter.value)) {
    const key = String(path.at(-1));
    const isTop = path.length === 1;
    if (isTop && known.includes(key)) continue;
    const place = frontMatter.atKey(path);
    const near = isTop
      ? known.find((name) => !isMeantAsReleased(name) && isNear(plain(key), plain(name)))
      : undefined;
    // Deeper down, “hidden” is about something else.
    if (isTop ? isMeantAsReleased(key) : isNearlyReleased(key)) {
      const message = `“${key}” is not a known key, and does not hold the deck back`;
      report(place, 'deck/unknown-key', message, releaseRemedy(key));
    } else if (near !== undefined) {
      const message = `“${key}” is not a known key, and has no effect`;
      report(place, 'deck/misspelt-key', message, meant(near), 'warning');
    }
  }
}

/** `titel`, `foter`, `reveal-options`; not `theme`, which is another program's. */
function isNear(written: string, name: string): boolean {
  const furthest = name.length < 5 ? 0 : written.startsWith(name.slice(0, 1)) ? 2 : 1;
  return Math.abs(written.length - name.length) <= 1 && leven(written, name) <= furthest;
}

/** Deeper down, keys are about something else. */
const deepest = 5;

/** The path of each key in a value. */
function pathsIn(value: unknown, above: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || above.length >= deepest) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...above, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [path]), ...pathsIn(inner, path)];
  });
}
