/** What an editor offers and shows in a schedule: asked of the language server that VS Code's YAML extension runs. */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeAll, describe, expect, test } from 'vitest';
import { getLanguageService } from 'yaml-language-server';
import { readCourse } from '../../src/course/course.ts';
import { courseNames } from '../../src/course/names.ts';
import { jsonSchema } from '../../src/course/schema/json-schema.ts';
import { scheduleSchema } from '../../src/course/schema/schedule.ts';

const service = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is asked for`)),
  workspaceContext: { resolveRelativePath: (path) => path },
});

beforeAll(async () => {
  const { course } = await readCourse('.');
  const schema = jsonSchema(scheduleSchema, course && courseNames(course));
  const schemas = [{ uri: 'file:///schedule.schema.json', fileMatch: ['schedule.yaml'], schema }];
  service.configure({ validate: true, completion: true, hover: true, schemas });
});

let version = 0;

function open(text: string): TextDocument {
  return TextDocument.create('file:///_data/schedule.yaml', 'yaml', ++version, text);
}

/** What is offered where the text has a `|`. */
async function offered(text: string): Promise<string[]> {
  const document = open(text.replace('|', ''));
  const { items } = await service.doComplete(document, document.positionAt(text.indexOf('|')), false);
  return items.map(({ label }) => label);
}

describe('an editor completes', () => {
  test.each([
    ['keys', '|', ['term', 'due-time', 'meetings', 'sessions']],
    ['kinds that meet', 'meetings:\n  |', ['lecture', 'recitation', 'lab', 'office-hours']],
    ['keys of a meeting', 'meetings:\n  lab:\n    |', ['days', 'time', 'place', 'every']],
    ['keys of a session', 'sessions:\n  - lecture: 01_introduction\n    |', ['readings', 'due', 'on']],
    ['values', 'sessions:\n  - lecture: 01_introduction\n    slot: |', ['recitation', 'exam']],
    ['lectures', 'sessions:\n  - lecture: |', ['01_introduction', '02_systems', '24_summary']],
    ['assignments', 'sessions:\n  - lecture: 01_introduction\n    due: |', ['I1', 'M1', 'final-report']],
    ['parts of them, in a list', 'sessions:\n  - lab: A\n    due:\n      - |', ['I1', 'M1#hand-in']],
    ['assignments that are due otherwise', 'due:\n  |', ['I1', 'M4', 'I4#grading']],
    ['decks', 'sessions:\n  - lecture: 01_introduction\n    decks: |', ['02_systems']],
    ['references', 'sessions:\n  - lab: A\n    readings:\n      - |', ['bis', 'fairness', 'any']],
    ['sections', 'calendar:\n  - cancel: 2022-09-09\n    section: |', ['A', 'B']],
  ])('%s', async (_, text, expected) => {
    expect(await offered(text)).toEqual(expect.arrayContaining(expected));
  });
});

test('an editor shows what a key means, and how its value is written', async () => {
  const hover = await service.doHover(open('due-time: 17:00'), { line: 0, character: 2 });
  expect(JSON.stringify(hover?.contents)).toContain(
    'The time of day at which work is due unless it says otherwise. Default: 23:59.',
  );
  expect(JSON.stringify(hover?.contents)).toContain('Write a time such as 23:59.');
});

test('an editor marks what is wrong, in Lectern’s words, and nothing in the demo', async () => {
  const found = async (text: string) =>
    (await service.doValidation(open(text), false)).map(({ range, message }) => [
      range.start.line + 1,
      message,
    ]);
  expect(await found('term: { name: Fall, starts: 29.8.2022, ends: 2022-12-18 }\nsesions: []\n')).toEqual([
    [1, 'This is not a date such as 2022-09-05.'],
    [2, 'Property sesions is not allowed.'],
  ]);
  expect(await found(readFileSync('_data/schedule.yaml', 'utf8'))).toEqual([]);
});
