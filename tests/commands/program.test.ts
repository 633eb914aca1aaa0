import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandsReference } from '../../scripts/commands-reference.ts';

test('the reference of commands is as the commands are: npm run docs:commands', async () => {
  expect(await readFile('docs/commands.md', 'utf8')).toBe(await commandsReference());
});
