import { UsageError } from '../problems/refusal.ts';

/** Parses a number from 0 to `most`. */
export function wholeNumber(option: string, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Infinity;
    if (number > most) throw new UsageError(`${option} is a number from 0 to ${most}, not “${text}”.`);
    return number;
  };
}

/** In which `lectern check` prints what it finds. */
export const formats = ['text', 'github', 'json', 'sarif'] as const;
