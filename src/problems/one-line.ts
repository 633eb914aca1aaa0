/** In characters; what a course says within “…”, and a message as a whole. */
const [longestQuote, longest] = [100, 500];

const long = new RegExp(`“([^”]{${longestQuote}})[^”]+”`, 'gu');
const whole = new RegExp(`^([^]{${longest}})[^]+$`, 'u');

/** A message with whatever a course says in it, as one line that can be read. */
export function oneLine(text: string): string {
  return text
    .replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
    .replace(long, '“$1…”')
    .replace(whole, '$1…');
}
