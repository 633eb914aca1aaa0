/** Values that are nearly right, and what to write instead of them. */

/**
 * @param expected what should be there: “a list”
 * @param keys those that are known there
 */
export function nearlyRight(input: unknown, expected: string, keys: readonly string[]): string | undefined {
  if (Array.isArray(input)) return nearlyOne(input, expected);
  if (expected === 'a list')
    return 'write a list: each item on a line of its own, with - and a space before it';
  if (typeof input === 'boolean' && expected === 'text') return `put it in quotes: '${String(input)}'`;
  if (typeof input !== 'string') return undefined;
  const [, key = '', value = ''] = /^\s*([\w-]+):(\S.*)$/.exec(input) ?? [];
  if (keys.includes(key)) return `put a space behind the colon: ${key}: ${value}`;
  const straight = input.replace(/[“”„‘’]/g, '');
  return straight === input ? undefined : `write it without curly quotes: ${straight}`;
}

function nearlyOne(items: readonly unknown[], expected: string): string | undefined {
  if (expected === 'text') return 'write text: one value, without - or [ ]';
  const isBlocks = items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  return expected.startsWith('a block of') && isBlocks
    ? `write ${expected}, without - before them`
    : undefined;
}
