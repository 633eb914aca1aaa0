import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { courseFolder } from '../course/folder.ts';

const about = 'title: Rowing\ntimezone: America/New_York\nrepository: https://github.com/example/rowing\n';

async function names(file: string, text: string): Promise<string[]> {
  const folder = await courseFolder({ '_data/course.yaml': about, [file]: text });
  const { problems } = await runChecks(folder, { slides: false, now: '2022-02-01T12:00' });
  return problems.map(({ name }) => name);
}

test('what is kept for later can be seen in the repository', async () => {
  const released = '---\nreleased: 2022-03-01\n---\n# Exam\n';
  for (const file of ['content/exam.md', 'content/announcements/2022-03-01-exam.md'])
    expect(await names(file, released)).toEqual(['release/public-source']);
  expect(await names('assignments/solutions.zip', '')).toContain('release/public-source');
});

test('what was shown before, and news of another day, are not kept from anybody', async () => {
  expect(await names('content/a.md', '---\nuntil: 2022-01-15\n---\n# Sign up\n')).toEqual([]);
  expect(await names('content/announcements/2022-03-01-exam.md', '# Exam\n')).toEqual([]);
});
