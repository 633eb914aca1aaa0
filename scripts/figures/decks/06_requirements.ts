import { box, figure, text } from '../svg.ts';

export default { 'world.svg': world() };

/** Jackson's picture of world and machine, for Forager. */
function world(): string {
  const parts = [
    [170, 'World', 'blue', ['the mushroom', 'its poison', 'who eats it', 'the forest at dusk']],
    [575, 'Shared', 'ink', ['the photo', 'position and date', 'words on the screen', 'a tap on “keep”']],
    [980, 'Machine', 'amber', ['pixels and weights', 'score 0.91', 'threshold 0.85', 'the photo store']],
  ] as const;
  return figure(
    1150,
    470,
    'Two overlapping areas. Only in the world: the mushroom, its poison, who eats it, the forest at dusk. Shared: photo, position and date, words on the screen, taps. Only in the machine: pixels and weights, scores, the threshold, the photo store.',
    [
      box(10, 20, 750, 350, { colour: 'blue' }),
      box(390, 40, 750, 350, { colour: 'amber' }),
      ...parts.flatMap(([x, name, colour, things]) => [
        text(x, 100, name, { colour, bold: true, anchor: 'middle', size: 34 }),
        ...things.map((thing, index) => text(x, 160 + index * 52, thing, { anchor: 'middle' })),
      ]),
      text(200, 430, 'requirements speak of this', { colour: 'blue', anchor: 'middle' }),
      text(575, 430, 'specifications, of this', { colour: 'green', anchor: 'middle' }),
      text(960, 430, 'programs, of this', { colour: 'amber', anchor: 'middle' }),
    ],
  );
}
