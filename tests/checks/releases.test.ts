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

test('what is never published can be seen there, too', async () => {
  const messages = async (publish: string, more: string) => {
    const folder = await courseFolder({
      '_data/course.yaml': `${about}publish: ${publish}\n`,
      'slides/01/boats.md': '# Boats\n',
      'content/exam.md': `---\n${more}\n---\n# Exam\n`,
    });
    const { problems } = await runChecks(folder, { slides: false, now: '2022-02-01T12:00' });
    return problems.map(({ message }) => message.replace(/.*: /, ''));
  };
  expect(await messages('{ sources: false }', 'title: Exam')).toEqual(['the decks’ Markdown']);
  expect(await messages('{ notes: false }', 'released: no')).toEqual([
    'unreleased material and speaker notes',
  ]);
  expect(await messages('{ notes: true }', 'title: Exam')).toEqual([]);
});

test('what was shown before, and news of another day, are not kept from anybody', async () => {
  expect(await names('content/a.md', '---\nuntil: 2022-01-15\n---\n# Sign up\n')).toEqual([]);
  expect(await names('content/announcements/2022-03-01-exam.md', '# Exam\n')).toEqual([]);
});
