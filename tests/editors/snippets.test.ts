/** What the snippets of a new course insert is right as it is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { runChecks } from '../../src/checks/checks.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { courseFolder, head } from '../course/folder.ts';

const snippetSchema = z.strictObject({
  scope: z.enum(['markdown', 'yaml']),
  prefix: z.string(),
  body: z.array(z.string()),
});

const file = 'src/scaffold/course/dot-vscode/lectern.code-snippets';
const snippets = z.record(z.string(), snippetSchema).parse(parse(readFileSync(file, 'utf8')));

const today = { $CURRENT_YEAR: '2022', $CURRENT_MONTH: '02', $CURRENT_DATE: '07' };

/** The text that is there when nothing is filled in. */
function inserted(prefix: string): string {
  const body = Object.values(snippets).find((snippet) => snippet.prefix === prefix)?.body ?? [];
  const text = Object.entries(today).reduce(
    (said, [name, value]) => said.replaceAll(name, value),
    body.join('\n'),
  );
  return text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$0/g, 'Text');
}

const indented = (prefix: string) => inserted(prefix).replace(/^(?=.)/gm, '  ');

test('snippets insert slides, pages and sessions without a problem', async () => {
  const slides = ['slide', 'slide-below', 'notes', 'columns', 'discussion', 'code', 'graph'].map(inserted);
  const used = [...slides, inserted('fragment'), ...['announcement', 'assignment', 'released'].map(inserted)];
  const sessions = ['lecture', 'guest'].map(indented);
  const exam = indented('exam').replaceAll('2022-02-07', '2022-03-07');
  const changes = [indented('cancel'), indented('move').replaceAll('2022-02-07', '2022-02-09')];
  expect([...used, ...sessions, exam, ...changes].filter((text) => text === '')).toEqual([]);
  expect(Object.keys(snippets)).toHaveLength(used.length + sessions.length + 1 + changes.length);

  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}due: { oar: none }\ncalendar:\n${changes.join('')}sessions:\n  - lecture: 01_boats\n${sessions.join('')}${exam}`,
    'slides/01_boats/boats.md': `# Boats\n\n- Oars ${inserted('fragment')}\n\n${slides.join('\n')}`,
    'content/announcements/2022-02-07-news.md': inserted('announcement'),
    'assignments/oar.md': inserted('assignment'),
    'content/later.md': `${inserted('released')}\n# Later\n\nText\n`,
  });
  expect((await runChecks(folder, { slides: false })).problems.map(formatProblem)).toEqual([]);
});
