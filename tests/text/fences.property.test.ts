/** Fenced code is found where pages and slides show it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rendering } from '../../src/html/rendering.ts';
import { createPageMarkdown } from '../../src/markdown/markdown.ts';
import { fencedLines, fencesIn } from '../../src/text/fences.ts';

const marks = [
  '```',
  '```',
  '````',
  '~~~',
  '~~~~',
  '``` js',
  '~~~ a `b`',
  '``` a `b`',
  '```js {#x}',
  '``',
  '```x```',
];
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      ' ',
      '   ',
      '    ',
      '\t',
      '> ',
      '>',
      '- ',
      '  ',
      '1. ',
      '> - ',
      '- > ',
      '> [!NOTE]\n> ',
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '',
          '',
          'text',
          '---',
          '# a',
          '<div>',
          '<!--',
          '-->',
          '$$',
          '<svg>',
          '</svg>',
          '|a|',
          '\0',
        ),
      },
    ),
  )
  .map((parts) => parts.join(''));
const markdown = fc
  .tuple(fc.array(line, { maxLength: 12, size: 'max' }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ''));

const md = createPageMarkdown();
const options = { seed: 11, numRuns: 600 };

test('it is where markdown-it has it, with what it says and holds', () => {
  let found = 0;
  fc.assert(
    fc.property(markdown, (text) => {
      const rendering = new Rendering({ file: 'a.md', line: 1, column: 1, text });
      const shown = md.parse(text, rendering).filter(({ type }) => type === 'fence');
      const fences = fencesIn(text);
      found += fences.length;
      expect(fences.map(({ start, end, info, content }) => [[start, end], info, content])).toEqual(
        shown.map(({ map, info, content }) => [map, info, content]),
      );
      const lines = fences.flatMap(({ start, end }) => [start, end - 1]);
      expect([...fencedLines(text)]).toEqual(expect.arrayContaining(lines));
    }),
    options,
  );
  expect(found).toBeGreaterThan(600);
});

const containers = fc.constantFrom(['', ''], ['> ', '> '], ['- ', '  '], ['[^1]: ', '    ']);
const plain = fc.array(fc.constantFrom(...marks, ' ```', '    ```', 'text', ''), {
  minLength: 1,
  maxLength: 8,
});

test('it is closed where what comes next is no part of it', () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(containers, plain, ([first = '', others = ''], random) => {
      const lines = ['text', '', ...random];
      const text = [...lines, 'x'].map((line, index) => (index === 0 ? first : others) + line);
      const before = fencesIn(text.slice(0, -1).join('\n')).at(-1);
      if (before?.end !== lines.length) return;
      const goesOn = fencesIn(text.join('\n')).at(-1)?.end === lines.length + 1;
      expect(before.isClosed).toBe(!goesOn);
      seen.add(goesOn);
    }),
    options,
  );
  expect(seen).toEqual(new Set([true, false]));
});
