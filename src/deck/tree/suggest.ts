import leven from 'leven';
import { meant } from '../../problems/did-you-mean.ts';
import type { Rendering } from '../../html/rendering.ts';

const words = ['colstart', 'col', 'colend', 'split', 'references', 'discussion', 'smaller', 'smallish'];
const prefixes = ['.element:', '.slide:'];

/** Warns of a comment that nearly is one of the dialect's markers, or is one where it has no effect. */
export function suggestMarker(comment: string, rendering: Rendering): void {
  if (comment.startsWith('include:')) {
    rendering.report(
      rendering.placeOf(comment),
      'deck/unknown-comment',
      `<!-- ${comment} --> has an effect only on a slide with nothing else`,
      'give it a slide of its own',
      'warning',
    );
    return;
  }
  const isPrefix = comment.startsWith('.');
  const written = isPrefix ? (/^\S+/.exec(comment)?.[0] ?? '') : comment;
  if (/\s/.test(written)) return;
  const known = isPrefix ? prefixes : words;
  const nearest = known.find((word) => leven(word, written.toLowerCase()) <= (word.length > 4 ? 2 : 1));
  if (nearest === undefined) return;
  rendering.report(
    rendering.placeOf(written),
    'deck/unknown-comment',
    nearest === written
      ? `<!-- ${written} --> has an effect only alone on a line`
      : `<!-- ${written} --> does nothing`,
    nearest === written ? 'give it a line of its own' : meant(`<!-- ${nearest} -->`),
    'warning',
  );
}
