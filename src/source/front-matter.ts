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
  const refused = refusedFrontMatter(text, opens, file);
  if (refused) {
    const markdown = { file, frontMatter: parseYaml('', file).located, body: text, bodyLine: 1 };
    return { markdown, problems: [refused] };
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
  const isText = /\S/.test(head.replace(/^---|---\s*$/g, ''));
  if (opens && problems.length === 0 && isEmpty(located.value) && isText)
    problems.push(emptyFrontMatter(file));
  return {
    problems,
    markdown: { file, frontMatter: located, body: content, bodyLine: head.split('\n').length },
  };
}

/** What is wrong with front matter that is not read at all. */
function refusedFrontMatter(text: string, opens: boolean, file: string): Problem | undefined {
  const place = { ...atFile(file), severity: 'error' } as const;
  // gray-matter would take a slide separator of four hyphens for the end.
  const close = text.indexOf('\n---');
  const isUnclosed =
    opens &&
    (close < 0 ||
      !/^\n---[ \t]*(\r?\n|$)/.test(text.slice(close)) ||
      // The end of a YAML file, which only some programs take for that of front matter.
      /\n\.{3}[ \t]*\r?$/m.test(text.slice(0, close)));
  if (isUnclosed) {
    return {
      ...{ ...place, name: 'front-matter/unclosed' },
      message: 'the front matter that begins here is never closed',
      remedy: 'end it with a line of exactly three hyphens: ---',
    };
  }
  const language = opens ? matter.language(text).name : isToml(text) ? 'toml' : '';
  if (language === '' || language === 'yaml') return undefined;
  return {
    ...{ ...place, name: 'front-matter/language' },
    message: `front matter in “${language}” is refused: only YAML is read, which cannot run code`,
    remedy: 'write it in YAML, between two lines of ---',
  };
}

function emptyFrontMatter(file: string): Problem {
  return {
    ...{ file, line: 2, column: 1, severity: 'error', name: 'front-matter/empty' },
    message:
      'the lines between this file’s first two lines of --- are read as front matter, but have no keys',
    remedy: 'begin the file with its text, without ---, or write keys such as title: A title',
  };
}

/** Between two lines of `+++`, with which no Markdown begins. */
function isToml(text: string): boolean {
  return /^\s*\+{3}[ \t]*\r?\n(?:[^]*\n)?\+{3}[ \t]*(?:\r?\n|$)/.test(text);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
