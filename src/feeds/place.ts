import type { Course } from '../course/model.ts';
import { isWithheld } from '../course/release/withheld.ts';
import { isAddress } from '../course/schema/parts.ts';
import { plainLine } from '../text/outline.ts';
import { absoluteAddress } from './address.ts';

/** A place as text, with the addresses of its links: calendars offer them to whoever is about to join. */
export function placeText(place: string, course: Course): string {
  return plainLine(place, (url) =>
    isAddress(url) && !isWithheld(url, '', course) ? absoluteAddress(url, course.siteUrl) : undefined,
  );
}
