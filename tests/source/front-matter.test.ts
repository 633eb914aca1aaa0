import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/source/front-matter.ts';

function read(text: string) {
  const { markdown, problems } = readMarkdown(text, 'a.md');
  const title = markdown.frontMatter.at(['title']);
  return {
    data: markdown.frontMatter.value,
    title: `${title.line}:${title.column}`,
    body: markdown.body,
    bodyLine: markdown.bodyLine,
    problems,
  };
}

test('splits front matter from the text, and both keep their line numbers', () => {
  expect(read('---\npoints: 10\ntitle: Knots\n---\n\n# Knots\n')).toEqual({
    data: { points: '10', title: 'Knots' },
    title: '3:8',
    body: '\n# Knots\n',
    bodyLine: 5,
    problems: [],
  });
});

test('a text without front matter is all text', () => {
  for (const text of ['# Knots\n', '', '----\n\ntext\n', 'a\n---\nb\n']) {
    expect(read(text)).toMatchObject({ data: {}, body: text, bodyLine: 1, problems: [] });
  }
});

test('spaces after the hyphens do not count', () => {
  const { data, body, bodyLine, problems } = read('---  \ntitle: Knots\n--- \t\n# Knots\n');
  expect([data, problems]).toEqual([{ title: 'Knots' }, []]);
  // The spaces may stay: what matters is that line 4 of the file is where it was.
  expect(body.split('\n')[4 - bodyLine]).toBe('# Knots');
});

test('front matter may be empty, or the whole file', () => {
  expect(read('---\n---\ntext\n')).toMatchObject({ data: {}, body: 'text\n', bodyLine: 3, problems: [] });
  expect(read('---\ntitle: Knots\n---')).toMatchObject({ data: { title: 'Knots' }, body: '', problems: [] });
});

test('later hyphens are slide separators, whatever they look like', () => {
  const body = '# One\n---\n# Two\n----\n# Three\n---js\n';
  expect(read(`---\ntitle: Knots\n---\n${body}`)).toMatchObject({
    data: { title: 'Knots' },
    body,
    problems: [],
  });
});

test('a quoted text may go on at the beginning of a line', () => {
  for (const text of ['"Ada,\nKim"', "'Ada,\n\nKim'", '"Ada,\r\nKim"'])
    expect(read(`---\nfooter: ${text}\ntitle: Knots\n---\n# Knots\n`)).toMatchObject({
      data: { footer: text.includes('\n\n') ? 'Ada,\nKim' : 'Ada, Kim', title: 'Knots' },
      problems: [],
    });
});

test('a quote that is not closed does not take the next key', () => {
  expect(read('---\nfooter: "Ada,\ntitle: Knots\n---\n').problems).toMatchObject([{ line: 2 }]);
});

test('yaml may be named', () => {
  expect(read('---yaml\ntitle: Knots\n---\ntext\n')).toMatchObject({
    data: { title: 'Knots' },
    problems: [],
  });
});

test('reads files with Windows line ends, and with a byte order mark', () => {
  expect(read('---\r\npoints: 10\r\ntitle: Knots\r\n---\r\n# Knots\r\n')).toEqual({
    data: { points: '10', title: 'Knots' },
    title: '3:8',
    body: '# Knots\r\n',
    bodyLine: 5,
    problems: [],
  });
  expect(read('\uFEFF---\ntitle: Knots\n---\ntext\n')).toMatchObject({
    data: { title: 'Knots' },
    body: 'text\n',
    problems: [],
  });
});

test.each(['js', ' js', 'javascript', '\tjs', '\u00a0js', 'coffee', 'json', 'toml', 'yml js'])(
  'front matter in “%s” is refused, and never run',
  (language) => {
    for (const mark of ['', '\uFEFF', '\uFEFF\uFEFF']) {
      const { problems } = read(
        `${mark}---${language}\n{ title: (globalThis.frontMatterRan = true) }\n---\ntext\n`,
      );
      expect(problems.map(({ name }) => name)).toEqual(['front-matter/language']);
      expect('frontMatterRan' in globalThis).toBe(false);
    }
  },
);
