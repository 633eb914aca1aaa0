import { expect, test } from 'vitest';
import { outline, plainLine, takeTitle } from '../../src/text/outline.ts';

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

test('finds headings that are underlined, of one line or more, up to the underline', () => {
  const text = 'One\n===\n\nTwo\nand *three*\n-\n\n===\n';
  expect(headings(text)).toEqual(['1 h1 One #one', '4 h2 Two and three #twoand-three']);
  expect(outline(text).map(({ lastLine }) => lastLine)).toEqual([2, 6]);
});

test('finds headings in lists, quotes, callouts and footnotes, and none in HTML, formulas and drawings', () => {
  expect(
    headings(
      '- # a\n\n> ## b\n\n> [!NOTE]\n> ## c\n\nText[^1]\n\n[^1]: ## d\n\n<div>\n# no\n\n## e\n</div>\n\n$$\n# no\n$$\n\n<svg>\n\n# no\n</svg>\n\n\\# no\n',
    ),
  ).toEqual(['1 h1 a #a', '3 h2 b #b', '6 h2 c #c', '15 h2 e #e', '10 h2 d #d']);
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

test('gives the text that a reader sees; pictures are no part of an id', () => {
  expect(
    headings(
      '# *A* **b** `c_d` [e](https://example.org/) ![f](g.png) <b>h</b> \\* i $x_1$ [j] <!-- k -->\n\n[j]: l\n',
    ),
  ).toEqual(['1 h1 A b c_d e f h * i $x_1$ j #a-b-c_d-e--h--i--j']);
});

test('a title goes with all its lines, whose place stays empty', () => {
  expect(takeTitle('Rules\nof rowing\n====\nText\n\n## Rules\n')).toMatchObject({
    title: { text: 'Rules of rowing' },
    rest: '\n\n\nText\n\n## Rules\n',
    headings: [{ id: 'rules', line: 6 }],
  });
});

test('a title is the first heading of its level that is not part of a list or quote', () => {
  expect(takeTitle('> # Quoted\n\n- # Listed\n').title).toBeUndefined();
  const { title, rest, headings } = takeTitle('- a\n# Title\n  - # Listed\n');
  expect([title?.text, rest]).toEqual(['Title', '- a\n\n  - # Listed\n']);
  expect(headings.map(({ text }) => text)).toEqual(['Listed']);
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

test('a line reads as it is shown', () => {
  expect(plainLine('5 &lt; 6 \\* ![a wave](w.png) ~~no~~ https://example.org/%27 <br>')).toBe(
    '5 < 6 * a wave no https://example.org/%27 <br>',
  );
});
