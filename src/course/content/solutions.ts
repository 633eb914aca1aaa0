/** Which assignment a solution is of. */
import { atFile, type Report } from '../../problems/reporter.ts';

/**
 * The assignments whose ids stand in the path of a solution: `A1` for `assignments/A1/solution.pdf`,
 * `assignments/a1_solutions.zip` and `assignments/solutions/A1.pdf`, but not for `assignments/A12-solution.pdf`.
 */
export function solvedBy<T extends { readonly id: string }>(file: string, assignments: readonly T[]): T[] {
  let path = file.replace(/^assignments\//, '');
  // The longest first: “I1-extra” is not “I1”.
  const longestFirst = [...assignments].sort((a, b) => b.id.length - a.id.length);
  return longestFirst.filter(({ id }) => {
    const start = indexOfName(path, id);
    if (start >= 0) path = `${path.slice(0, start)} ${path.slice(start + id.length)}`;
    return start >= 0;
  });
}

function indexOfName(path: string, id: string): number {
  const [text, name] = [path.toLowerCase(), id.toLowerCase()];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(path.slice(0, at)) && !/^[\p{Ll}\p{N}]/u.test(path.slice(at + id.length));
    if (isWhole) return at;
  }
  return -1;
}

export function reportUnknownSolution(file: string, report: Report): void {
  const name = file.split('/').at(-1) ?? file;
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  report(
    atFile(file),
    'release/solution-without-assignment',
    'this is named as a solution, but of no assignment, so it is never released',
    `name it after an assignment, such as assignments/I1-solution${ending}, or give it a name without “solution”`,
    'warning',
  );
}
