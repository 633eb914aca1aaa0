/** A course that is made again is what it would be if it were made anew, and knows when only slides are others. */
import { expect, test } from 'vitest';
import { createCourseMaker } from '../../src/course/again.ts';
import { makeCourse } from '../../src/course/course.ts';
import { createReader } from '../../src/source/read.ts';
import { courseFolder, head, writeFiles } from './folder.ts';

const schedule = `${head}sessions:\n  - lecture: 01_boats\n  - lecture: 02_knots\n`;
const files = {
  '_data/schedule.yaml': schedule,
  'content/syllabus.md': '# Syllabus\n\nBe on time.\n',
  'slides/01_boats/boats.md': '# Boats\n\n---\n\n## Oars\n\nOf wood\n',
  'slides/02_knots/knots.md': '# Knots\n',
};

test('only what a slide says is not in the facts of a course', async () => {
  const folder = await courseFolder(files);
  const reader = createReader(folder);
  const make = createCourseMaker();
  let { facts } = make(reader.read(), undefined);
  const edits = [
    ['slides/01_boats/boats.md', '# Boats\n\n---\n\n## Oars and sculls\n\nOf ash\n', true],
    ['slides/01_boats/boats.md', '# Rowing boats\n', false],
    ['slides/01_boats/boats.md', '---\nfooter: Row\n---\n\n# Rowing boats\n', false],
    ['slides/01_boats/boats.md', '---\nfooter: Row\n---\n\n# Rowing boats\n\nOf ash\n', true],
    ['_data/schedule.yaml', `# One line down\n${schedule}`, false],
    ['content/syllabus.md', '# Syllabus\n\nBe early.\n', false],
    ['slides/03_sails/sails.md', '# Sails\n', false],
  ] as const;
  for (const [file, text, isSame] of edits) {
    await writeFiles(folder, { [file]: text });
    reader.saved([file]);
    const raw = reader.read();
    const again = make(raw, undefined);
    expect(again.facts === facts, text).toBe(isSame);
    const anew = makeCourse(raw);
    expect(again.problems).toEqual(anew.problems);
    expect({ ...again.course, placesOf: undefined }).toEqual({ ...anew.course, placesOf: undefined });
    facts = again.facts;
  }
});
