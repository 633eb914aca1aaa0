import { expect, test } from 'vitest';
import { deck } from './render.ts';

function outline(text: string): string {
  return deck(text)
    .first.replace(/\n/g, '')
    .replace(/<div class="(\w+)">/g, '<$1>')
    .replace(/<\/?p>/g, '');
}

test('columns are side by side', () => {
  expect(outline('<!-- colstart -->\na\n<!-- col -->\nb\n<!-- col -->\nc\n<!-- colend -->\n\nd')).toBe(
    '<columns><col>a</div><col>b</div><col>c</div></div>d',
  );
});

test('columns nest, and can be in other elements', () => {
  expect(
    outline(
      '<div class="small">\n\n<!-- colstart -->\na\n<!-- col -->\n<!-- colstart -->\nb\n<!-- col -->\nc\n<!-- colend -->\n<!-- colend -->\n</div>\n',
    ),
  ).toBe('<small><columns><col>a</div><col><columns><col>b</div><col>c</div></div></div></div></div>');
});

test('columns that are never closed end with their slide', () => {
  const { slides, problems } = deck('a\n\n<!-- colstart -->\nb\n\n---\n\nc');
  expect(slides.map(({ html }) => html.includes('class="col"'))).toEqual([true, false]);
  expect(problems).toEqual([
    '3:1 deck/unclosed-columns: these columns are never closed; they end with the slide → write <!-- colend --> on a line of its own after the last column',
  ]);
});

test.each(['col', 'colend'])('a stray %s is reported', (name) => {
  const { first, problems } = deck(`a\n\n<!-- ${name} -->\n\nb`);
  expect(first.replace(/\n/g, '')).toBe('<p>a</p><p>b</p>');
  expect(problems).toEqual([
    `3:1 deck/stray-column: <!-- ${name} --> is outside of columns and has no effect → write <!-- colstart --> before the first column, or remove this line`,
  ]);
});

test('split makes columns of what is around it, below the heading and above the references', () => {
  expect(outline('## A\n* a\n<!-- split -->\nb\n\n<!-- split -->\nc\n\n<!-- references -->\nd')).toBe(
    '<h2 id="a">A</h2><columns><col><ul><li>a</li></ul></div><col>b</div><col>c</div></div><references>d</div>',
  );
  expect(outline('<!-- colstart -->\na\n<!-- split -->\nb\n<!-- colend -->')).toBe(
    '<columns><col>a</div><col>b</div></div>',
  );
});

test('split leaves comments with the elements they apply to', () => {
  const { slides } = deck('<!-- .element: class="x" -->\n\na\n\n<!-- split -->\n\nb\n\nNote: c');
  expect(slides[0]?.attributes).toEqual({ class: 'x' });
  expect(slides[0]?.notes).toBe('<p>c</p>\n');
});

test('references go to the end of the slide, or of their column', () => {
  expect(outline('a\n\n<!-- references -->\n\nb\n\nc')).toBe('a<references>bc</div>');
  expect(outline('<!-- colstart -->\n<!-- references_ -->\na\n<!-- col -->\nb\n<!-- colend -->\nc')).toBe(
    '<columns><col><references>a</div></div><col>b</div></div>c',
  );
});

test('what is never closed is closed at the end of the slide', () => {
  const { slides } = deck('<div class="small">\n\na\n\n<small>\n\n---\n\nb');
  expect(slides.map(({ html }) => html.replace(/\n/g, ''))).toEqual([
    '<div class="small"><p>a</p><small></small></div>',
    '<p>b</p>',
  ]);
});
