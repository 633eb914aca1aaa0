import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageWeight } from '../bench/sizes.ts';

const corpus = process.env.LECTERN_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
const course = join(corpus, 'seai-f2022');
const folder = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));

afterAll(() => rmSync(folder, { recursive: true }));

function lectern(...args: readonly string[]) {
  execFileSync(process.execPath, ['src/lectern.js', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The recap repeats 407 slides of the others: its text alone is 40 KB, with reveal.js 74 KB. */
const recap = '24_summary';

test('a real course’s decks weigh at most 60 KB at the median, its largest lecture 90 KB', ({ skip }) => {
  skip(!existsSync(course), `no corpus in ${corpus} (set LECTERN_CORPUS)`);
  const site = join(folder, 'site');
  lectern('import', course, join(folder, 'course'));
  lectern('build', join(folder, 'course'), '--out', site);
  const decks = readdirSync(join(site, 'slides'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(site, 'slides', entry.name, 'index.html')))
    .map(({ name }) => ({ name, weight: pageWeight(site, `slides/${name}/`) }))
    .sort((a, b) => a.weight - b.weight);
  const largest = decks.findLast((deck) => deck.name !== recap)?.weight;
  console.log(`${recap}: ${decks.find(({ name }) => name === recap)?.weight.toFixed(1) ?? '?'} KB`);
  expect(decks.length).toBe(25);
  expect(decks[12]?.weight).toBeLessThanOrEqual(60);
  expect(largest).toBeLessThanOrEqual(90);
}, 180_000);
