/**
 * Whether a file is, or lies in, a solution by its name: one of the parts of its path under `assignments/` has the
 * word set off by anything but letters, such as `solutions/`, `A1-solution.pdf`, `solution2.py`, or `ModelSolution.zip`.
 */
export function isSolution(file: string): boolean {
  const parts = file.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split('/');
  return parts[0] === 'assignments' && parts.slice(1).some((part) => word.test(part));
}

const word = /(?<!\p{L})solutions?(?!\p{L})/iu;
