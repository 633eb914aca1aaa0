import { expect, test } from 'vitest';
import { outline, plainLine } from '../../src/text/outline.ts';

/** One line per heading: its line, level, text and id. */
function headings(markdown: string): string[] {
  return outline(markdown).map(({ line, level, text, id }) => `${line} h${level} ${text} #${id}`);
}

test('finds headings of every level, with GitHub’s ids', () => {
  expect(
    headings('# One Two\n\ntext\n## Three & Four!\n###### Über Ängste ######\n####### no\n#no\n'),
  ).toEqual(['1 h1 One Two #one-two', '4 h2 Three & Four! #three--four', '5 h6 Über Ängste #über-ängste']);
});

test('numbers repeated ids', () => {
  expect(headings('## Due\n## Due\n## Due\n')).toEqual([
    '1 h2 Due #due',
    '2 h2 Due #due-1',
    '3 h2 Due #due-2',
  ]);
});

test('uses an explicit id', () => {
  expect(headings('## Due {#when}\n## Due\n')).toEqual(['1 h2 Due #when', '2 h2 Due #due']);
});

test('finds underlined headings', () => {
  expect(headings('One\n===\n\nTwo\n=\n\n===\n')).toEqual(['1 h1 One #one', '4 h1 Two #two']);
});

test('skips code, also with other fences inside', () => {
  const code = ['```sh', '# no', '```', '~~~', '# no', '```', '# no', '~~~', '````', '```', '# no', '````'];
  expect(headings([...code, '# yes'].join('\n'))).toEqual(['13 h1 yes #yes']);
  expect(headings('```\n# no\n')).toEqual([]);
});

test('skips comments', () => {
  expect(headings('<!-- # no\n# no\n-->\n# yes\n<!-- one line -->\n# also\n')).toEqual([
    '4 h1 yes #yes',
    '6 h1 also #also',
  ]);
});

test('returns the text that a reader sees', () => {
  expect(
    headings('# *A* **b** `c_d` [e](https://example.org/) ![f](g.png) <b>h</b> \\* i <!-- j -->\n'),
  ).toEqual(['1 h1 A b c_d e f h * i #a-b-c_d-e-f-h--i']);
});

test('reads files with Windows line ends', () => {
  expect(headings('# One\r\n\r\n```\r\n# no\r\n```\r\n\r\nTwo\r\n===\r\n')).toEqual([
    '1 h1 One #one',
    '7 h1 Two #two',
  ]);
});

test('strips Markdown from a line; anything else stays', () => {
  expect(plainLine('The [World](https://example.org/w) and **the** _Machine_, `a*b*c`')).toBe(
    'The World and the Machine, a*b*c',
  );
  const plain = 'vector<int>, 2 * 3 * 4, snake_case_name, $a_1$ and _b';
  expect(plainLine(plain)).toBe(plain);
});
