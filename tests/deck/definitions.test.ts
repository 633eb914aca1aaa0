/** Links and footnotes that are defined on one slide, and used on others. */
import { expect, test } from 'vitest';
import { deck } from './render.ts';

test('a slide refers to what another one defines, and to its own definition first', () => {
  const { slides, problems } = deck(
    'See [the sea][1], ![a boat][b] and [Wind][].\n\n---\n\n[x][1]\n\n[1]: https://example.org/own\n\nNote: [y][1]\n\n---\n\n' +
      '# Links\n\n[B]: boat.png\n[wind]: https://example.org/wind\n',
  );
  const addresses = slides.map(({ html, notes }) =>
    [...(html + notes).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address),
  );
  expect(addresses).toEqual([
    ['https://example.org/own', 'boat.png', 'https://example.org/wind'],
    ['https://example.org/own', 'https://example.org/own'],
    [],
  ]);
  expect(problems).toEqual([]);
  const twice = '[x][1]\n\n[1]: https://example.org/one\n\n---\n\n[y][1]\n\n[1]: https://example.org/two';
  expect(deck(twice).slides[1]?.html).toContain('href="https://example.org/two"');
});

test('what other decks say in the same words is not taken for this deck’s', () => {
  const words = '# Boats\n\nSee [the sea][1].';
  expect(deck(words).first).toContain('[the sea][1]');
  expect(deck(`${words}\n\n---\n\n[1]: https://example.org/`).first).toContain('href="https://example.org/"');
});

test('footnotes stand at the foot of the slides that refer to them', () => {
  const { slides, html, handout, problems } = deck(
    '# Boats\n\nOne.[^a] Two.^[Here.]\n\n---\n\n# Oars\n\nThree.[^a]\n\n::: notes\nFour.[^b]\n:::\n\n---\n\n# Notes\n\n[^a]: Of *oak*.\n\n[^b]:\n    In notes.\n',
  );
  const notes = slides.map((slide) =>
    [...(slide.html + slide.notes).matchAll(/<li id="(.*?)"[^>]*><p>(.*?) <a/g)].map(
      ([, id, text]) => `${id}: ${text}`,
    ),
  );
  expect(notes).toEqual([
    ['footnote-0-0-1: Of <em>oak</em>.', 'footnote-0-0-2: Here.'],
    ['footnote-1-0-1: Of <em>oak</em>.', 'footnote-1-0-2: In notes.'],
    [],
  ]);
  // Another section would be another slide.
  expect(html.match(/<section/g)).toHaveLength(3);
  expect(slides[0]?.html).toContain('<div class="references footnotes">');
  expect(handout.flat().at(0)?.html).toContain('href="#footnote-0-0-1"');
  expect(problems).toEqual([]);
});

test('a mark without a footnote and a footnote without a mark are reported', () => {
  const text =
    '# Boats\n\nA claim[^1], `[^a-z]`, another[^nte].\n\n[^note]: Text.\n\n[^2]: More.\n\n---\n\nSee[^2].';
  expect(deck(text).problems).toEqual([
    '3:8 deck/unknown-footnote: “[^1]” has no footnote, and is shown as text → write the note on a line of its own that begins with [^1]: or put backticks around code',
    '3:31 deck/unknown-footnote: “[^nte]” has no footnote, and is shown as text → did you mean “[^note]”?',
    '5:1 deck/unused-footnote: nothing refers to the footnote “[^note]”, so it is not shown → write [^note] where it belongs, or remove it',
  ]);
});
