import { plot } from '../chart.ts';
import { box, dot, figure, text } from '../svg.ts';

export default { 'tshape.svg': tshape(), 'pairs.svg': pairs() };

/** Three people, each deep in one field, with a bar of knowledge they share. */
function tshape(): string {
  const people = [
    [110, 'blue', 'Ana', 'statistics,\nlearning,\nexperiments'],
    [455, 'green', 'Ben', 'interfaces,\ntests,\noperation'],
    [800, 'amber', 'Edda', 'species,\ntwins,\nseasons'],
  ] as const;
  return figure(
    1150,
    500,
    'Ana, Ben and Edda: each is deep in one field, and all three share the words, the limits of the others, and the goal of the product.',
    [
      box(20, 20, 1110, 100, {
        words: 'words, each other’s limits, the product’s goal',
        size: 32,
        bold: true,
      }),
      ...people.flatMap(([x, colour, name, words]) => [
        box(x, 132, 240, 340, { colour }),
        text(x + 120, 200, name, { colour, size: 36, bold: true, anchor: 'middle' }),
        text(x + 120, 280, words, { anchor: 'middle' }),
      ]),
    ],
  );
}

/** Pairs of people that can talk, by the size of a team, and what three teams make of eleven people. */
function pairs(): string {
  const { grid, px, py, curve } = plot({
    left: 90,
    top: 40,
    width: 1000,
    height: 260,
    x: {
      from: 1,
      to: 12,
      ticks: [2, 4, 6, 8, 10, 12].map((n) => [n, String(n)] as const),
      label: 'people',
    },
    y: { from: 0, to: 66, ticks: [0, 20, 40, 60].map((n) => [n, String(n)] as const), label: 'pairs' },
  });
  const team = Array.from({ length: 12 }, (_, index) => index + 1);
  return figure(
    1150,
    385,
    'Three people are 3 pairs, six are 15, eleven 55. Eleven people in three teams with a speaker each are 18 pairs.',
    [
      ...grid,
      curve(
        team.map((n) => [n, (n * (n - 1)) / 2] as const),
        { colour: 'red' },
      ),
      ...[3, 6, 11].flatMap((n) => [
        dot(px(n), py((n * (n - 1)) / 2), 10, 'red'),
        text(px(n) - 18, py((n * (n - 1)) / 2) - 14, String((n * (n - 1)) / 2), {
          colour: 'red',
          bold: true,
          anchor: 'end',
        }),
      ]),
      dot(px(11), py(18), 10, 'blue'),
      text(px(11) - 24, py(18) + 9, 'in three teams: 18', { colour: 'blue', bold: true, anchor: 'end' }),
    ],
  );
}
