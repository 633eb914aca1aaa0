/** What assistants are told is up to date. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agentsGuides } from '../../scripts/agents-guide.ts';

const guides = await agentsGuides();

test.each([...guides])('%s is up to date: npm run docs:agents', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('an assistant finds all files that it is told to read', () => {
  for (const [path, text] of guides)
    for (const [, link = ''] of text.matchAll(/\]\(([^)#]+\.md)\)/g))
      expect(existsSync(join(path, '..', link)), `${path}: ${link}`).toBe(true);
});
