/** The outline of a text, which is read without rendering it, is that of the page made of it. */
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { attribute, elements, remove, replace, textOf } from '../../src/html/tree.ts';
import { Rendering } from '../../src/html/rendering.ts';
import { createPageMarkdown } from '../../src/markdown/markdown.ts';
import { outline, takeTitle } from '../../src/text/outline.ts';

const words = [
  ...['Oars', 'Oars', 'Über uns', '日本', 'a*b*c', '**bold**', '`code`', '_it_', '$x$', '\\#', '\\*'],
  ...['[Oars](x.md)', '[Oars]', '![wind](w.png)', '<b>h</b>', '<!-- c -->', 'x[^1]', '^[own]', '&amp;'],
  ...['https://example.org/%27', '{#oars}', '{#bend}', '#', '##', '~~no~~', '', '😀', '2 < 3', 'a_b'],
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const marks = ['', '# ', '# ', '## ', '## ', '### ', '### ', '###### ', '####### ', '#', '1. ', '\t'];
const heading = fc
  .tuple(fc.constantFrom('', '', '', '  ', '> ', '- ', '   - '), fc.constantFrom(...marks), text)
  .map((parts) => parts.join(''));
const other = fc.constantFrom(
  ...['', '', '', '===', '=', '---', '----', '> ===', '  ---', '***', '```', '````', '~~~', '``` js'],
  ...[
    '- ```',
    '> ```',
    '  ```',
    '    ```',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<svg>',
    '</svg>',
    '$$',
    '$$ x',
  ],
  ...['> [!NOTE]', '> [!TIP]', '[^1]: note', '[^1]: # note', '    # note', '[Oars]: x.md', '| a |', '|---|'],
  ...['<pre>', '</pre>', '<b>', ':::', '::: notes', '```math', '- a', '  b', '1) c'],
);
const markdown = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: heading }, { weight: 2, arbitrary: other }), {
      maxLength: 14,
      size: 'max',
    }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, end]) => lines.join(end));

const md = createPageMarkdown();

/** The headings in a text's HTML: `h2 #id text`. */
function shown(source: string): string[] {
  const html = md.render(source, new Rendering({ file: 'a.md', line: 1, column: 1, text: source }));
  return [...html.matchAll(/<h([1-6]) id="([^"]*)">([^]*?)<\/h\1>/g)].map(
    ([, level = '', id = '', inner = '']) => `h${level} #${id} ${seen(inner)}`,
  );
}

/** What a reader sees of a heading, in whom pictures are their alternative texts. */
function seen(html: string): string {
  const tree = parseFragment(html);
  for (const element of elements(tree)) {
    if (element.tagName === 'img')
      replace(element, ...parseFragment(attribute(element, 'alt') ?? '').childNodes);
    if (element.tagName === 'sup') remove(element);
  }
  return withoutSpaces(textOf(tree));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A page whose text has headings of the first level shows all of them one level lower. */
function read(source: string): string[] {
  const headings = outline(source);
  const lower = headings.some(({ level }) => level === 1) ? 1 : 0;
  return headings.map(
    ({ level, id, text }) =>
      `h${Math.min(6, level + lower)} #${id} ${withoutSpaces(text.replaceAll('$x$', 'x'))}`,
  );
}

const options = { seed: 7, numRuns: 600 };

test('levels, ids and texts are those of the page, in its order', () => {
  let found = 0;
  fc.assert(
    fc.property(markdown, (source) => {
      const headings = shown(source);
      found += headings.length;
      expect(read(source)).toEqual(headings);
    }),
    options,
  );
  expect(found).toBeGreaterThan(600);
});

test('without its title, a text has the headings that are said, on the same lines', () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { title, rest, headings } = takeTitle(source);
      expect(headings).toEqual(outline(rest));
      expect(rest.split('\n')).toHaveLength(source.split('\n').length);
      if (title)
        expect(outline(source)).toContainEqual(expect.objectContaining({ line: title.line, level: 1 }));
      else expect(rest).toBe(source);
    }),
    options,
  );
});
