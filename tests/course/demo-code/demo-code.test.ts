/**
 * Code on the demo's slides and pages runs, and prints what stands behind `# →` or `// →`. The blocks of a file share
 * their names. What a slide leaves out is in a comment before the block, `<!-- setup` and code. The files of recitations
 * have their examples in docstrings, or tests beside them.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { fencesIn } from '../../../src/text/fences.ts';

interface Block {
  readonly file: string;
  /** Of the opening fence, 1-based. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  readonly setup: string;
}

const files = ['slides', 'content', 'assignments'].flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .sort(),
);
const blocks = files.flatMap(blocksIn);
const python = blocks.filter(({ language }) => language === 'python');
const javascript = blocks.filter(({ language }) => ['js', 'javascript'].includes(language));

function blocksIn(file: string): Block[] {
  const markdown = readFileSync(file, 'utf8');
  const lines = markdown.split('\n');
  return fencesIn(markdown).map(({ start, info, content }) => {
    const before = lines.slice(0, start).join('\n');
    const setup = /<!-- setup\n((?:(?!-->)[^])*)-->\s*$/.exec(before)?.[1] ?? '';
    return { file, line: start + 1, language: info.split(' ')[0] ?? '', code: content, setup };
  });
}

/** What a block says that it prints, without spaces at the ends of lines. */
function promised({ code }: Block): string[] {
  return [...code.matchAll(/(?:#|\/\/) → (.*)$/gm)].map(([, output = '']) => output.trim());
}

const outcomes = z.array(
  z.union([
    z.strictObject({ printed: z.string() }),
    z.strictObject({ compiled: z.string() }),
    z.strictObject({ error: z.string() }),
  ]),
);

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.log('Python code of the demo is not tested: there is no python3.');

test.skipIf(!hasPython)('Python runs and prints what it says', () => {
  const input = JSON.stringify(python);
  const output = execFileSync('python3', [`${import.meta.dirname}/run.py`], { input, encoding: 'utf8' });
  const found = outcomes.parse(JSON.parse(output));
  const wrong = python.flatMap((block, index) => {
    const outcome = found[index] ?? { error: 'not run' };
    if ('compiled' in outcome) return [];
    return 'error' in outcome ? [`${place(block)}: ${outcome.error}`] : differences(block, outcome.printed);
  });
  expect(wrong).toEqual([]);
  expect(found.some((outcome) => 'printed' in outcome)).toBe(true);
});

test.skipIf(!hasPython)('the Python files of recitations do what their examples and tests say', () => {
  const folder = 'content/recitations';
  const scripts = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) =>
    name.endsWith('.py'),
  );
  const suites = [
    ...new Set(scripts.filter((name) => basename(name).startsWith('test_')).map((name) => dirname(name))),
  ];
  expect(suites).not.toEqual([]);
  const runs = [
    ['-m', 'doctest', ...scripts.map((name) => join(folder, name))],
    ...suites.map((name) => ['-m', 'unittest', 'discover', '-s', join(folder, name)]),
  ];
  const failed = runs
    .map((run) => spawnSync('python3', ['-B', ...run], { encoding: 'utf8' }))
    .filter(({ status }) => status !== 0);
  expect(failed.map(({ stdout, stderr }) => stdout + stderr)).toEqual([]);
});

test('JavaScript runs and prints what it says', () => {
  const contexts = new Map<string, { context: object; printed: string[] }>();
  const wrong = javascript.flatMap((block) => {
    const { context, printed } = contexts.get(block.file) ?? newContext();
    contexts.set(block.file, { context, printed });
    try {
      runInContext(block.setup, context);
      printed.length = 0;
      runInContext(block.code, context, { filename: block.file, lineOffset: block.line });
      return differences(block, printed.join('\n'));
    } catch (error) {
      return [`${place(block)}: ${String(error)}`];
    }
  });
  expect(wrong).toEqual([]);
});

function newContext() {
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(values.map(String).join(' '));
  return { context: createContext({ console: { log } }), printed };
}

function differences(block: Block, printed: string): string[] {
  const lines = printed.split('\n').map((line) => line.trim());
  const missing = promised(block).filter((output) => !lines.includes(output));
  return missing.map((output) => `${place(block)}: prints ${JSON.stringify(printed)}, not ${output}`);
}

function place({ file, line }: Block): string {
  return `${file}:${line}`;
}
