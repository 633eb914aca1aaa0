/** Problems as SARIF 2.1.0, which code scanning and editors read. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import type { Problem } from '../problems/problem.ts';
import { encodePath } from '../text/path.ts';

/**
 * @param open problems that are not accepted
 * @param prefix path of the course folder in the repository, with a trailing slash; may be empty
 * @param version of Lectern
 */
export function sarifLog(
  problems: readonly Problem[],
  open: ReadonlySet<Problem>,
  prefix: string,
  version: string,
): object {
  const rules = [...new Set(problems.map(({ name }) => name))].sort().map((id) => ({ id }));
  const results = problems.map((problem) => {
    const { file, line, column, severity, name, message, remedy } = problem;
    const artifactLocation = { uri: encodePath(prefix + file) };
    return {
      ruleId: name,
      ruleIndex: rules.findIndex(({ id }) => id === name),
      level: severity,
      message: { text: `${message} → ${remedy}` },
      locations: [
        { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } },
      ],
      // An empty list says that it was looked whether there is one.
      suppressions: open.has(problem) ? [] : [{ kind: 'external', justification: '_data/accepted.yaml' }],
    };
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Lectern', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}
