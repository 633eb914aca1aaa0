import { plot } from '../chart.ts';
import { type Colour, dot, figure, line, text } from '../svg.ts';

export default { 'progress.svg': progress(), 'hours.svg': hours(), 'debt.svg': debt() };

/** The best model so far, by week of experiments; percent named correctly, split by mushroom. */
function progress(): string {
  const best = [61, 74, 79, 79, 83, 84, 84, 84, 84, 87, 88, 88, 88, 88];
  const { grid, px, py, curve } = plot({
    left: 110,
    top: 46,
    width: 1000,
    height: 270,
    x: {
      from: 0,
      to: 14,
      ticks: [2, 4, 6, 8, 10, 12, 14].map((week) => [week, String(week)] as const),
      label: 'week of experiments',
    },
    y: {
      from: 50,
      to: 100,
      ticks: [50, 75, 100].map((share) => [share, `${share} %`] as const),
      label: 'best model so far, right by mushroom',
    },
  });
  return figure(
    1150,
    400,
    'Best accuracy after each of 14 weeks: 61, 74, 79, 79, 83, 84, 84, 84, 84, 87, 88, 88, 88, 88 %.',
    [
      ...grid,
      curve(
        best.flatMap((share, week) => [[week, share] as const, [week + 1, share] as const]),
        { colour: 'blue' },
      ),
      line(
        [
          [px(0), py(92)],
          [px(14), py(92)],
        ],
        { colour: 'red', dashed: true },
      ),
      text(px(0.3), py(92) - 10, 'promised: 92 %', { colour: 'red', bold: true }),
      ...(
        [
          [0.5, 61, 38],
          [3, 79, -14],
          [7.5, 84, 38],
          [12.5, 88, 38],
        ] as const
      ).map(([week, share, below]) => text(px(week), py(share) + below, `${share} %`, { anchor: 'middle' })),
    ],
  );
}

/** Made-up shares of a team's hours from the first month to the release: without and with a process. */
function hours(): string {
  return figure(
    1150,
    400,
    'Without a process: building falls from 80 to 40 % of hours, repair grows from 15 to 55 %. With one: building stays near 65 %, process at 15 %, repair grows from 5 to 20 %.',
    [
      ...team(90, 'no process', [
        ['building', 'blue', [80, 74, 66, 56, 47, 40], 40],
        ['repair', 'red', [15, 21, 29, 39, 48, 55], 55],
      ]),
      ...team(640, 'reviews, tests, plans', [
        ['building', 'blue', [75, 73, 70, 68, 66, 65], 65],
        ['process', 'green', [20, 18, 17, 16, 15, 15], 8],
        ['repair', 'red', [5, 9, 13, 16, 19, 20], 24],
      ]),
    ],
  );
}

type Kind = readonly [name: string, colour: Colour, shares: readonly number[], label: number];

function team(left: number, name: string, kinds: readonly Kind[]): string[] {
  const { grid, px, py, curve } = plot({
    left,
    top: 60,
    width: 340,
    height: 250,
    x: {
      from: 0,
      to: 5,
      ticks: [
        [0, 'start'],
        [5, 'release'],
      ],
      label: '',
    },
    y: { from: 0, to: 100, ticks: [0, 50, 100].map((share) => [share, `${share} %`] as const), label: '' },
  });
  return [
    ...grid,
    text(left, 34, name, { bold: true }),
    ...kinds.flatMap(([kind, colour, shares, label]) => [
      curve(
        shares.map((share, month) => [month, share] as const),
        { colour },
      ),
      text(px(5) + 14, py(label) + 8, kind, { colour, bold: true, size: 26 }),
    ]),
  ];
}

/** Hours spent on retraining by hand (6 each), and with automation (60 once, half an hour each). */
function debt(): string {
  const { grid, px, py, curve } = plot({
    left: 110,
    top: 46,
    width: 960,
    height: 240,
    x: {
      from: 0,
      to: 20,
      ticks: [0, 5, 10, 15, 20].map((count) => [count, String(count)] as const),
      label: 'retrainings',
    },
    y: {
      from: 0,
      to: 120,
      ticks: [0, 40, 80, 120].map((spent) => [spent, String(spent)] as const),
      label: 'hours',
    },
  });
  const even = 60 / 5.5;
  return figure(
    1150,
    370,
    'Hours by number of retrainings: by hand 6 each; automated 60 at first and 0.5 each. They meet at 10.9.',
    [
      ...grid,
      curve(
        [
          [0, 0],
          [20, 120],
        ],
        { colour: 'red' },
      ),
      curve(
        [
          [0, 60],
          [20, 70],
        ],
        { colour: 'blue' },
      ),
      dot(px(even), py(6 * even), 10, 'green'),
      text(px(even), py(6 * even) - 26, '10.9', { colour: 'green', bold: true, anchor: 'middle' }),
      text(px(15), py(104), 'by hand', { colour: 'red', bold: true, anchor: 'end' }),
      text(px(14.5), py(44), 'automated', { colour: 'blue', bold: true }),
    ],
  );
}
