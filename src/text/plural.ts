/** “1 error”, “2 errors”. */
export function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : pluralOf(noun)}`;
}

/** “labs”, “quizzes”, “studies”: as English nouns usually have it. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return noun.replace(/y$/i, 'ies');
  if (/[aeiou]z$/i.test(noun)) return `${noun}zes`;
  return `${noun}${/(?:s|x|z|ch|sh)$/i.test(noun) ? 'es' : 's'}`;
}
