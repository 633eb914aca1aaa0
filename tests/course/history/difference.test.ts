/** Which dates differ between two courses. */
import { expect, test } from 'vitest';
import { readCourse } from '../../../src/course/course.ts';
import { compareCourses } from '../../../src/course/history/difference.ts';
import type { Course } from '../../../src/course/model.ts';
import { courseFolder, head } from '../folder.ts';

async function read(sessions: string, schedule = head, zone = 'America/New_York'): Promise<Course> {
  const { course } = await readCourse(
    await courseFolder({
      '_data/course.yaml': `title: Rowing\ntimezone: ${zone}\n`,
      '_data/schedule.yaml': `${schedule}sessions:\n${sessions}`,
      'assignments/I1.md': '# Row\n',
    }),
  );
  if (!course) throw new Error('no course');
  return course;
}

const three = '  - lecture: Boats\n  - lecture: Water\n    due: I1\n  - exam: Midterm\n';

/** One line per change: its id, and what has happened. */
function said(before: Course, after: Course): string[] {
  return compareCourses(before, after).map((change) => {
    if (change.how !== 'changed')
      return `${change.how} ${(change.how === 'added' ? change.after : change.before).id}`;
    const aspects = Object.entries(change).flatMap(([key, value]) => (value === true ? key : []));
    return `${[change.before.id, change.after.id].filter((id, i, all) => all.indexOf(id) === i).join(' → ')} ${aspects.join(' ')}`;
  });
}

test('a course is no different from itself', async () => {
  expect(said(await read(three), await read(three))).toEqual([]);
});

test('two sessions that swap places both move, and what is due with one of them', async () => {
  const swapped = '  - lecture: Water\n    due: I1\n  - lecture: Boats\n  - exam: Midterm\n';
  expect(said(await read(three), await read(swapped))).toEqual([
    'lecture-water moved',
    'due-I1 moved',
    'lecture-boats moved',
  ]);
});

test('a session that replaces one of the same kind is the same session, renamed', async () => {
  expect(said(await read(three), await read(three.replace('lecture: Boats', 'lecture: Oars')))).toEqual([
    'lecture-boats → lecture-oars renamed',
  ]);
  expect(said(await read(three), await read(three.replace('lecture: Boats', 'guest: Oars')))).toEqual([
    'added guest-oars',
    'removed lecture-boats',
  ]);
});

test('losing a date and getting one are moves', async () => {
  const open = `${three}    on: TBA\n`;
  expect(said(await read(three), await read(open))).toEqual(['exam-midterm moved']);
  expect(said(await read(open), await read(three))).toEqual(['exam-midterm moved']);
});

test('when a day becomes a break, its sessions move; the break is not a session', async () => {
  expect(said(await read(three), await read(three, `${head}breaks: { Storm: 2022-01-17 }\n`))).toEqual([
    'exam-midterm moved',
  ]);
});

test('the same times in another zone are other times', async () => {
  expect(said(await read(three), await read(three, head, 'Europe/Berlin'))).toHaveLength(4);
});
