import matter from 'gray-matter';
import type { Problem } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { parseYaml, type Located } from './yaml.ts';

/** A Markdown file: its front matter, and its text with the line it begins on. */
export interface MarkdownFile {
  /** Path relative to the course folder. */
  readonly file: string;
  readonly frontMatter: Located;
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
  const language = opens ? matter.language(text).name : isToml(text) ? 'toml' : '';
  // gray-matter would take a slide separator of four hyphens for the end.
  const close = text.indexOf('\n---');
  const unclosed =
    opens &&
    (close < 0 ||
      !/^\n---[ \t]*(\r?\n|$)/.test(text.slice(close)) ||
      // The end of a YAML file, which only some programs take for that of front matter.
      /\n\.{3}[ \t]*\r?$/m.test(text.slice(0, close)));
  if ((language !== '' && language !== 'yaml') || unclosed) {
    const problem: Problem = {
      ...atFile(file),
      severity: 'error',
      name: unclosed ? 'front-matter/unclosed' : 'front-matter/language',
      message: unclosed
        ? 'the front matter that begins here is never closed'
        : `front matter in “${language}” is refused: only YAML is read, which cannot run code`,
      remedy: unclosed
        ? 'end it with a line of exactly three hyphens: ---'
        : 'write it in YAML, between two lines of ---',
    };
    return {
      problems: [problem],
      markdown: { file, frontMatter: parseYaml('', file).located, body: text, bodyLine: 1 },
    };
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
  const { located, problems } = parsed ?? parseYaml('', file);
  if (
    opens &&
    problems.length === 0 &&
    isEmpty(located.value) &&
    /\S/.test(head.replace(/^---|---\s*$/g, ''))
  ) {
    problems.push({
      file,
      line: 2,
      column: 1,
      severity: 'error',
      name: 'front-matter/empty',
      message:
        'the lines between this file’s first two lines of --- are taken for front matter, but have no keys',
      remedy: 'begin the file with its text, without ---, or write keys such as title: A title',
    });
  }
  return {
    problems,
    markdown: { file, frontMatter: located, body: content, bodyLine: head.split('\n').length },
  };
}

/** Between two lines of `+++`, with which no Markdown begins. */
function isToml(text: string): boolean {
  return /^\s*\+{3}[ \t]*\r?\n(?:[^]*\n)?\+{3}[ \t]*(?:\r?\n|$)/.test(text);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
