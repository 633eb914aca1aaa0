import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { importCourse } from '../../src/commands/import.ts';
import { readCourse, type CourseResult } from '../../src/course/course.ts';
import type { Session } from '../../src/course/model.ts';

const corpus = process.env.LECTERN_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
const source = join(corpus, 'seai-f2022');
const expectedFile = join(corpus, 'expected/schedule.json');
const absent = !existsSync(source) || !existsSync(expectedFile);

const link = z.tuple([z.string(), z.string()]);
const expectedSchema = z.object({
  records: z.array(
    z.object({
      line: z.number(),
      date: z.string().nullable(),
      kind: z.enum(['lecture', 'recitation', 'break', 'midterm', 'guest', 'presentation']),
      title: z.string(),
      deck: z.array(z.string()),
      chapters: z.array(link),
      readings: z.array(link),
      reading_raw: z.string(),
      due: z.array(link),
      extra: z.array(link),
    }),
  ),
});
type Expected = z.infer<typeof expectedSchema>['records'][number];

const kinds = { midterm: 'exam', presentation: 'event' } as const;

/** A row of the published table, in the words of the course model. */
function published(row: Expected, above: Expected | undefined) {
  const title = row.title.replace(/\*\*/g, '').replace(/,? no classes$/, '');
  return {
    date: row.date ?? above?.date,
    kind: row.kind === 'midterm' || row.kind === 'presentation' ? kinds[row.kind] : row.kind,
    title: title.replace(/ \([^()]*(chapter|Code|PDF|Guest)[^()]*\)/, ''),
    // One row has slides on another host: those are materials.
    decks: row.deck
      .filter((url) => url.includes('/slides/'))
      .map((url) => /slides\/([^/]+)\//.exec(url)?.[1]),
    chapters: row.chapters.map(([, url]) => url),
    readings: row.readings.map(([title, url]) => `${title} ${url}`),
    notes: row.reading_raw.match(/(?<=\), )Ch\. [\d, ]*\d/g) ?? [],
    alternatives: row.reading_raw.includes(' or [') ? 2 : row.readings.length > 0 ? 1 : 0,
    due: row.due
      .map(([, url]) => url)
      .filter((url) => url.includes('/assignments/'))
      .map((url) => basename(url).replace('.md', '')),
    handedIn: row.due.map(([, url]) => url).filter((url) => !url.includes('/assignments/')),
  };
}

function imported(session: Session) {
  const { readings, materials } = session;
  return {
    date: session.date,
    kind: session.kind,
    title: session.title,
    decks: session.material?.decks.map(({ id }) => id) ?? [],
    chapters: session.chapters.map(({ url }) => url),
    readings: readings.flat().map(({ title, url }) => `${title} ${url ?? ''}`),
    notes: readings.flat().flatMap(({ note }) => note ?? []),
    alternatives: Math.max(0, ...readings.map((group) => group.length)),
    due: session.due.map(({ id }) => id),
    handedIn: session.kind === 'lecture' ? materials.map(({ url }) => url) : [],
  };
}

let folder = '';
let result: CourseResult = { course: undefined, problems: [] };
let output = '';

beforeAll(async () => {
  if (absent) return;
  folder = join(mkdtempSync(join(tmpdir(), 'lectern-corpus-')), 'seai');
  const lines: string[] = [];
  await importCourse({ source, destination: folder, write: (line) => lines.push(line) });
  output = lines.join('\n');
  result = await readCourse(folder);
});

const reason = `no corpus in ${corpus} (set LECTERN_CORPUS)`;

test('all rows of the published schedule come back', ({ skip }) => {
  skip(absent, reason);
  const { records } = expectedSchema.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));
  const { course, problems } = result;
  expect(records).toHaveLength(46);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(course?.sessions.map(imported)).toEqual(
    records.map((row, index) => published(row, records[index - 1])),
  );
});

test('the schedule is computed: one session is pinned, and no address is written twice', ({ skip }) => {
  skip(absent, reason);
  const yaml = readFileSync(join(folder, '_data/schedule.yaml'), 'utf8');
  expect(yaml.match(/ on: .*/g)).toEqual([' on: Sun 2022-12-18 09:30-11:30']);
  const urls: string[] = yaml.match(/https?:\/\/\S+/g) ?? [];
  expect(urls.filter((url, index) => urls.indexOf(url) < index)).toEqual([]);
});

test('every deck and assignment is there, decks unchanged', ({ skip }) => {
  skip(absent, reason);
  expect(result.course?.decks).toHaveLength(25);
  expect(result.course?.assignments.map(({ id }) => id)).toHaveLength(6);
  const lectures = readdirSync(join(source, 'lectures'), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of lectures.filter(
    (entry) => entry.isFile() && entry.name !== 'reveal.json',
  )) {
    const file = relative(join(source, 'lectures'), join(parentPath, name));
    const copy = readFileSync(join(folder, 'slides', file));
    expect(copy.equals(readFileSync(join(parentPath, name))), file).toBe(true);
  }
});

test('the course is described, with its times and places', ({ skip }) => {
  skip(absent, reason);
  const { course } = result;
  expect(course).toMatchObject({
    title: 'Machine Learning in Production',
    numbers: ['17-445', '17-645', '17-745'],
    units: '12',
    repository: 'https://github.com/ckaestne/seai',
    license: { name: 'CC BY-SA 4.0' },
    instructors: [{ name: 'Christian Kaestner', url: 'https://www.cs.cmu.edu/~ckaestne/' }],
    term: { name: 'Fall 2022', starts: '2022-08-29', ends: '2022-12-18' },
  });
  expect(
    course?.weekly.map(({ kind, days, start, end, place }) => ({ kind, days, start, end, place })),
  ).toEqual([
    { kind: 'lecture', days: [1, 3], start: '13:25', end: '14:45', place: 'TEP 1308' },
    { kind: 'recitation', days: [5], start: '10:10', end: '11:00', place: 'Wean 5409' },
    { kind: 'recitation', days: [5], start: '13:25', end: '14:55', place: 'GHC 5222' },
  ]);
});

test('the report lists every line to check, and no other', ({ skip }) => {
  skip(absent, reason);
  expect(output.match(/^- [^:]+:\d+(?=:)/gm)).toEqual([
    '- MISSING.txt:1',
    '- README.md:72',
    '- README.md:131',
    '- SHRUNK.txt:1',
    '- _data/course.yaml:1',
    '- _data/course.yaml:9',
    '- _data/schedule.yaml:38',
    '- assignments/project.md:15',
    '- content/index.md:59',
    '- content/index.md:61',
    '- schedule.md:2',
    '- schedule.md:11',
    '- schedule.md:13',
    '- schedule.md:16',
    '- schedule.md:22',
    '- schedule.md:39',
    '- schedule.md:42',
    '- schedule.md:44',
  ]);
});
