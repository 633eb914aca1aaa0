import { expect, test } from 'vitest';
import { renderDeck } from '../../src/deck/output/render.ts';
import type { Deck } from '../../src/course/model.ts';

function written(id: string, text: string): Deck {
  const [folder = '', name = 'deck'] = id.split('/');
  return {
    id,
    url: `/slides/${id}/`,
    title: id,
    options: {},
    source: { file: `slides/${folder}/${name}.md`, line: 1, column: 1, text },
    filesPrefix: id.includes('/') ? '../' : '',
  };
}

const systems = written(
  '02_systems',
  '# Systems\n\n---\n\n# Parts\n\n----\n\n## Wheels\n\n![w](w.png) [on](#/2)\n\n$\\foo$\n\n----\n\n## Wings\n\n---\n\n# End',
);

/** Renders a recap; each slide as `h/v id`. */
function recap(text: string, others: readonly Deck[] = [systems], id = '24_recap') {
  const deck = written(id, text);
  const decks = new Map([...others, deck].map((other) => [other.id, other]));
  const { slides, html, files, problems, includes } = renderDeck(deck, { decks });
  return {
    slides,
    html,
    files,
    includes,
    shown: slides.map((slide) => `${slide.h}/${slide.v} ${slide.id}`),
    problems: problems.map(
      ({ line, column, name, message, remedy }) => `${line}:${column} ${name}: ${message} → ${remedy}`,
    ),
  };
}

test.each([
  ['02_systems#wheels', ['0/0 wheels']],
  ['02_systems#/1/2', ['0/0 wings']],
  ['02_systems#/1', ['0/0 parts', '0/1 wheels', '0/2 wings']],
  ['02_systems#wheels..end', ['0/0 wheels', '0/1 wings', '1/0 end']],
  ['02_systems#/1/1../1/2', ['0/0 wheels', '0/1 wings']],
  ['02_systems', ['0/0 systems', '1/0 parts', '1/1 wheels', '1/2 wings', '2/0 end']],
])('%s', (target, shown) => {
  const result = recap(`<!-- include: ${target} -->\n`);
  expect(result.shown).toEqual(shown);
  expect(result.problems).toEqual([]);
});

test('in a stack, included slides join the stack; positions and ids are the deck’s own', () => {
  const { shown, html } = recap(
    '# Wings\n\n----\n\n<!-- include: 02_systems#wings..end -->\n<!-- include: 02_systems#/0 -->\n\n----\n\n## Last\n\n---\n\n# Z',
  );
  expect(shown).toEqual(['0/0 wings', '0/1 wings-1', '0/2 end', '0/3 systems', '0/4 last', '1/0 z']);
  expect(html.match(/<section class="stack">/g)).toHaveLength(1);
});

test('an included slide keeps its pictures, links and source position, and is reported where it is written', () => {
  const { slides, files, problems, includes } = recap(
    '<!-- include: 02_systems#wheels -->',
    [systems],
    '24_recap/all',
  );
  expect(slides[0]).toMatchObject({ file: 'slides/02_systems/deck.md', line: 8 });
  expect(slides[0]?.html).toContain('src="../../02_systems/w.png"');
  expect(slides[0]?.html).toContain('href="../../02_systems/#/2"');
  expect({ files, problems, includes }).toEqual({ files: [], problems: [], includes: ['02_systems'] });
});

test('formulas of included slides have what their deck defines', () => {
  const other = written('03_other', '$\\newcommand{\\sail}{s}$\n\n---\n\n# Sail\n\n$\\sail$');
  const { slides, problems } = recap('<!-- include: 03_other#sail -->', [other]);
  expect(slides[0]?.html).toContain('<math><mi>s</mi></math>');
  expect(problems).toEqual([]);
});

test('an included deck may include others, with its own separators', () => {
  const middle = {
    ...written('10_middle', 'a\n\n==\n\n<!-- include: 02_systems#end -->'),
    options: { separator: '\n==\n' },
  };
  const { shown, includes, slides } = recap('<!-- include: 10_middle -->', [systems, middle]);
  expect(shown).toEqual(['0/0 slide-0-0', '1/0 end']);
  expect(slides[1]?.file).toBe('slides/02_systems/deck.md');
  expect(includes).toEqual(['10_middle', '02_systems']);
});

test('a hidden slide is not included, and is not said to be missing', () => {
  const other = written(
    '03_other',
    '# A\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n# Solution\n\n---\n\n# C',
  );
  expect(recap('<!-- include: 03_other#solution -->', [other]).problems).toEqual([
    '1:15 deck/unknown-slide: the slide “solution” of the deck “03_other” is hidden, there and so here → remove data-visibility="hidden" from it, or include another slide',
  ]);
});

test.each([
  [
    '<!-- include: 02_sytems#wings -->',
    '1:15 deck/unknown-deck: there is no deck “02_sytems” → did you mean “02_systems”?',
  ],
  [
    'a\n\n---\n\n<!-- include: 02_systems#wheel -->',
    '5:15 deck/unknown-slide: the deck “02_systems” has no slide “wheel” → did you mean “wheels”?',
  ],
  [
    '<!-- include: 02_systems#/7 -->',
    '1:15 deck/unknown-slide: the deck “02_systems” has no slide “/7” → copy the part after # from the slide’s address',
  ],
  [
    '<!-- include: 24_recap#x -->',
    '1:15 deck/include-cycle: “24_recap” includes slides that include this one → write the slides in one of the decks, and include them in the others',
  ],
  [
    '# A\n\n<!-- include: 02_systems -->',
    '3:6 deck/unknown-comment: <!-- include: 02_systems --> has an effect only on a slide with nothing else → give it a slide of its own',
  ],
])('%s', (text, problem) => {
  const { problems, slides } = recap(text);
  expect(problems).toEqual([problem]);
  expect(slides.length).toBeGreaterThan(0);
});

test('decks that include each other are reported, not followed', () => {
  const other = written('30_other', '<!-- include: 24_recap -->');
  const { shown, problems } = recap('# A\n\n---\n\n<!-- include: 30_other -->', [other]);
  expect(shown).toEqual(['0/0 a', '1/0 slide-1-0']);
  expect(problems).toEqual([
    '5:15 deck/include-cycle: “30_other” includes slides that include this one → write the slides in one of the decks, and include them in the others',
  ]);
});

test('decks that each show the next one twice do not double without end', () => {
  const others = Array.from({ length: 30 }, (_, index) =>
    written(`d${index}`, `# ${index}\n\n---\n\n${`<!-- include: d${index + 1} -->\n\n---\n\n`.repeat(2)}end`),
  );
  const { slides, problems } = recap('<!-- include: d0 -->', [...others, written('d30', '# Last')]);
  expect(slides.length).toBeLessThan(2000);
  const { problems: own } = recap(
    others[20]?.source.text ?? '',
    [...others, written('d30', '# Last')],
    'd20',
  );
  expect([problems, own]).toEqual([
    [],
    [
      '9:15 deck/too-many-slides: with this, the deck would show more than 1000 slides of other decks → include fewer slides, or link to those decks',
    ],
  ]);
});
