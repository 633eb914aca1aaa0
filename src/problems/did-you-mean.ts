import leven from 'leven';

/** The known name a misspelt one most likely means, if any is near; never the second milestone for the first. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const furthest = Math.min(3, Math.floor(name.length / 2.5));
  const written = name.toLowerCase();
  const scored = [...known]
    .filter((candidate) => Math.abs(candidate.length - name.length) <= furthest)
    .map((candidate) => ({ candidate, text: candidate.toLowerCase() }))
    .filter(({ text }) => withoutNumbers(text) !== withoutNumbers(written) || sameNumbers(text, written))
    .map(({ candidate, text }) => ({ candidate, distance: leven(written, text) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0];
  return best && best.distance <= furthest ? best.candidate : undefined;
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '');
}

/** `2` is `02`. */
function sameNumbers(a: string, b: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join();
  return numbers(a) === numbers(b);
}

/** The remedy for a name that is not known. @param otherwise the remedy where it is not nearly a known one */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const near = closest(name, known);
  return near === undefined ? otherwise : meant(near);
}

/** The remedy where it is known what is meant. */
export function meant(near: string): string {
  return `did you mean “${near}”?`;
}
