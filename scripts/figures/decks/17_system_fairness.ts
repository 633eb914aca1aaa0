import { plot } from '../chart.ts';
import { figure, text, type Colour } from '../svg.ts';

export default { 'loop.svg': loop() };

/** Users of the south over six seasons, as in the code of the deck. */
function seasons(photos: number): (readonly [number, number])[] {
  let users = 32_000;
  let trained = photos;
  return Array.from({ length: 7 }, (_, season) => {
    const point = [season, users] as const;
    const wrong = 0.111 * (1000 / trained) ** 0.47;
    users *= 1.2 - 3 * wrong;
    trained += 0.01 * users;
    return point;
  });
}

function loop(): string {
  const { grid, px, py, curve } = plot({
    left: 110,
    top: 50,
    width: 680,
    height: 360,
    x: {
      from: 0,
      to: 6,
      ticks: [0, 1, 2, 3, 4, 5, 6].map((season) => [season, String(season)] as const),
      label: 'seasons from now',
    },
    y: {
      from: 0,
      to: 45_000,
      ticks: [0, 10_000, 20_000, 30_000, 40_000].map((n) => [n, n.toLocaleString('en')] as const),
      label: 'users in the south',
    },
  });
  const series: readonly (readonly [number, string, Colour])[] = [
    [1000, 'nothing done', 'red'],
    [4000, '3,000 photos\nbought once', 'blue'],
  ];
  return figure(
    1150,
    500,
    'Users in the south: from 32,000 down to 20,400 in six seasons if nothing is done, up to 40,700 after 3,000 photos were bought once.',
    [
      ...grid,
      ...series.flatMap(([photos, words, colour]) => {
        const points = seasons(photos);
        const last = points.at(-1)?.[1] ?? 0;
        return [curve(points, { colour }), text(px(6) + 18, py(last) + 8, words, { colour, bold: true })];
      }),
    ],
  );
}
