import matter from 'gray-matter';
import type { Problem } from '../problems/problem.ts';
import { atFile, Reporter, type Report } from '../problems/reporter.ts';
import { parseYaml, type Located } from './yaml.ts';

/** A Markdown file: its front matter, and its text with the line it begins on. */
export interface MarkdownFile {
  /** Path relative to the course folder. */
  readonly file: string;
  readonly frontMatter: Located;
  /** The front matter as it is written, with its two lines of hyphens; empty if there is none. */
  readonly head: string;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
}

/**
 * Splits a Markdown file into front matter and body. Only YAML is accepted as front matter: gray-matter's
 * `---js` would run it (https://github.com/jonschlinkert/gray-matter#optionsengines).
 */
export function readMarkdown(source: string, file: string): { markdown: MarkdownFile; problems: Problem[] } {
  const text = source.replace(/^\uFEFF+/, '');
  const opens = /^---(?!-)/.test(text);
  const { problems, report } = new Reporter();
  if (isRefused(text, opens, file, report)) {
    const markdown = { file, frontMatter: parseYaml('', file).located, head: '', body: text, bodyLine: 1 };
    return { markdown, problems };
  }
  let parsed: ReturnType<typeof parseYaml> | undefined;
  const { content } = matter(text, {
    engines: {
      yaml: {
        parse(yaml: string) {
          // What gray-matter cuts off before the last line end may be half of one.
          parsed = parseYaml(yaml.replace(/\r$/, ''), file);
          return {};
        },
        stringify: () => '',
      },
    },
  });
  const head = text.slice(0, text.length - content.length);
  const { located, problems: syntax } = parsed ?? parseYaml('', file);
  problems.push(...syntax);
  const isText = /\S/.test(head.replace(/^---|---\s*$/g, ''));
  if (opens && problems.length === 0 && isEmpty(located.value) && isText) reportEmpty(file, report);
  return {
    problems,
    markdown: { file, frontMatter: located, head, body: content, bodyLine: head.split('\n').length },
  };
}

/** Whether front matter is not read at all. */
function isRefused(text: string, opens: boolean, file: string, report: Report): boolean {
  // gray-matter would take a slide separator of four hyphens for the end.
  const close = text.indexOf('\n---');
  const isUnclosed =
    opens &&
    (close < 0 ||
      !/^\n---[ \t]*(\r?\n|$)/.test(text.slice(close)) ||
      // The end of a YAML file, which only some programs take for that of front matter.
      /\n\.{3}[ \t]*\r?$/m.test(text.slice(0, close)));
  if (isUnclosed) {
    report(
      atFile(file),
      'front-matter/unclosed',
      'the front matter that begins here is never closed',
      'end it with a line of exactly three hyphens: ---',
    );
    return true;
  }
  const language = opens ? matter.language(text).name : isToml(text) ? 'toml' : '';
  if (language === '' || language === 'yaml') return false;
  report(
    atFile(file),
    'front-matter/language',
    `front matter in “${language}” is refused: only YAML is read, which cannot run code`,
    'write it in YAML, between two lines of ---',
  );
  return true;
}

function reportEmpty(file: string, report: Report): void {
  report(
    { file, line: 2, column: 1 },
    'front-matter/empty',
    'the lines between this file’s first two lines of --- are read as front matter, but have no keys',
    'begin the file with its text, without ---, or write keys such as title: A title',
  );
}

/** Between two lines of `+++`, with which no Markdown begins. */
function isToml(text: string): boolean {
  return /^\s*\+{3}[ \t]*\r?\n(?:[^]*\n)?\+{3}[ \t]*(?:\r?\n|$)/.test(text);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
