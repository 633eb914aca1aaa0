import { findChromium } from '../browser/find.ts';

/**
 * Whether there is a browser; prints a message if there is none.
 * @param purpose what it is used for: “prints the slides”
 */
export function hasChromium(purpose: string, write: (line: string) => void): boolean {
  if (findChromium() !== undefined) return true;
  write(`error: there is no Chromium or Chrome here, which ${purpose}`);
  write('    → install one, or set LECTERN_CHROMIUM to the path of its program');
  return false;
}
