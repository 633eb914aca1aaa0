/** Problems as text: for people, for GitHub Actions. */
import type { Problem } from '../problems/problem.ts';

/**
 * Problems under the file they are in; accepted ones as one line a file.
 * @param problems sorted by file
 */
export function groupedByFile(
  problems: readonly Problem[],
  accepted: (problem: Problem) => boolean,
): string[] {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return [...files].flatMap(([file, found]) => {
    const open = found.filter((problem) => !accepted(problem));
    const counts = new Map<string, number>();
    for (const { name } of found.filter(accepted)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const folded = [...counts].sort().map(([name, count]) => `${count} ${name}`);
    const rest = folded.length > 0 ? [`accepted: ${folded.join(', ')}`] : [];
    if (open.length === 0) return [`${file}  ${rest.join('')}`];
    return [file, ...[...open.map(said), ...rest].map((line) => `  ${line}`), ''];
  });
}

function said({ line, column, severity, message, name, remedy }: Problem): string {
  return `${line}:${column}  ${severity}  ${message}  [${name}]\n      → ${remedy}`;
}

/**
 * A problem as GitHub Actions reads it from a log, to show it beside its line.
 * @param prefix path of the course folder in the repository, with a trailing slash; may be empty
 */
export function annotation(problem: Problem, prefix: string): string {
  const { file, line, column, severity, name, message, remedy } = problem;
  const properties = { file: prefix + file, line, col: column, title: name };
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escape(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${severity} ${list.join(',')}::${escape(`${message}\n→ ${remedy}`)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
