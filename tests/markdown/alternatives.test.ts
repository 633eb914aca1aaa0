import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import { formatProblems, type Problem } from '../../src/problems/problem.ts';

/** `line:column message` of what is wrong with a page that begins on line 3. */
function problems(text: string): string[] {
  return renderMarkdown({ file: 'a.md', line: 3, column: 1, text }).problems.map(
    ({ line, column, message, name }) => `${line}:${column} ${message} [${name}]`,
  );
}

test.each([
  ['![](a.png)', ['3:1 “a.png” has no alternative text [image/no-alt]']],
  ['![ ](a.png "A title")', ['3:1 “a.png” has no alternative text [image/no-alt]']],
  [
    'Two\n![](a.png) and ![](b.png)',
    [
      '4:1 “a.png” has no alternative text [image/no-alt]',
      '4:16 “b.png” has no alternative text [image/no-alt]',
    ],
  ],
  ['Two\n![][a]\n\n[a]: a.png', ['4:1 “a.png” has no alternative text [image/no-alt]']],
  ['* x\n\n  [![](a.png)](b.html)', ['5:4 “a.png” has no alternative text [image/no-alt]']],
  ['<div>\n<img\n  src="a.png">\n</div>', ['4:1 “a.png” has no alternative text [image/no-alt]']],
  ['a <img src=a.png title="x > y"> b', ['3:3 “a.png” has no alternative text [image/no-alt]']],
])('an image without alternative text: %j', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test.each([
  '![A map](a.png)',
  '![`x`](a.png)',
  '<img alt="" src="a.png">',
  '<img src="a.png" alt>',
  "<img\nALT='A map' src='a.png'>",
  '<!-- <img src="a.png"> -->',
  '<!--\n![](a.png)\n-->',
  '`![](a.png)`',
  '```html\n<img src="a.png">\n```',
])('nothing is missing: %j', (text) => {
  expect(problems(text)).toEqual([]);
});

test('a build counts them', () => {
  const at = { file: 'a.md', line: 1, column: 1, severity: 'warning', message: 'x', remedy: 'y' } as const;
  const image: Problem = { ...at, name: 'image/no-alt' };
  expect(formatProblems([image, { ...at, name: 'page/broken-link' }, image])).toEqual([
    'a.md:1:1  warning  x  [page/broken-link]\n    → y',
    'images without alternative text: 2; lectern check lists them  [image/no-alt]',
  ]);
});
