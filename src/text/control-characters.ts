/**
 * Characters that nobody sees, and that calendars and feeds must not have: control characters but tabs and line ends,
 * halves of characters, and what Unicode says is none.
 */
const controls = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The first one, such as `U+000B`, and where it is. */
export function firstControl(text: string): { readonly index: number; readonly name: string } | undefined {
  const index = text.search(controls);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  return { index, name: `U+${code}` };
}

/** A space in the place of each, so that all else stays where it is. */
export function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}
