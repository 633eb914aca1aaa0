import { expect, test } from 'vitest';
import { deck } from './render.ts';

test('--- begins a chapter and ---- a slide below it', () => {
  const { html, positions, slides } = deck(
    '# A\n\n---\n\n# B\n\n----\n\n## B1\n\n----\n\n## B2\n\n---\n\n# C\n',
  );
  expect(positions).toEqual(['0/0', '1/0', '1/1', '1/2', '2/0']);
  expect(slides.map(({ line }) => line)).toEqual([1, 4, 8, 12, 16]);
  expect(html.replace(/\n+/g, '')).toBe(
    '<section data-layout="chapter"><h1 id="a">A</h1></section>' +
      '<section class="stack"><section data-layout="chapter"><h1 id="b">B</h1></section><section><h2 id="b1">B1</h2></section><section><h2 id="b2">B2</h2></section></section>' +
      '<section data-layout="chapter"><h1 id="c">C</h1></section>',
  );
});

test('Windows line ends separate as well, and *** and commented separators do not', () => {
  expect(deck('a\r\n---\r\nb\r\n----\r\nc').positions).toEqual(['0/0', '1/0', '1/1']);
  expect(deck('a\n\n***\n\nb\n\n<!-- ---- -->\n\nc\n\n-/--\n\nd').positions).toEqual(['0/0']);
});

test('a separator directly after another is text, as in reveal.js', () => {
  expect(deck('a\n---\n---\nb').positions).toEqual(['0/0', '1/0']);
});

test('front matter can name other separators', () => {
  const options = { separator: '<!--s-->', verticalSeparator: '<!--v-->', notesSeparator: '^Speaker:' };
  const { positions, slides } = deck('a\n<!--s-->\nb\n<!--v-->\nc\n\nSpeaker: hello\n\n---\n\nd', options);
  expect(positions).toEqual(['0/0', '1/0', '1/1']);
  expect(slides[2]?.notes).toContain('hello');
});

test('a separator that is not a regular expression is an error', () => {
  const { positions, problems } = deck('a\n---\nb', { separator: '(' });
  expect(positions).toEqual(['0/0', '1/0']);
  expect(problems).toEqual([
    '1:1 deck/bad-separator: separator is not a regular expression: ( → put a backslash before each of its special characters, such as \\( and \\*',
  ]);
});

test('a separator that would take forever to be found is an error', () => {
  const { positions, problems } = deck(`a\n---\n${'-'.repeat(40)}x`, { separator: '^(-+)+$' });
  expect(positions).toEqual(['0/0', '1/0']);
  expect(problems).toEqual([
    '1:1 deck/bad-separator: separator takes too long to be found in this deck: ^(-+)+$ → write it without a repetition in a repetition: ^-+$',
  ]);
});

test('spaces after a separator keep it from separating, and are reported', () => {
  const { positions, problems } = deck('a\n\n--- \n\nb\n\n```yaml\n---  \n```\n\n<!--\n---- \n-->\n');
  expect(positions).toEqual(['0/0']);
  expect(problems).toEqual([
    '3:1 deck/separator-with-spaces: spaces after --- keep it from separating two slides → remove the spaces to split here, or write *** for a rule',
  ]);
});

test('a separator inside a comment keeps the numbering, and the comment hides its contents', () => {
  const { slides, positions, problems } = deck(
    'shown\n\n<!--\nhidden\n\n----\n\nhidden too\n-->\n\nagain\n\n----\n\nlast',
  );
  expect(positions).toEqual(['0/0', '0/1', '0/2']);
  expect(slides.map(({ html }) => html.trim())).toEqual(['<p>shown</p>', '<p>again</p>', '<p>last</p>']);
  expect(problems).toEqual([
    '3:1 deck/separator-in-comment: a slide separator inside this comment cuts the comment in two → comment out each slide separately, or write -/-- for the separator',
  ]);
});

test('an unclosed comment hides only the rest of its own slide', () => {
  const { slides, problems } = deck('a\n\n<!-- b\n\n---\n\nc <!-- d --> e');
  expect(slides.map(({ html }) => html.trim())).toEqual(['<p>a</p>', '<p>c  e</p>']);
  expect(problems).toEqual([
    '3:1 deck/unclosed-comment: this comment is never closed and hides the rest of its slide → end it with -->',
  ]);
});

test('a comment opener in code hides nothing', () => {
  const { slides, problems } = deck('`<!--` is code\n\n---\n\n```html\n<!--\n```\n\n---\n\nc');
  expect(slides.map(({ html }) => html.includes('&lt;!--'))).toEqual([true, true, false]);
  expect(slides[2]?.html).toBe('<p>c</p>\n');
  expect(problems).toEqual([]);
});

test('positions stay right after a split comment, and in notes', () => {
  const { problems } = deck('<!--\n\n---\n\nx\n-->\n\n<!-- reference -->\n\n$\\foo$\n\nNote: a\n$\\foo$');
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
    '1:1 deck/separator-in-comment',
    '8:6 deck/unknown-comment',
    '10:2 markdown/bad-math',
    '13:2 markdown/bad-math',
  ]);
});

test('a separator in code is code', () => {
  const { positions, slides, problems } = deck(
    '# YAML\n\n```yaml\n---\ntitle: Oars\n---\n\nbody: 1\n```\n\nAfter it.\n\n---\n\n# Next\n',
  );
  expect(positions).toEqual(['0/0', '1/0']);
  expect(slides[0]?.html).toContain('<p>After it.</p>');
  expect(slides[0]?.html.replace(/<[^>]*>/g, '')).toContain('---\ntitle: Oars\n---\n\nbody: 1');
  expect(slides[1]?.line).toBe(14);
  expect(problems).toEqual([]);
});

test('code may hold a deck, or stand in a list', () => {
  expect(deck('````md\n```yaml\n---\nx\n---\n```\n````\n\nAfter').positions).toEqual(['0/0']);
  expect(deck('- an item\n\n  ~~~\n---\n  ~~~\n\n---\n\nNext').positions).toEqual(['0/0', '1/0', '2/0']);
});

test.for(['```python\nx\n```', '```\nx\n```', 'no code'])(
  'code that is not closed ends with its slide, and is reported: before %j',
  (next) => {
    const { positions, problems } = deck(`# A\n\n\`\`\`sql\nSELECT 1;\n\n---\n\n${next}\n\n---\n\n# B`);
    expect(positions).toEqual(['0/0', '1/0', '2/0']);
    expect(problems).toEqual([
      '3:1 deck/unclosed-fence: this code is never closed; it is taken to end where the text around it does → write ``` on a line of its own where the code ends',
    ]);
  },
);

test('what is in code that is not closed is not reported, too', () => {
  const names = (text: string) => deck(text).problems.map((problem) => problem.split(': ')[0]);
  expect(names('::: column\n```\ncode\n:::')).toEqual(['2:1 deck/unclosed-fence']);
  expect(names('<!-- colstart -->\n\n```\ncode\n\n<!-- colend -->')).toEqual(['3:1 deck/unclosed-fence']);
});
