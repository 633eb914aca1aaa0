import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, head } from '../course/folder.ts';

async function found(schedule: string, frontMatter = ''): Promise<string> {
  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}${schedule}`,
    'assignments/I1.md': `${frontMatter}# Knots\n\n## Bends\n`,
  });
  const { problems } = await runChecks(folder, { slides: false, now: '2022-01-01T12:00' });
  return problems.map(formatProblem).join('\n');
}

test('an assignment that is never due is said to be', async () => {
  expect(await found('')).toMatchInlineSnapshot(`
    "assignments/I1.md:1:1  warning  “Knots” is never due: the schedule gives it no date  [schedule/never-due]
        → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”"
  `);
});

test('one that is due, in a part, later or never, is not', async () => {
  expect(await found('sessions: [{ lecture: Boats, due: I1 }]\n')).toBe('');
  for (const due of ['I1: 2022-01-20', "'I1#bends': 2022-01-20", 'I1: none', 'I1: TBA'])
    expect(await found(`due: { ${due} }\n`)).toBe('');
  expect(await found('', '---\nreleased: no\n---\n')).toBe('');
});

test('a release that counts from its due time is reported alone', async () => {
  const said = await found('', '---\nreleased: 7 days before the due time\n---\n');
  expect(said).toContain('release/without-time');
  expect(said).not.toContain('schedule/never-due');
});
