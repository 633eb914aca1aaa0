/** Syntax of other programs, and words in angle brackets: shown as written, and reported where more was meant. */
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/markdown.ts';
import { deck } from '../deck/render.ts';

function page(text: string) {
  const { html, problems } = renderMarkdown({ file: 'content/a.md', line: 1, column: 1, text });
  const says = problems.map(
    ({ line, column, name, message, remedy }) => `${line}:${column} ${name}: ${message} → ${remedy}`,
  );
  return { html, says };
}

test.for([
  ['List<String>, vector<int> and <T>', 'List&lt;String&gt;, vector&lt;int&gt; and &lt;T&gt;'],
  ['Set<Object> and Box<A>', 'Set&lt;Object&gt; and Box&lt;A&gt;'],
  ['#include <stdio.h>', '#include &lt;stdio.h&gt;'],
  ['Write <your name> and <andrew-id>.', 'Write &lt;your name&gt; and &lt;andrew-id&gt;.'],
  ['<your name>', '&lt;your name&gt;'],
])('words in angle brackets are text: %s', ([text = '', shown = '']) => {
  expect(page(text)).toEqual({ html: `<p>${shown}</p>\n`, says: [] });
  expect(deck(text)).toMatchObject({ first: `<p>${shown}</p>`, problems: [] });
});

test('elements of HTML, of drawings and formulas, and custom ones are none of that', () => {
  const text = `a<br>b <KBD>C</KBD> <x-card>d</x-card> <svg><feBlend/></svg> <math><mi>x</mi></math>`;
  expect(page(text).says).toEqual([]);
  expect(page(text).html).not.toContain('&lt;');
});

test('a heading with a type in it has it in its id', () => {
  expect(page('## Why List<T>?').html).toContain('id="why-listt"');
});

test('a tag that HTML does not have that was meant as one is reported once', () => {
  expect(page('<detials open="">\n\nMore\n\n</detials>\n\n<Tabs/> and `</x>`').says).toEqual([
    '1:1 page/unknown-element: <detials> is not an HTML element, and is shown as text → did you mean “<details>”?',
    '7:1 page/unknown-element: <Tabs> is not an HTML element, and is shown as text → write HTML in place of it; if it is an example, put it in backticks',
  ]);
});

test.for([
  [
    '[x]({{ site.url }}/a/)',
    '1:5',
    '“{{ site.url }}” is template syntax (Liquid, Jinja, Hugo), and nothing fills it in',
  ],
  [
    '{% link a.md %}',
    '1:1',
    '“{% link a.md %}” is template syntax (Liquid, Jinja, Hugo), and nothing fills it in',
  ],
  ['## Rules\n{: .no_toc }', '2:1', '“{: .no_toc }” is kramdown syntax, and sets no attributes'],
  ['[x](https://e.org){.btn}', '1:19', '“{.btn}” is Pandoc syntax, and sets no attributes'],
  ['See ![[pic.png]]', '1:5', '“![[pic.png]]” is a picture in wiki syntax, and is not shown'],
  ['See [@knuth84]', '1:5', '“[@knuth84]” is a citation of Pandoc or Quarto, and stays text'],
  [
    'As [see -@a:b, p. 3; @c] says',
    '1:4',
    '“[see -@a:b, p. 3; @c]” is a citation of Pandoc or Quarto, and stays text',
  ],
  ['See [[About]]', '1:5', '“[[About]]” is a link in wiki syntax, and leads nowhere'],
  [
    'Term\n: what it is\n: and more',
    '2:1',
    '“: what it is” is a definition list of kramdown or Pandoc, and stays text',
  ],
  ['!!! note\n    Text', '1:1', '“!!! note” is a MkDocs admonition, and stays text'],
  ["import Tabs from '@theme/Tabs';", '1:1', "“import Tabs from '@theme/Tabs';” is MDX, which is not run"],
  ['a ==word== here', '1:3', '“==word==” is not highlighted'],
])('%s', ([text = '', place = '', message = '']) => {
  const [said = '', ...more] = page(text).says;
  expect(more).toEqual([]);
  expect(said).toContain(`${place} page/foreign-syntax: ${message} → `);
  expect(deck(text).problems[0]).toContain(`${place} deck/foreign-syntax: ${message} → `);
});

test('blocks of decks, and comments that set attributes there, are reported on pages', () => {
  expect(page('::: columns\n\ntext\n\n:::\n\n<!-- .element: class="x" -->').says).toEqual([
    '1:1 page/foreign-syntax: “::: columns” begins a block, which only decks have → write > [!NOTE] and its text behind >, or <div class="…"> and </div> with empty lines around them',
    '7:1 page/foreign-syntax: <!-- .element: class="x" --> sets attributes in decks, and does nothing on a page → remove it, or write the element in HTML, with its attributes',
  ]);
});

test('in code, in formulas, and where it is something else, nothing is reported', () => {
  const text =
    '`{{ x }}` $\\frac{{1}}{2}$ [[1, 2], [3, 4]] [[Example]](https://e.org) a == b and c == d {x} 10:30 [me@example.org] [x](https://e.org/@ada) [@ada](https://e.org)\n`a`: b\n\n' +
    '```\n{% raw %}\n::: x\n```\n\n## Heading {#id}\n\n\\<b> &lt;T x="y"&gt;';
  expect(page(text).says).toEqual([]);
});
