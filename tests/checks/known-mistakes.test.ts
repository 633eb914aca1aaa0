/** What a course team published by mistake over the years, planted in a clean course: each is reported at its line. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { courseFolder } from '../course/folder.ts';

/** The demo course, with some words of its files replaced by others. */
async function problems(...edits: readonly (readonly [file: string, was: string, is: string])[]) {
  const folder = await courseFolder();
  for (const room of ['_data', 'content', 'slides', 'assignments'])
    await cp(room, join(folder, room), { recursive: true });
  for (const [file, was, is] of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(was);
    await writeFile(join(folder, file), text.replace(was, is));
  }
  const { problems: found } = await runChecks(folder, { slides: false, now: '2022-10-01T12:00' });
  return found.map(({ file, line, name, message }) => `${file}:${line} ${name}: ${message}`);
}

const schedule = '_data/schedule.yaml';

/** The line of the demo's schedule that has these words. */
async function lineOf(words: string): Promise<number> {
  const lines = (await readFile(schedule, 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

test('the clean course has no problems', async () => {
  expect(await problems()).toEqual([]);
});

test('a swapped weekday', async () => {
  expect(await problems([schedule, 'on: Wed 2022-10-05', 'on: Mon 2022-10-05'])).toEqual([
    `${schedule}:${await lineOf('Wed 2022-10-05')} schedule/weekday-mismatch: 2022-10-05 is a Wed, not a Mon`,
  ]);
});

test('the dates of another term, each of them', async () => {
  const found = await problems(
    [schedule, 'name: Fall 2022', 'name: Fall 2023'],
    [schedule, 'starts: 2022-08-29', 'starts: 2023-08-28'],
    [schedule, 'ends: 2022-12-18', 'ends: 2023-12-17'],
  );
  const dated = (await readFile(schedule, 'utf8'))
    .split('\n')
    .flatMap((line, index) =>
      /[: ]2022-\d\d-\d\d/.test(line) && !/starts|ends/.test(line) ? [index + 1] : [],
    );
  expect(dated.length).toBeGreaterThan(5);
  for (const line of dated)
    expect(found.filter((problem) => problem.startsWith(`${schedule}:${line} `))).toHaveLength(1);
});

test('a link to another term’s material', async () => {
  const [found, ...more] = await problems([
    schedule,
    'tree/F2022/recitations/02_kafka',
    'tree/S2022/recitations/02_kafka',
  ]);
  expect(more).toEqual([]);
  expect(found).toMatch(`${schedule}:${await lineOf('02_kafka')} term/leftover: `);
});

test('a lecture listed twice, a deadline given twice, a missing deck, a session on a break', async () => {
  expect(
    await problems(
      [schedule, '  - lecture: 03a_teamwork', '  - lecture: 02_systems'],
      [schedule, 'due: M1', 'due: I1'],
      [schedule, '  - lecture: 24_summary', '  - lecture: 25_summary'],
      [schedule, 'on: Wed 2022-10-05', 'on: Wed 2022-10-19'],
    ),
  ).toEqual([
    `${schedule}:${await lineOf('lecture: 03a_teamwork')} schedule/duplicate-session: the lecture “02_systems” is already listed on line ${await lineOf('lecture: 02_systems')}`,
    `${schedule}:${await lineOf('due: M1')} schedule/duplicate-due: “I1” is already due on line ${await lineOf('due: I1')}`,
    `${schedule}:${await lineOf('on: Wed 2022-10-05')} schedule/on-a-break: Wed 2022-10-19 is “Fall break”`,
    `${schedule}:${await lineOf('lecture: 24_summary')} schedule/unknown-lecture: there is no lecture “25_summary”`,
  ]);
});
