/** Rooms, as schedules and home pages name them. */

/** “ in Wean 5409 and ” → “Wean 5409”. */
export function cleanPlace(text: string): string | undefined {
  const place = text
    .replace(/^\s*\(([^()]*)\)\s*$/, '$1')
    .replace(/^[\s,]*(?:[ECMP][SD]?T|CES?T|UTC|GMT)\b/, '')
    .replace(/\bin[- ]person\b(?:\s*\([^()]*\))?/i, '')
    .replace(/^[\s,:)(–—-]*(?:(?:in|at|room:?)\s)?[\s,]*/i, '')
    .replace(/[\s,;(–—-]*(?:\b(?:and|on)\b)?[\s,;(]*$/i, '')
    .replace(/^[^()]*\)$/, (whole) => whole.slice(0, -1));
  return place === '' ? undefined : place;
}

/** A text that can only be a room: “GHC 4401”, “(Hall 3)”, “in the Mellon Auditorium”, “on Zoom”. */
export function roomIn(text: string): string | undefined {
  const place = cleanPlace(text.replace(/^[\s(]*on\s/i, ''));
  const isNumber =
    /^(?:week|woche|lecture|lec|day|session|class|module|unit|part|lab|exam|quiz|chapter|recitation|hw|homework|milestone)\b/i;
  if (place === undefined || place.split(/\s+/).length > 6 || isNumber.test(place)) return undefined;
  const isNamed = /\b(room|hall|auditorium|theat(er|re)|building|zoom|online|remote)\b/i.test(place);
  return isNamed || /^\p{Lu}[\p{L}.&' -]*\s?\d+[\p{L}\d.-]*$/u.test(place) ? place : undefined;
}
