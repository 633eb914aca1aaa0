/** How often sessions and deadlines have changed, from the history of a schedule. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRevisions } from '../../../src/site/revisions.ts';
import { follow, revisionsOf, type Revisions } from '../../../src/course/history/revisions.ts';
import { readSource } from '../../../src/source/read.ts';
import { parseYaml } from '../../../src/source/yaml.ts';
import { courseFolder, head, writeFiles } from '../folder.ts';
import { commit, courseRepository, git } from '../repository.ts';

const pages = {
  'content/lectures/boats.md': '# Boats\n',
  'content/lectures/water.md': '# Water\n',
  'assignments/I1.md': '# Row\n',
};
const sessions = 'sessions:\n  - lecture: boats\n  - lecture: water\n    due: I1\n';
const scheduled = (text: string) => ({ ...pages, '_data/schedule.yaml': text });
const cancelled = (date: string) => `${head}calendar: [{ cancel: ${date} }]\n${sessions}`;

async function read(folder: string): Promise<string> {
  return table((await readRevisions(folder, readSource(folder))).revisions);
}

function table(revisions: Revisions): string {
  return [...revisions]
    .map(
      ([id, { sequence, modified }]) =>
        `${id} ${sequence} ${modified.toISO({ suppressMilliseconds: true }) ?? ''}`,
    )
    .sort()
    .join('\n');
}

/** January 10, 12, 17: as scheduled, then moved by two cancellations; then a link is added. */
async function livingCourse(): Promise<string> {
  const folder = await courseRepository(scheduled(head + sessions));
  await commit(folder, scheduled(cancelled('2022-01-12')), '2022-01-10T09:00:00Z');
  await commit(folder, scheduled(cancelled('2022-01-10')), '2022-01-11T09:00:00Z');
  const linked = cancelled('2022-01-10').replace('water\n', 'water\n    readings: [A book]\n');
  await commit(folder, scheduled(linked), '2022-01-12T09:00:00Z');
  return folder;
}

const lived = `cancelled-lecture-2022-01-10 0 2022-01-11T09:00:00Z
cancelled-lecture-2022-01-12 0 2022-01-10T09:00:00Z
due-I1 1 2022-01-10T09:00:00Z
lecture-boats 1 2022-01-11T09:00:00Z
lecture-water 1 2022-01-10T09:00:00Z`;

test('the number grows with each move, and with nothing else', async () => {
  expect(await read(await livingCourse())).toBe(lived);
});

test('moving back is a change, too; so is another place', async () => {
  const folder = await livingCourse();
  await commit(folder, scheduled(head.replace('Room 1', 'Room 2') + sessions), '2022-01-13T09:00:00Z');
  await commit(folder, scheduled(head + sessions), '2022-01-14T09:00:00Z');
  expect(await read(folder)).toContain('lecture-water 3 2022-01-14T09:00:00Z');
});

test('office hours are counted under the date of their week’s pattern', async () => {
  const hours = (calendar: string) =>
    scheduled(`${head}  office-hours: { days: Tue, time: 15:00-16:00 }\n${calendar}${sessions}`);
  const folder = await courseRepository(hours(''));
  const move = 'calendar: [{ move: 2022-01-11, to: 2022-01-14, kind: office-hours }]\n';
  await commit(folder, hours(move), '2022-01-08T09:00:00Z');
  const cancel = 'calendar: [{ cancel: 2022-01-11, kind: office-hours }]\n';
  await commit(folder, hours(cancel), '2022-01-09T09:00:00Z');
  expect((await read(folder)).match(/office-hours-2022-01-1.*/g)).toMatchInlineSnapshot(`
    [
      "office-hours-2022-01-11 2 2022-01-09T09:00:00Z",
      "office-hours-2022-01-18 0 2022-01-01T00:00:00Z",
    ]
  `);
});

test('an uncommitted change counts once, at the time of the last commit', async () => {
  const folder = await livingCourse();
  await writeFiles(folder, scheduled(head + sessions));
  const said = await read(folder);
  expect(said).toContain('lecture-boats 2 2022-01-12T09:00:00Z');
  expect(await read(folder)).toBe(said);
});

test('a new term starts again', async () => {
  const folder = await livingCourse();
  const next = (head + sessions).replaceAll('2022', '2023');
  await commit(folder, scheduled(next), '2023-01-01T00:00:00Z');
  expect(await read(folder)).toBe(
    ['due-I1', 'lecture-boats', 'lecture-water'].map((id) => `${id} 0 2023-01-01T00:00:00Z`).join('\n'),
  );
  await commit(folder, scheduled(next.replace('Mon Wed', 'Tue Thu')), '2023-01-02T00:00:00Z');
  expect(await read(folder)).toContain('lecture-boats 1 2023-01-02T00:00:00Z');
});

test('an unreadable version changes nothing', async () => {
  const folder = await livingCourse();
  await commit(folder, scheduled('term: [\n'), '2022-01-13T09:00:00Z');
  await commit(folder, scheduled(cancelled('2022-01-10')), '2022-01-14T09:00:00Z');
  expect(await read(folder)).toBe(lived);
});

test('a branch that is merged is one change', async () => {
  const folder = await livingCourse();
  git(folder, ['checkout', '--quiet', '-b', 'plan']);
  await commit(folder, scheduled(cancelled('2022-01-12')), '2022-01-13T09:00:00Z');
  await commit(folder, scheduled(cancelled('2022-01-17')), '2022-01-14T09:00:00Z');
  git(folder, ['checkout', '--quiet', 'main']);
  git(folder, ['merge', '--quiet', '--no-ff', '--no-edit', 'plan'], '2022-01-15T09:00:00Z');
  expect(await read(folder)).toContain('lecture-boats 2 2022-01-15T09:00:00Z');
});

test('a build continues where the last one stopped reading', async () => {
  const folder = await livingCourse();
  await read(folder);
  const cache = join(folder, '.lectern/cache/revisions.json');
  const kept = await readFile(cache, 'utf8');
  // If it were not read, nobody would notice.
  await writeFile(cache, kept.replaceAll('"sequence": 1', '"sequence": 7'));
  await commit(folder, scheduled(head + sessions), '2022-01-13T09:00:00Z');
  expect(await read(folder)).toContain('lecture-boats 8 2022-01-13T09:00:00Z');

  // Another page may give old sessions other dates.
  await commit(folder, { 'content/lectures/wind.md': '# Wind\n' }, '2022-01-14T09:00:00Z');
  const afresh = await read(folder);
  expect(afresh).toContain('lecture-boats 2 2022-01-13T09:00:00Z');
  await writeFile(cache, 'no JSON');
  expect(await read(folder)).toBe(afresh);
  await rm(join(folder, '.lectern'), { recursive: true });
  expect(await read(folder)).toBe(afresh);
});

test('without a history there are no revisions', async () => {
  const outside = await courseFolder(scheduled(head + sessions));
  expect(await read(outside)).toBe('');
  const shallow = join(await courseFolder(), 'clone');
  git('.', ['clone', '--quiet', '--depth', '1', `file://${await livingCourse()}`, shallow]);
  expect(await read(shallow)).toBe('');
});

test('versions can be followed without git', async () => {
  const folder = await courseFolder(scheduled(head + sessions));
  const versions = [head + sessions, cancelled('2022-01-12'), cancelled('2022-01-10')].map((text, index) => ({
    time: 1_640_995_200 + index,
    schedule: parseYaml(text, '_data/schedule.yaml').located,
  }));
  expect(table(revisionsOf(follow(new Map(), versions, readSource(folder))))).toMatchInlineSnapshot(`
    "cancelled-lecture-2022-01-10 0 2022-01-01T00:00:02Z
    cancelled-lecture-2022-01-12 0 2022-01-01T00:00:01Z
    due-I1 1 2022-01-01T00:00:01Z
    lecture-boats 1 2022-01-01T00:00:02Z
    lecture-water 1 2022-01-01T00:00:01Z"
  `);
});
