/** What a title slide says besides what its author wrote on it: who, which lecture of how many, and when. */
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';
import type { Deck } from '../../course/model.ts';
import type { Slide } from '../../deck/output/slide.ts';
import type { Context } from './context.ts';
import { entriesOf, listOf } from './material.ts';

/**
 * A deck's sections with these facts at the end of the first one, if that is a title.
 * @param html of all sections
 * @param first the deck's first slide
 */
export function withTitleFacts(html: string, first: Slide | undefined, deck: Deck, context: Context): string {
  if (!first || !isTitle(first)) return html;
  const facts = factsOf(deck, context)
    .map((lines) => lines.filter((line) => !first.html.includes(line)).join(' · '))
    .filter(Boolean);
  if (facts.length === 0) return html;
  return html.replace('</section>', () => `<p class="title-facts">${facts.join('<br>')}</p></section>`);
}

function isTitle({ attributes }: Slide): boolean {
  return attributes['data-layout'] === 'chapter' || /(^|\s)titleslide(\s|$)/.test(attributes.class ?? '');
}

/** HTML, a line each. */
function factsOf(deck: Deck, { course, format, line }: Context): string[][] {
  const session = course.sessions.find(({ decks }) => decks.includes(deck));
  const speakers = session?.speakers.map(({ name }) => line(name)) ?? [];
  const authors = deck.options.author ?? course.instructors.map(({ name }) => name).join(', ');
  const who = speakers.length > 0 ? speakers : [escapeHtml(authors)];
  if (!session?.material) return [who];
  const { material, date } = session;
  const entries = entriesOf(listOf(material, course), course).filter((entry) => entry.date !== undefined);
  const index = entries.findIndex((entry) => entry.material === material);
  const { one } = course.labels[material.kind === 'guest' ? 'lecture' : material.kind];
  return [
    who,
    [
      ...(index < 0 ? [] : [`${escapeHtml(one)} ${index + 1} of ${entries.length}`]),
      ...(date === undefined ? [] : [format.longDay(date)]),
    ],
  ];
}
