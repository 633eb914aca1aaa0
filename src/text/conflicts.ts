/** What git leaves in a file that was changed on two sides. */

/** The lines, 0-based, on which two versions begin of which one is to be chosen. */
export function conflictsIn(text: string): number[] {
  if (!/^={7}\r?$/m.test(text) || !/^>{7} /m.test(text)) return [];
  return text.split('\n').flatMap((line, index) => (/^<{7} /.test(line) ? index : []));
}

/** What is said of one, wherever it is. */
export const conflict = {
  message: 'git could not merge two versions here, and left both',
  remedy:
    'keep what is right of the lines from <<<<<<< to >>>>>>>, and remove these two and the line of =======',
};
