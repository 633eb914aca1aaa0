/** The figures of the demo course: a title picture for each deck, and what the scripts in the folder `decks` draw. */
import { readdirSync } from 'node:fs';
import * as z from 'zod';
import { titlePicture } from './title.ts';

/** A script for a deck: its default export is SVG by the file name beside the deck. */
const script = z.object({ default: z.record(z.string().endsWith('.svg'), z.string()) });

/** SVG by path, from the root of the repository. */
export async function drawFigures(): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const deck of readdirSync('slides').sort())
    drawn.set(`slides/${deck}/title.svg`, titlePicture(weeks(deck)));
  for (const file of readdirSync(`${import.meta.dirname}/decks`).sort()) {
    const deck = file.replace('.ts', '');
    const { default: figures } = script.parse(await import(`./decks/${deck}.ts`));
    for (const [name, svg] of Object.entries(figures)) drawn.set(`slides/${deck}/${name}`, svg);
  }
  return drawn;
}

/** How much of the course is over with a lecture: its number of 24; a letter is half a lecture more. */
function weeks(deck: string): number {
  const [, lecture = '1', letter] = /^(\d+)([a-z])?/.exec(deck) ?? [];
  return (Number(lecture) - 1 + (letter === undefined ? 0 : 0.5)) / 23;
}
