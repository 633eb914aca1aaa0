import { expect, test } from 'vitest';
import { parseYaml, type Path } from '../../src/source/yaml.ts';

const text = `title: Rowing
people:
  - name: Ada
    links: { home: /ada }
  -   name: Bob
"quoted key": 'quoted value'
empty:
text: >-
  folded
  lines
`;

function places(firstLine?: number) {
  const { located } = parseYaml(text, 'course.yaml', firstLine);
  const say = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  return {
    at: (...path: Path) => say(located.at(path)),
    atKey: (...path: Path) => say(located.atKey(path)),
  };
}

test('values know their position', () => {
  const { at } = places();
  expect(at()).toBe('1:1');
  expect(at('title')).toBe('1:8');
  expect(at('people')).toBe('3:3');
  expect(at('people', 0)).toBe('3:5');
  expect(at('people', 0, 'links', 'home')).toBe('4:20');
  expect(at('people', 1, 'name')).toBe('5:13');
  expect(at('quoted key')).toBe('6:15');
  expect(at('text')).toBe('8:7');
});

test('keys know their position', () => {
  const { atKey } = places();
  expect(atKey('title')).toBe('1:1');
  expect(atKey('people')).toBe('2:1');
  expect(atKey('people', 0, 'links')).toBe('4:5');
  expect(atKey('people', 0, 'links', 'home')).toBe('4:14');
  expect(atKey('quoted key')).toBe('6:1');
  expect(atKey('empty')).toBe('7:1');
});

test('a missing value has the position of its nearest parent', () => {
  const { at, atKey } = places();
  expect(at('people', 0, 'email')).toBe('3:5');
  expect(at('people', 7)).toBe('3:3');
  expect(at('title', 'deeper')).toBe('1:8');
  expect(atKey('nothing')).toBe('1:1');
});

test('line numbers start where the text begins in its file', () => {
  expect(places(10).at('people', 0, 'links', 'home')).toBe('13:20');
});

test('dates, times, words and numbers are kept as written; true is a boolean', () => {
  const { located } = parseYaml(
    'a: 2022-09-05\nb: 10:30\nc: no\nd: 007\ne: [6.170, 0x1F, 1e3, .inf]\nf: true\n01: 1e3x\n',
    'a.yaml',
  );
  expect(located.value).toEqual({
    ...{ a: '2022-09-05', b: '10:30', c: 'no', d: '007' },
    ...{ e: ['6.170', '0x1F', '1e3', '.inf'], f: true, '01': '1e3x' },
  });
  expect(located.at(['01'])).toMatchObject({ line: 7, column: 5 });
});

test('an alias repeats its anchor', () => {
  const { located, problems } = parseYaml('a: &room TEP 1308\nb: *room\n', 'a.yaml');
  expect([located.value, problems]).toEqual([{ a: 'TEP 1308', b: 'TEP 1308' }, []]);
});

test('aliases that would exhaust memory are a problem, not a crash', () => {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'l0: &l0 [x]'
      : `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
  );
  const { problems } = parseYaml(levels.join('\n'), 'a.yaml');
  expect(problems.map(({ name }) => name)).toEqual(['yaml/syntax']);
});

test('an empty text, or one with only comments, is an empty mapping', () => {
  expect(parseYaml('', 'a.yaml').located.value).toEqual({});
  expect(parseYaml('# nothing\n', 'a.yaml').located.value).toEqual({});
});

test('reads files with Windows line ends', () => {
  const { located, problems } = parseYaml('a: 1\r\nb:\r\n  - c: two\r\n', 'a.yaml');
  expect([located.value, problems]).toEqual([{ a: '1', b: [{ c: 'two' }] }, []]);
  expect(located.at(['b', 0, 'c'])).toEqual({ file: 'a.yaml', line: 3, column: 8 });
});
