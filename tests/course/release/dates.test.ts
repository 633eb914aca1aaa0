/** What is there on which day: announcements from theirs on, pages until theirs. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import type { Course } from '../../../src/course/model.ts';
import { formatProblem } from '../../../src/problems/problem.ts';
import { atomText } from '../../../src/feeds/atom.ts';
import { courseFolder, head, type Files } from '../folder.ts';

async function at(now: string | undefined, files: Files): Promise<Course> {
  const { course, problems } = await readCourse(await courseFolder(files), now);
  expect(problems.map(formatProblem)).toEqual([]);
  if (!course) throw new Error('no course');
  return course;
}

const news: Files = {
  'content/announcements/2022-01-12-start.md': '# Start\n',
  'content/announcements/2022-01-20-ice.md': '# Ice\n',
  'content/announcements/2022-01-20-ice.pdf': '',
  'content/announcements/early.md': '---\ndate: 2022-03-01\nreleased: 2022-01-11\n---\n# Early\n',
};

test('announcements wait for their day, with their files', async () => {
  const titles = async (now?: string) => (await at(now, news)).announcements.map(({ title }) => title);
  expect(await titles('2022-01-10T12:00')).toEqual([]);
  // The day begins in the course's zone.
  expect(await titles('2022-01-20T04:59:59Z')).toEqual(['Early', 'Start']);
  expect(await titles('2022-01-20T05:00:00Z')).toEqual(['Early', 'Ice', 'Start']);
  expect(await titles()).toEqual(['Early', 'Ice', 'Start']);
  const file = 'content/announcements/2022-01-20-ice.pdf';
  expect((await at('2022-01-19T12:00', news)).files.has(file)).toBe(false);
  expect((await at('2022-01-20T12:00', news)).files.has(file)).toBe(true);
});

test('an announcement is in the feed once', async () => {
  const feed = atomText(await at('2022-01-20T12:00', news), () => '');
  expect(feed.match(/<id>[^<]*announcements[^<]*/g)).toHaveLength(3);
});

const ending: Files = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\nnavigation: [schedule, sign-up, rules]\n',
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n    note: '[Sign up](/sign-up/)'\n    due: I1\n`,
  'content/rules.md': '---\nuntil: Fri 2022-01-21 17:00\n---\n# Rules\n',
  'content/sign-up.md': '---\nreleased: 2022-01-11\nuntil: 2022-01-20\n---\n# Sign up\n',
  'content/sign-up/form.pdf': '',
  'slides/01_boats/b.md': '---\nuntil: 2022-01-20\n---\n# Boats\n',
  'assignments/I1.md': '---\nuntil: 2022-01-20\n---\n# Knots\n',
  'assignments/I1/solution.md': '# Answers\n',
};

test('pages, decks and assignments are there until the end of their day, or a time', async () => {
  const urls = async (now: string) => {
    const { pages, decks, assignments, files, navigation, releases } = await at(now, ending);
    return {
      there: [...pages, ...decks, ...assignments, ...assignments.flatMap(({ solution }) => solution ?? [])]
        .map(({ url }) => url)
        .sort(),
      files: [...files.values()],
      navigation: navigation.map(({ label }) => label),
      releases: releases.map(({ url }) => url),
    };
  };
  expect(await urls('2022-01-20T23:59')).toEqual({
    there: ['/assignments/I1/', '/assignments/I1/solution/', '/rules/', '/sign-up/', '/slides/01_boats/'],
    files: ['sign-up/form.pdf', 'slides/01_boats/b.md'],
    navigation: ['Schedule', 'Sign up', 'Rules'],
    releases: ['/sign-up/', '/assignments/I1/solution/'],
  });
  expect(await urls('2022-01-21T00:00')).toEqual({
    there: ['/rules/'],
    files: [],
    navigation: ['Schedule', 'Rules'],
    releases: [],
  });
  expect((await urls('2022-01-21T17:00')).there).toEqual([]);
});

test('what is no longer there is a link to nowhere in nothing that is', async () => {
  const { withheld, sessions } = await at('2022-01-21T00:00', ending);
  for (const url of ['/sign-up/', '/sign-up/form.pdf', '/slides/01_boats/', '/assignments/I1/solution/'])
    expect(withheld).toContain(url);
  expect(sessions[0]?.material).toBeUndefined();
  expect(sessions[0]?.due.map(({ title, url }) => ({ title, url }))).toEqual([
    { title: 'Knots', url: undefined },
  ]);
});
