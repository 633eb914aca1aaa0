import type { Course, Deck } from '../../course/model.ts';
import { directionOf } from '../../text/direction.ts';

/** Where a deck does not say, that of the course's language. */
export function deckDirection({ options }: Deck, course: Course): 'ltr' | 'rtl' {
  const { rtl } = options.revealOptions ?? {};
  return typeof rtl === 'boolean' ? (rtl ? 'rtl' : 'ltr') : directionOf(course.language);
}
