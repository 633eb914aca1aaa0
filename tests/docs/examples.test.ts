/** What README and docs/ show can be written as it is: each YAML block, and each command. */
import { CommanderError } from '@commander-js/extra-typings';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createProgram } from '../../src/commands/program.ts';
import { courseSchema } from '../../src/course/schema/course.ts';
import { pageSchema } from '../../src/course/schema/front-matter.ts';
import { ledgerSchema } from '../../src/course/schema/ledger.ts';
import { scheduleSchema } from '../../src/course/schema/schedule.ts';
import { sessionSchema } from '../../src/course/schema/sessions.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import facts from '../../package.json' with { type: 'json' };

// Those that are generated from the schemas, the commands and the mistakes are held by their own tests.
const generated = ['keys.md', 'commands.md', 'problems.md'];
const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md') && !generated.includes(name))
  .map((name) => `docs/${name}`);
const texts = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pages].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

const blocks = texts.flatMap(({ file, text }): Block[] =>
  [...text.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$/gm)].map((match) => {
    const [, , language = '', inside = ''] = match;
    return { file, line: text.slice(0, match.index).split('\n').length, language, text: inside };
  }),
);

/** A part of a file; what is needed may be elsewhere in it. */
const parts: readonly z.ZodType[] = [
  courseSchema.partial(),
  scheduleSchema.partial(),
  pageSchema,
  z.array(sessionSchema),
  // What other programs read: a workflow of GitHub's, and of GitLab's.
  z.looseObject({ on: z.unknown(), jobs: z.record(z.string(), z.unknown()) }),
  z.strictObject({ pages: z.looseObject({ script: z.array(z.string()), artifacts: z.unknown() }) }),
  z.record(z.string().regex(/^[a-z-]+\/[a-z-]+$/), z.unknown()).pipe(ledgerSchema),
];

const yaml = blocks.filter(({ language }) => language === 'yaml');

test.each(yaml)('$file:$line is YAML of a course', ({ text }) => {
  const { located, problems } = parseYaml(text, '');
  expect(problems).toEqual([]);
  const found = parts.map((part) => z.safeParse(part, located.value));
  const nearest = found.flatMap(
    ({ error }) => error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [],
  );
  expect(
    found.some(({ success }) => success),
    nearest.join('\n'),
  ).toBe(true);
});

test('there are such blocks', () => {
  expect(yaml.length).toBeGreaterThan(15);
});

/** The words of a command line. */
function wordsOf(command: string): string[] {
  return [...command.replace(/\s#.*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

const inBlocks = blocks
  .filter(({ language }) => ['', 'sh', 'bash', 'json', 'yaml'].includes(language))
  .flatMap(({ file, text }) =>
    text.split(/\n|&&/).map((line) => ({ file, command: line.trim().replace(/^- (?:run: )?|\s\|.*$/g, '') })),
  );
const inText = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ file, command: code.trim() })),
);
const commands = [...inBlocks, ...inText];
const ours = commands.filter(({ command }) => /^(npx )?lectern [a-z-]/.test(command));

test.each(ours)('$file: $command is understood', async ({ command }) => {
  const [, ...args] = wordsOf(command.replace(/^npx /, ''));
  const asked: unknown[] = [];
  const program = createProgram('0.0.0', (what) => Promise.resolve(void asked.push(what)));
  const quiet = { writeOut: () => undefined, writeErr: () => undefined };
  for (const each of [program, ...program.commands]) each.exitOverride().configureOutput(quiet);
  try {
    await program.parseAsync(args, { from: 'user' });
    expect(asked).toHaveLength(1);
  } catch (error) {
    // A sentence may speak of a command without what it takes.
    expect(error).toBeInstanceOf(CommanderError);
    expect(['commander.missingArgument', 'commander.optionMissingArgument', 'commander.help']).toContain(
      error instanceof CommanderError && error.code,
    );
  }
});

test('npm runs the scripts that are mentioned', () => {
  const scripts = commands.flatMap(
    ({ command }) => /^npm (?:run (?:-s )?)?([a-z:-]+)/.exec(command)?.[1] ?? [],
  );
  const own = ['ci', 'install', 'create', 'publish', 'run'];
  const unknown = scripts.filter((name) => !own.includes(name) && !(name in facts.scripts));
  expect(unknown).toEqual([]);
  expect(ours.length).toBeGreaterThan(30);
});
