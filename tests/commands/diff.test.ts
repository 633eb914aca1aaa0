/** `lectern diff`, in git repositories. */
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import { readRevisions } from '../../src/site/revisions.ts';
import { readSource } from '../../src/source/read.ts';
import { courseFolder, writeFiles, type Files } from '../course/folder.ts';
import { commit, courseRepository, git } from '../course/repository.ts';

const term = `term: { name: Spring 2022, starts: 2022-01-10, ends: 2022-04-29 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
  recitation:
    - { section: A, days: Thu, time: 09:00-09:50, place: Room 2 }
    - { section: B, days: Fri, time: 13:00-13:50, place: Room 3 }
`;
const sessions = `sessions:
  - lecture: 01_boats
  - lecture: 02_water
    due: I1
  - recitation: knots
  - lecture: 03_wind
  - guest: On racing
    due: I2 2 days after
`;
const course: Files = {
  '_data/schedule.yaml': term + sessions,
  'content/lectures/01_boats.md': '# Boats\n',
  'content/lectures/02_water.md': '# Water\n',
  'content/lectures/03_wind.md': '# Wind\n',
  'content/recitations/knots.md': '# Knots\n',
  'assignments/I1.md': '# Row\n',
  'assignments/I2.md': '# Race\n',
};

async function run(folder: string, options: { since?: string; markdown?: boolean } = {}): Promise<string> {
  const lines: string[] = [];
  const code = await diff({
    ...{ folder, since: 'HEAD', markdown: false, ...options },
    write: (line) => lines.push(line),
  });
  return [`exit ${code}`, ...lines].join('\n');
}

/** What the command prints for the smallest change to the course. */
async function after(schedule: string, files: Files = {}): Promise<string> {
  const folder = await courseRepository(course);
  await writeFiles(folder, { '_data/schedule.yaml': schedule, ...files });
  return run(folder);
}

test('a cancelled day moves what follows, and the work due with it', async () => {
  expect(
    await after(`${term}calendar: [{ cancel: Wed 2022-01-12, note: Storm, kind: lecture }]\n${sessions}`),
  ).toMatchInlineSnapshot(`
      "exit 0
      lecture           cancelled: Wed, Jan 12 10:00, “Storm”
      lecture 02_water  Wed, Jan 12 10:00 → Mon, Jan 17 10:00
      due I1            Wed, Jan 12 23:59 → Mon, Jan 17 23:59
      lecture 03_wind   Mon, Jan 17 10:00 → Wed, Jan 19 10:00
      guest On racing   Wed, Jan 19 10:00 → Mon, Jan 24 10:00
      due I2            Fri, Jan 21 23:59 → Wed, Jan 26 23:59

      3 sessions and 2 deadlines move, 1 session is cancelled."
    `);
});

test('a room, a title and the end of a meeting', async () => {
  const schedule = term.replace('Room 3', 'Boathouse').replace('11:20', '11:00') + sessions;
  expect(await after(schedule, { 'content/lectures/03_wind.md': '# Wind and weather\n' }))
    .toMatchInlineSnapshot(`
    "exit 0
    lecture 01_boats  Mon, Jan 10 10:00–11:20 → Mon, Jan 10 10:00–11:00
    lecture 02_water  Wed, Jan 12 10:00–11:20 → Wed, Jan 12 10:00–11:00
    recitation knots  B Fri, Jan 14 13:00: B Room 3 → B Boathouse
    lecture 03_wind   Mon, Jan 17 10:00–11:20, “Wind” → Mon, Jan 17 10:00–11:00, “Wind and weather”
    guest On racing   Wed, Jan 19 10:00–11:20 → Wed, Jan 19 10:00–11:00

    4 sessions move, 1 session changes place, 1 session is renamed."
  `);
});

test('of several sections, the one that moves is named', async () => {
  expect(
    await after(
      `${term}calendar: [{ move: 2022-01-14, to: 2022-01-15, kind: recitation, place: Quay }]\n${sessions}`,
    ),
  ).toMatchInlineSnapshot(`
    "exit 0
    recitation knots  B Fri, Jan 14 13:00, B Room 3 → B Sat, Jan 15 13:00, B Quay

    1 session moves, 1 session changes place."
  `);
});

test('a cancelled section moves its own meetings only', async () => {
  const more = sessions.replace('  - recitation: knots\n', '$&  - recitation: ropes\n');
  const folder = await courseRepository({
    ...course,
    '_data/schedule.yaml': term + more,
    'content/recitations/ropes.md': '# Ropes\n',
  });
  const cancelled = 'calendar: [{ cancel: Thu 2022-01-13, kind: recitation, section: A, note: Ice }]\n';
  await writeFiles(folder, { '_data/schedule.yaml': term + cancelled + more });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    recitation        cancelled: A Thu, Jan 13 09:00, “Ice”
    recitation knots  A Thu, Jan 13 09:00 → A Thu, Jan 20 09:00
    recitation ropes  A Thu, Jan 20 09:00 → A Thu, Jan 27 09:00

    2 sessions move, 1 session is cancelled."
  `);
  await writeFiles(folder, {
    '_data/schedule.yaml': term.replace('2022-04-29', '2022-01-20') + cancelled + more,
  });
  expect(await run(folder)).toContain(
    'recitation ropes  A Thu, Jan 20 09:00 and B Fri, Jan 21 13:00 → no date',
  );
});

test('office hours that are cancelled, moved, and as every week again', async () => {
  const hours = `${term}  office-hours:
    - { section: Ada, days: Tue, time: 15:00-16:00, place: Room 4 }
    - { section: Kim, days: Wed, time: 15:00-16:00 }
`;
  const folder = await courseRepository({
    ...course,
    '_data/schedule.yaml': `${hours}calendar: [{ cancel: Wed 2022-01-26, kind: office-hours }]\n${sessions}`,
  });
  await writeFiles(folder, {
    '_data/schedule.yaml': `${hours}calendar:
  - { cancel: Tue 2022-01-18, kind: office-hours, note: Storm }
  - { move: Tue 2022-01-25, to: Fri 2022-01-28 14:00-15:00, kind: office-hours, place: Quay }
  - { move: Wed 2022-02-02, to: Wed 2022-02-02 16:00-17:00, kind: office-hours }
${sessions}`,
  });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    office hours Ada  cancelled: Tue, Jan 18 15:00, “Storm”
    office hours Kim  no longer cancelled: Wed, Jan 26 15:00, “No office hours”
    office hours Ada  Tue, Jan 25 15:00, Room 4 → Fri, Jan 28 14:00, Quay
    office hours Kim  Wed, Feb 2 15:00 → Wed, Feb 2 16:00

    2 office hours move, 1 office hour is cancelled, 1 office hour is no longer cancelled, 1 office hour changes place."
  `);
  const weekly = hours.replace('days: Wed, time: 15:00-16:00', 'days: Fri, time: 10:00-11:00');
  await writeFiles(folder, { '_data/schedule.yaml': weekly + sessions });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    office hours Kim  no longer cancelled: Wed, Jan 26 15:00, “No office hours”

    1 office hour is no longer cancelled.
    The weekly office hours change."
  `);
});

test('what is new, gone, no longer cancelled, or renamed', async () => {
  const folder = await courseRepository({
    ...course,
    '_data/schedule.yaml': `${term}calendar: [{ cancel: 2022-01-26, kind: lecture }]\n${sessions}`,
  });
  await writeFiles(folder, {
    '_data/schedule.yaml': `${term}due: { I1: Fri 2022-01-14 }
sessions:
  - lecture: 01_boats
  - lecture: Water
  - recitation: knots
  - lecture: 03_wind
  - guest: On racing at night
  - event: Regatta
    on: 2022-02-05
`,
  });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    lecture 02_water  Wed, Jan 12 10:00: lecture 02_water → lecture Water
    due I1            Wed, Jan 12 23:59 → Fri, Jan 14 23:59
    guest On racing   Wed, Jan 19 10:00: guest On racing → guest On racing at night
    due I2            removed: Fri, Jan 21 23:59
    lecture           no longer cancelled: Wed, Jan 26 10:00, “No class”
    event Regatta     added: Sat, Feb 5

    1 deadline moves, 1 session is no longer cancelled, 1 session is added, 1 deadline is removed, 2 sessions are renamed."
  `);
});

test('texts, readings and links do not count as changes', async () => {
  const readings = sessions.replace('due: I1', 'due: I1\n    readings: [A book]\n    note: Bring one.');
  expect(await after(term + readings, { 'content/lectures/01_boats.md': '# Boats\n\nMore text.\n' })).toBe(
    'exit 0\nNo session and no deadline changes.',
  );
});

test('Markdown for a pull request', async () => {
  const folder = await courseRepository(course);
  await writeFiles(folder, {
    '_data/schedule.yaml': `${term.replace('Room 3', 'Quay | left')}calendar: [{ cancel: 2022-01-12, note: "@Storm" }]\n${sessions}`,
  });
  expect(await run(folder, { markdown: true })).toMatchInlineSnapshot(`
    "exit 0
    **3 sessions and 2 deadlines move, 1 session is cancelled, 1 session changes place.**

    | | before | after |
    | --- | --- | --- |
    | lecture |  | cancelled: Wed, Jan 12 10:00, “&#64;Storm” |
    | recitation knots, B Fri, Jan 14 13:00 | B Room 3 | B Quay \\| left |
    | lecture 02\\_water | Wed, Jan 12 10:00 | Mon, Jan 17 10:00 |
    | due I1 | Wed, Jan 12 23:59 | Mon, Jan 17 23:59 |
    | lecture 03\\_wind | Mon, Jan 17 10:00 | Wed, Jan 19 10:00 |
    | guest On racing | Wed, Jan 19 10:00 | Mon, Jan 24 10:00 |
    | due I2 | Fri, Jan 21 23:59 | Wed, Jan 26 23:59 |"
  `);
});

test('nothing to say in Markdown', async () => {
  expect(await run(await courseRepository(course), { markdown: true })).toBe(
    'exit 0\n**No session and no deadline changes.**',
  );
});

test('an earlier revision, of a course in a folder of its repository', async () => {
  const folder = await courseRepository({ 'README.md': 'Here.' });
  const inner = join(folder, 'teaching/rowing');
  await mkdir(join(folder, 'teaching'));
  await rename(await courseFolder(course), inner);
  await commit(folder, {}, '2022-01-02T00:00:00Z');
  const moved = term.replace('Mon Wed', 'Tue Thu');
  await commit(inner, { '_data/schedule.yaml': moved + sessions }, '2022-01-03T00:00:00Z');
  await writeFiles(inner, { 'content/unsaved.md': '# Unsaved\n' });
  const before = git(folder, ['status', '--porcelain']);

  expect(await run(inner)).toContain('No session');
  expect(await run(inner, { since: 'HEAD~1' })).toContain('4 sessions and 2 deadlines move');
  await expect(run(inner, { since: 'HEAD~2' })).rejects.toThrow(
    `There was no folder “${inner}” at HEAD~2. Name another revision with --since, such as --since HEAD~1.`,
  );
  expect(git(folder, ['status', '--porcelain'])).toBe(before);
  expect(await readFile(join(inner, '_data/schedule.yaml'), 'utf8')).toBe(moved + sessions);
});

test('errors do not stop a comparison, and are reported', async () => {
  const folder = await courseRepository({
    ...course,
    '_data/schedule.yaml': term + sessions.replace('01_boats', '01_boots'),
  });
  await writeFiles(folder, { '_data/schedule.yaml': term + sessions });
  expect(await run(folder)).toMatchInlineSnapshot(`
    "exit 0
    lecture 01_boots  Mon, Jan 10 10:00: lecture 01_boots → lecture 01_boats

    1 session is renamed.
    The course at HEAD has 1 error, and is compared as far as it can be read."
  `);
});

test('if a comparison is impossible, the message says why', async () => {
  const folder = await courseRepository({ ...course, '_data/course.yaml': 'title: Rowing\n' });
  const failure = (promise: Promise<string>) =>
    promise.then(
      (text) => text,
      (error: unknown) => (error instanceof Error ? error.message.replaceAll(folder, 'rowing') : ''),
    );
  const said = [await failure(run(folder)), await failure(run(folder, { since: 'HEAD~7' }))];
  const mended = { '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n' };
  await commit(folder, mended, '2022-01-02T00:00:00Z');
  await writeFiles(folder, { '_data/schedule.yaml': 'term: Spring\n' });
  said.push(await failure(run(folder)), await failure(run('nowhere')));
  const outside = await courseFolder(course);
  said.push((await failure(run(outside))).replace(outside, 'outside'));
  expect(said.join('\n\n')).toMatchInlineSnapshot(`
    "The course at HEAD cannot be read, so there is nothing to compare with. Name another revision with --since, such as --since HEAD~1.
    _data/course.yaml:1:1  error  “timezone” is missing  [course/missing-key]
        → add “timezone”: text

    There is no revision “HEAD~7”. Name one that git log lists, or fetch it: in GitHub Actions, with fetch-depth: 0.

    The course cannot be read, so there is nothing to compare with. Fix it first.
    _data/schedule.yaml:1:7  error  “term” is “Spring”, which is not its name, starts and ends  [schedule/wrong-type]
        → write its name, starts and ends

    There is no folder “nowhere”.

    outside is in no git repository, so nobody knows how the course was: make it one with git init, and commit."
  `);
});

test('no program that the repository names is run', async () => {
  const folder = await courseRepository(course);
  const program = join(folder, 'ran.sh');
  const ran = join(folder, 'ran.txt');
  await writeFiles(folder, { 'ran.sh': `#!/bin/sh\necho "$0 $*" >> ${ran}\ncat\n` });
  await chmod(program, 0o755);
  await commit(folder, { '.gitattributes': '* filter=own diff=own\n' }, '2022-01-02T00:00:00Z');
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
    await cp(program, join(folder, '.git/hooks', hook));
  const programs = ['filter.own.smudge', 'filter.own.clean', 'filter.own.process', 'diff.own.textconv'];
  for (const name of [...programs, 'diff.external', 'core.fsmonitor', 'core.pager', 'core.sshCommand'])
    git(folder, ['config', name, program]);
  git(folder, ['config', 'log.showSignature', 'true']);
  git(folder, ['config', 'gpg.program', program]);
  await rm(ran, { force: true });
  vi.stubEnv('GIT_EXTERNAL_DIFF', program);
  try {
    await writeFiles(folder, {
      '_data/schedule.yaml': term + sessions.replace('due: I1', 'due: I1 at 17:00'),
    });
    expect(await run(folder)).toContain('1 deadline');
    await readRevisions(folder, readSource(folder));
    expect(await readFile(ran, 'utf8').catch(() => 'nothing')).toBe('nothing');
  } finally {
    vi.unstubAllEnvs();
  }
});
