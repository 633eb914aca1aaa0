import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseFolder, head, writeFiles } from '../course/folder.ts';
import { startDev } from './dev.ts';

test('lectern dev keeps a schema of the schedule with the names of the course, for editors', async () => {
  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}references: { rowers: { title: Rowers }\n`,
    'slides/01_boats/boats.md': '# Boats\n',
  });
  const schema = () => readFile(join(folder, '.lectern/schemas/schedule.schema.json'), 'utf8');
  const { address, says } = startDev(folder);
  await address;
  // Its schedule cannot be read yet: an editor has the keys at least.
  expect(await schema()).toContain('"due-time"');

  const read = says('0 errors');
  await writeFiles(folder, {
    '_data/schedule.yaml': `${head}references: { rowers: { title: Rowers } }\nsessions:\n  - lecture: 01_boats\n`,
    'assignments/oar.md': '# Oar\n\n## Blade\n',
  });
  await read;
  await expect.poll(schema, { timeout: 120_000 }).toContain('"oar#blade"');
  expect(await schema()).toContain('"rowers"');
  expect(await schema()).toContain('"01_boats"');

  const unread = says('1 error');
  await writeFiles(folder, { '_data/schedule.yaml': 'term: [\n' });
  await unread;
  expect(await schema()).toContain('"oar#blade"');
});
