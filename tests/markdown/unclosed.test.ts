/** HTML that is not closed: it ends where the text does, and its author is told. */
import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/markdown.ts';

/** A page whose text begins on line 3, followed by the rest of a template. */
function render(text: string): { says: string[]; page: string; html: string } {
  const { html, problems } = renderMarkdown({ file: 'content/a.md', line: 3, column: 1, text });
  const says = problems.map(({ line, column, name, message }) => `${line}:${column} ${message} [${name}]`);
  return { says, html, page: `<main>${html}</main><footer>End</footer>` };
}

test.for([
  [
    'a block',
    '<div class="x">\n\ntext',
    '3:1 <div> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a table',
    'text\n\n<table><tr><td>cell\n\n## In it',
    '5:1 <table> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a script',
    '<script>\nlet x;\n\n# Text',
    '3:1 <script> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a style',
    '<style>\np {}\n\n# Text',
    '3:1 <style> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a template',
    '<template>\n\ntext',
    '3:1 <template> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a comment',
    'text\n\n<!-- hidden\n\ntext',
    '5:1 this comment is never closed, and hides the rest of the text',
  ],
  ['a tag', '<div class="x>\n\ntext', '3:1 this tag is never finished, and swallows what follows it'],
  ['an end tag', 'text\n\n</div></section>', '5:1 </div> closes nothing: no <div> is open here'],
  [
    'formatting',
    'some <b>text\n\nmore',
    '3:6 <b> is never closed; it is taken to end where the text around it does',
  ],
  [
    'a block that opens in a list',
    '- one\n- <div>two\n\n</div>',
    '4:3 <div> is closed after the end of the paragraph, list item or quote in which it opens',
  ],
] as const)('%s', ([, text, says]) => {
  const rendered = render(text);
  expect(rendered.says[0]).toBe(`${says} [page/unclosed-html]`);
  // A browser finds the footer after the text, whatever the text is.
  expect(serialize(parseFragment(rendered.page))).toBe(rendered.page);
});

test('elements that are closed, or need not be, are left alone', () => {
  const text = `<details open>
<summary>More</summary>

Text<br>with <kbd>Ctrl</kbd> and <img src="a.png" alt="">

</details>

<ul><li>one<li>two</ul>

<table><tr><td>cell<td>another</table>

<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>

<p align="center">
  <a href="/x/"><b>x</b></a>
</p>

> <div>
>
> quoted
>
> </div>

Bold <b>goes on

here</b>. \`<div>\` is code, &lt;div> is text, 1 < 2.

\`\`\`html
<div>
\`\`\`

<!-- a comment -->
`;
  expect(render(text).says).toEqual([]);
});

test('what is nested deeper than browsers go is reported', () => {
  const { says } = render(`${'<div>\n'.repeat(5000)}\nx\n\n${'</div>\n'.repeat(5000)}`);
  expect(says).toEqual([
    '514:1 <div> is in more than 512 other elements, and what is in it is shown beside it [page/unclosed-html]',
  ]);
});

test.for([
  ['on a page', '# A\n\n```sql\nSELECT 1;\n\n## Late work', '5:1'],
  ['in a list', '- ~~~\n  x\n- y', '3:3'],
  ['in a quote', '> ```\n> x\n\ny', '3:3'],
])('code that is never closed, %s', ([, text = '', place = '']) => {
  expect(render(text).says).toEqual([
    `${place} this code is never closed; it is taken to end where the text around it does [page/unclosed-fence]`,
  ]);
});
