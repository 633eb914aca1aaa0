/** What must hold for every course: nothing throws, every problem has a true place, and no control character gets out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveCourse } from '../../src/course/course.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { createTemplates } from '../../src/site/build/templates.ts';
import { DeckRenderer } from '../../src/site/decks/renderer.ts';
import { makeSite } from '../../src/site/site.ts';
import { readSource } from '../../src/source/read.ts';
import { writeFiles } from '../course/folder.ts';
import type { Input } from './inputs.ts';

const plain = { drawings: new Map(), extendMarkdown: undefined };
const templates = createTemplates('.');

/** What is wrong with Lectern, in words. */
export async function faultsOf(input: Input): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-fuzz-'));
  try {
    await writeFiles(folder, input);
    return readAndRender(folder, input);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readAndRender(folder: string, input: Input): string[] {
  const raw = readSource(folder);
  const { asOf, problems } = resolveCourse(raw);
  const course = asOf?.();
  if (!course) return problems.flatMap((problem) => wrongWith(problem, input));
  const decks = new DeckRenderer().render(course, plain);
  const site = makeSite(course, decks, { sheets: raw.styles });
  // As of a moment in the term, too: parts of it are withheld then.
  const early = /release|until/.test(Object.values(input).join()) ? asOf?.('2022-02-01T10:00') : undefined;
  if (early) makeSite(early, new DeckRenderer().render(early, plain), { sheets: raw.styles });
  const pages = site.views.map((view) => [view.path, templates.render(view.template, { view })] as const);
  return [
    ...[...problems, ...site.problems].flatMap((problem) => wrongWith(problem, input)),
    ...[
      ...pages.map(([path, html]) => [path, html.replaceAll('\f', '')] as const),
      ...site.texts,
      ...site.feeds(),
    ]
      .filter(([, text]) => control.test(text))
      .map(([path]) => `control character in ${path}`),
  ];
}

/** All that XML forbids; of these, HTML has a form feed as white space. */
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function wrongWith(problem: Problem, input: Input): string[] {
  const { file, line, column, message, remedy } = problem;
  const text = input[file];
  const lines = text?.replace(/^\uFEFF/, '').split(/\r\n?|\n/) ?? [];
  const isLine = (words: string) => /^[^\p{Cc}]+$/u.test(words) && words.length <= 501;
  const faults = {
    'a file that is not there': text === undefined,
    'a line that is not there': !(line >= 1 && line <= lines.length),
    'a column that is not there': !(column >= 1 && column <= (lines[line - 1]?.length ?? Infinity) + 1),
    'a message or remedy that is not one line': !isLine(message) || !isLine(remedy),
  };
  return Object.entries(faults)
    .filter(([, isTrue]) => isTrue)
    .map(([what]) => `a problem with ${what}: ${JSON.stringify(problem)}`);
}
