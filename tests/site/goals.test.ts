/** Learning goals: on the pages of lectures and assignments, and on one for the whole course. */
import { expect, test } from 'vitest';
import { build } from '../commands/site.ts';
import { courseFolder, head } from '../course/folder.ts';

const course = {
  '_data/course.yaml':
    'title: Rowing\ntimezone: America/New_York\ngoals: { boats: Choose a boat, water: Read the water }\nnavigation: [goals]\n',
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n  - lecture: 02_tides\ndue: { I1: 2022-01-12 }\n`,
  'content/goals.md': '# What you learn\n\nBoth [boats](#boats) and water.\n',
  'content/lectures/01_boats.md': '---\ngoals: [boats, Name the *parts*.]\n---\n# Boats\n',
  'content/lectures/02_tides.md': '---\ngoals: [Read a XqTable.]\nreleased: 2022-02-01\n---\n# XqTides\n',
  'assignments/I1.md': '---\ngoals: [water, boats]\n---\n# Knots\n',
};

/** Its text, each link followed by its address. */
function text(html: string | undefined): string {
  return (
    /<main[^]*<\/main>/
      .exec(Buffer.from(html ?? '', 'latin1').toString('utf8'))?.[0]
      .replace(/<a [^>]*href="([^"]*)"[^>]*>([^]*?)<\/a>/g, '$2 ($1)')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}

test('what serves each goal of the course, and the goals of each lecture that is released', async () => {
  const folder = await courseFolder(course);
  const { run, site } = await build(folder, { now: '2022-01-20T12:00' });
  expect(run.said).toContain('0 errors, 0 warnings');
  expect(text(site.get('goals/index.html'))).toBe(
    'What you learn Both boats (#boats) and water. ' +
      'Choose a boat Learned in Boats (../lectures/01_boats/) Shown in Knots (../assignments/I1/) ' +
      'Read the water Shown in Knots (../assignments/I1/) ' +
      'One by one Boats (../lectures/01_boats/) Name the parts .',
  );
  expect(site.get('goals/index.html')).toContain('id="boats"');
  expect(text(site.get('lectures/01_boats/index.html'))).toContain(
    'Learning goals Name the parts . Part of: Choose a boat (../../goals/#boats)',
  );
  expect(text(site.get('assignments/I1/index.html'))).toContain(
    'Learning goals: Choose a boat (../../goals/#boats) · Read the water (../../goals/#water)',
  );
  expect([...site.values()].join('')).not.toContain('XqTable');

  const later = await build(folder, { now: '2022-02-02T12:00' });
  expect(later.site.get('goals/index.html')).toContain('Read a XqTable.');
});

test('without goals there is no page', async () => {
  const { site } = await build(await courseFolder({ 'content/lectures/boats.md': '# Boats\n' }));
  expect(site.has('goals/index.html')).toBe(false);
});
