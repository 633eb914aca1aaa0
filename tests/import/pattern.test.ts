import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { flour, rows, runImport, yeast, type Imported } from './course.ts';

/** A row about something without a deck; on a lecture day it is a lecture. */
const talk = (date: string, title: string) => `| ${date} | ${title} | | |`;
const off = (date: string, title: string) => `| ${date} | ![Break](b.svg) ${title} | | |`;
const lab = (date: string, title: string) => `| ${date} | ![Lab](b.svg) ${title} | | |`;

async function importRows(...lines: string[]) {
  return describe(await runImport(rows(...lines)));
}

async function describe(imported: Imported) {
  const { course, problems } = await readCourse(imported.folder);
  const dates = course?.sessions.map(({ date, title, kind }) => `${date ?? 'no date'} ${kind} ${title}`);
  const yaml = imported.read('_data/schedule.yaml');
  return { dates, problems, yaml, pins: yaml.match(/ on: .*/g) ?? [], report: imported.read('IMPORT.md') };
}

test('dates that follow the pattern are not written', async () => {
  const { pins, dates, problems } = await importRows(
    yeast('Tue, Aug 29'),
    flour('Thu, Aug 31'),
    lab('Fri, Sep 1', 'Loaf'),
    talk('Tue, Sep 5', 'Salt'),
  );
  expect(pins).toEqual([]);
  expect(problems).toEqual([]);
  expect(dates).toEqual([
    '2023-08-29 lecture Yeast',
    '2023-08-31 lecture Flour',
    '2023-09-01 lab Loaf',
    '2023-09-05 lecture Salt',
  ]);
});

test('days of a break are merged into a range, and its name loses “no classes”', async () => {
  const { yaml, dates, pins } = await importRows(
    yeast('Tue, Aug 29'),
    off('Thu, Aug 31', 'Oven day, no classes'),
    flour('Tue, Sep 5'),
    off('Thu, Sep 7', 'Harvest (no class)'),
    off('Fri, Sep 8', 'Harvest (no class)'),
    talk('Tue, Sep 12', 'Salt'),
    off('Thu, Sep 14', 'Oven day'),
  );
  expect(yaml).toContain(`breaks:
  Oven day:
    - 2023-08-31
    - 2023-09-14
  Harvest: 2023-09-07 to 2023-09-08
`);
  expect(pins).toEqual([]);
  expect(dates).toContain('2023-09-12 lecture Salt');
});

test('a day without a row stays free: what comes after it is pinned', async () => {
  const { pins, report, dates } = await importRows(
    yeast('Tue, Aug 29'),
    flour('Thu, Aug 31'),
    talk('Thu, Sep 7', 'Salt'),
    talk('Tue, Sep 12', 'Water'),
  );
  expect(pins).toEqual([' on: Thu 2023-09-07', ' on: Tue 2023-09-12']);
  expect(report).toContain(
    'there is no row for 2023-09-05, when a lecture would meet; the lectures after that have their dates from the table (on:): write the days off under breaks:, and remove them.',
  );
  expect(dates).toEqual([
    '2023-08-29 lecture Yeast',
    '2023-08-31 lecture Flour',
    '2023-09-07 lecture Salt',
    '2023-09-12 lecture Water',
  ]);
});

test('a break lasts up to the next row', async () => {
  const { yaml, pins } = await importRows(
    yeast('Tue, Aug 29'),
    off('Thu, Aug 31', 'Harvest break'),
    flour('Tue, Sep 12'),
    off('Thu, Sep 14 - Tue, Sep 19', 'Oven week'),
    talk('Thu, Sep 21', 'Salt'),
  );
  expect(yaml).toContain(
    'breaks:\n  Harvest break: 2023-08-31 to 2023-09-07\n  Oven week: 2023-09-14 to 2023-09-19\n',
  );
  expect(pins).toEqual([]);
});

test('a meeting that does not take place is cancelled, and no session', async () => {
  const { yaml, dates, problems } = await importRows(
    yeast('Tue, Aug 29'),
    lab('Fri, Sep 1', 'Loaf'),
    lab('Fri, Sep 8', 'lab canceled'),
    talk('Fri, Sep 15', 'No lab (conference)'),
    lab('Fri, Sep 22', 'Roll'),
  );
  expect(yaml).toContain(`calendar:
  - cancel: Fri 2023-09-08
    kind: lab
    note: lab canceled

  - cancel: Fri 2023-09-15
    kind: lab
    note: No lab (conference)
`);
  expect(problems).toEqual([]);
  expect(dates).toContain('2023-09-22 lab Roll');
});

test('a lecture on another day is pinned, at the usual time; those after it are not', async () => {
  const { pins, dates, problems } = await importRows(
    yeast('Tue, Aug 29'),
    flour('Thu, Aug 31'),
    talk('Tue, Sep 5', 'Salt'),
    talk('Thu, Sep 7', 'Water'),
    '| Mon, Sep 11 | ![Lecture](b.svg) Air | | |',
    talk('Tue, Sep 12', 'Fire'),
    talk('Thu, Sep 14', 'Heat'),
    talk('Tue, Sep 19', 'Steam'),
    talk('Thu, Sep 21', 'Ash'),
  );
  expect(pins).toEqual([' on: Mon 2023-09-11 11:00-12:20']);
  expect(problems).toEqual([]);
  expect(dates).toContain('2023-09-11 lecture Air');
  expect(dates).toContain('2023-09-12 lecture Fire');
});

test('rows out of order are pinned', async () => {
  const { pins, dates } = await importRows(yeast('Thu, Aug 31'), flour('Tue, Aug 29'));
  expect(pins).toEqual([' on: Thu 2023-08-31']);
  expect(dates).toEqual(['2023-08-29 lecture Flour', '2023-08-31 lecture Yeast']);
});

test('two rows on one date share its slot', async () => {
  const { yaml, dates, problems } = await importRows(yeast('Tue, Aug 29'), flour('Tue, Aug 29'));
  expect(yaml).toContain('with: previous');
  expect(problems).toEqual([]);
  expect(dates).toEqual(['2023-08-29 lecture Yeast', '2023-08-29 lecture Flour']);
});

test('a lab that skips a week on a lecture day is pinned', async () => {
  const { pins, dates, problems } = await importRows(
    yeast('Tue, Aug 29'),
    lab('Tue, Aug 29', 'Loaf'),
    flour('Tue, Sep 5'),
    talk('Tue, Sep 12', 'Salt'),
    lab('Tue, Sep 12', 'Roll'),
  );
  expect(problems).toEqual([]);
  expect(pins).toEqual([' on: Tue 2023-09-12']);
  expect(dates).toContain('2023-09-12 lab Roll');
});

test('if no weekdays are given, rare ones are exceptions', async () => {
  const table = rows(
    yeast('Tue, Aug 29'),
    flour('Thu, Aug 31'),
    talk('Tue, Sep 5', 'Salt'),
    talk('Thu, Sep 7', 'Water'),
    '| Mon, Sep 11 | ![Lecture](b.svg) Air | | |',
    talk('Tue, Sep 12', 'Fire'),
    talk('Thu, Sep 14', 'Heat'),
    talk('Tue, Sep 19', 'Steam'),
    talk('Thu, Sep 21', 'Ash'),
    talk('Tue, Sep 26', 'Crust'),
  );
  const { pins, yaml } = await describe(await runImport({ ...table, 'README.md': '# Baking, Fall 2023\n' }));
  expect(yaml).toContain(
    '  lecture:\n    days: Tue, Thu\n    time: 12:00-13:00 # TODO: when lectures meet, and their place:\n',
  );
  expect(pins).toEqual([' on: Mon 2023-09-11 12:00-13:00']);
});
