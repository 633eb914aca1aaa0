import { renderDeck } from '../../src/deck/output/render.ts';
import type { DeckOptions } from '../../src/course/schema/front-matter.ts';

/** Renders a deck that begins on line 1 of `deck.md`. */
export function deck(
  text: string,
  options: DeckOptions = {},
  filesPrefix = '',
  title = 'Sailing',
  said: readonly string[] = [],
) {
  const source = { file: 'deck.md', line: 1, column: 1, text };
  const { slides, html, styles, files, handout, problems } = renderDeck(
    { source, url: '/slides/01_sailing/', title, options, filesPrefix },
    { said },
  );
  return {
    slides,
    html,
    styles,
    files,
    handout,
    /** `h/v` of each slide. */
    positions: slides.map(({ h, v }) => `${h}/${v}`),
    /** The HTML of the first slide. */
    first: slides[0]?.html.trim() ?? '',
    problems: problems.map(
      ({ line, column, name, message, remedy }) => `${line}:${column} ${name}: ${message} → ${remedy}`,
    ),
  };
}
