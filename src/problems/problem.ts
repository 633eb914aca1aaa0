/** Where something stands in a source file. */
export interface Place {
  /** Path relative to the course folder, with forward slashes. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** 1-based column. */
  readonly column: number;
}

/**
 * A mistake in a course's sources, as a value: nothing throws for bad input.
 * Errors stop a build; warnings do not.
 */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  /** Stable name, `area/what`, for searching and for tools: `schedule/unknown-lecture`. */
  readonly name: string;
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string;
  /** What to write instead, as one sentence without a full stop. */
  readonly remedy: string;
}

/** Errors stop a build. */
export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** By file, line and column: the order in which somebody fixes them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const byFile = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort((a, b) => byFile(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** One problem as two lines of text: where and what, then the remedy. */
export function formatProblem({ file, line, column, severity, name, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${severity}  ${message}  [${name}]\n    → ${remedy}`;
}

/** Problems that a course may have hundreds of. A build says how many; `lectern check` lists them. */
const counted = new Map([['image/no-alt', 'images without alternative text']]);

/** What a build prints: problems as two lines each, those it only counts as one line a kind. */
export function formatProblems(problems: readonly Problem[]): string[] {
  const lines = problems.filter(({ name }) => !counted.has(name)).map(formatProblem);
  for (const [name, what] of counted) {
    const count = problems.filter((problem) => problem.name === name).length;
    if (count > 0) lines.push(`${what}: ${count}; lectern check lists them  [${name}]`);
  }
  return lines;
}
