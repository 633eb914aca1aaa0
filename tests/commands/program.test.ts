import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandsReference } from '../../scripts/commands-reference.ts';

test('docs/commands.md is up to date: npm run docs:commands', async () => {
  expect(await readFile('docs/commands.md', 'utf8')).toBe(await commandsReference());
});
