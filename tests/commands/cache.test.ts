/** What a build keeps for the next one: it never makes a difference. */
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../../src/site/build/build.ts';
import { courseFolder, head, writeFiles } from '../course/folder.ts';
import { filesIn } from './site.ts';

/** More are tried with `LECTERN_EDITS=100 LECTERN_SEED=7 npx vitest run tests/commands/cache.test.ts`. */
const { LECTERN_EDITS: edits = '12', LECTERN_SEED: seed = '3' } = process.env;

const schedule = '_data/schedule.yaml';
const files = {
  [schedule]: `${head}sessions:\n  - lecture: 01_boats\n    due: I1\n  - lecture: 02_knots\n`,
  'content/syllabus.md': '# Syllabus\n\nSee [the slides](../slides/01_boats/boats.md).\n',
  'slides/01_boats/boats.md':
    '# Boats\n\n---\n\n## Oars\n\n```dockerfile\nRUN ls\n```\n\n![An oar](oar.svg)\n',
  'slides/01_boats/oar.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'slides/02_knots/knots.md':
    '# Knots\n\n---\n\n<!-- include: 01_boats#oars -->\n\n---\n\n## Rope\n\n[Next](../03_sails/sails.md)\n',
  'assignments/I1.md': '---\nreleased: 2022-02-14 10:00\n---\n\n# Tie a knot\n',
};
/** At first there is none of these. */
const later = {
  'slides/03_sails/sails.md': '# Sails\n',
  'content/announcements/2022-02-01-welcome.md': '# Welcome\n',
};
const texts: Readonly<Record<string, string>> = { ...files, ...later };

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(texts), 'slides/01_boats/boats.md', 'slides/01_boats/boats.md'),
  kind: fc.constantFrom('add', 'add', 'add', 'restore', 'delete', 'touch', 'clock', 'nothing'),
  words: fc.constantFrom(
    'Oars',
    '## Ropes',
    '---',
    '[I1](../../assignments/I1.md)',
    '$x^2$',
    '```js\nlet a\n```',
  ),
});

test(`after each of ${edits} random edits, a build writes what one without a cache writes`, async () => {
  const folder = await courseFolder(files);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const moments = ['2022-02-01T10:00', '2022-03-01T10:00'];
  let upToDate = 0;
  for (const { file, kind, words } of fc.sample(edit, { numRuns: Number(edits), seed: Number(seed) })) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8').catch(() => texts[file] ?? '');
    if (kind === 'add')
      await writeFiles(folder, { [file]: file === schedule ? `${text}\n` : `${text}\n${words}\n` });
    if (kind === 'restore') await writeFiles(folder, { [file]: texts[file] });
    if (kind === 'delete' && file !== schedule) await rm(path, { force: true });
    if (kind === 'touch') await utimes(path, 1e9, 1e9).catch(() => undefined);
    if (kind === 'clock') moments.reverse();
    const now = moments[0];
    const [kept, fresh] = [join(folder, 'kept'), join(folder, 'fresh')];
    await rm(fresh, { recursive: true, force: true });
    const found = await buildSite(kept, { now, ifChanged: true });
    const expected = await buildSite(fresh, { now, cache: false });
    if (found.isUpToDate) upToDate += 1;
    expect(found.problems).toEqual(expected.problems);
    if (expected.pages > 0) expect(await filesIn(kept)).toEqual(await filesIn(fresh));
  }
  expect(upToDate).toBeGreaterThan(0);
});

test('a site that somebody changed is made again', async () => {
  const folder = await courseFolder(files);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const [site, now] = [join(folder, 'site'), '2022-02-01T10:00'];
  expect((await buildSite(site, { now, ifChanged: true })).isUpToDate).toBeUndefined();
  const written = await filesIn(site);
  expect((await buildSite(site, { now, ifChanged: true })).isUpToDate).toBe(true);
  for (const damage of [
    () => writeFile(join(site, 'index.html'), 'nothing'),
    () => rm(join(site, 'slides/01_boats/oar.svg')),
    () => rm(join(site, '.lectern-files.json')).then(() => rm(site, { recursive: true })),
  ]) {
    await damage();
    expect((await buildSite(site, { now, ifChanged: true })).isUpToDate).toBeUndefined();
    expect(await filesIn(site)).toEqual(written);
  }
});

test('sites that are made to be looked at and removed again leave no notes', async () => {
  const folder = await courseFolder(files);
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const notes = () => readdir(join(folder, '.lectern/cache/sites')).catch(() => []);
  await buildSite(join(folder, 'temporary'));
  expect(await notes()).toEqual([]);
  await buildSite(join(folder, 'site'), { ifChanged: true });
  expect(await notes()).toHaveLength(1);
});
