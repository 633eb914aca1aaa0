/** Whatever a course consists of, reading and rendering it ends, throws nothing, and says where something is wrong. */
import { expect, test } from 'vitest';
import { fuzz, say } from './run.ts';

test('thousands of courses that nobody would write', { timeout: 600_000 }, async () => {
  expect((await fuzz(17_445, 2000)).map(say)).toEqual([]);
});
