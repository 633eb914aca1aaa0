import { plot } from '../chart.ts';
import { dot, figure, line, text, type Colour } from '../svg.ts';

/** Accuracy of two versions, each trained ten times with other seeds. */
const trainings: readonly (readonly [string, readonly number[], Colour])[] = [
  ['version 14', [96.02, 96.11, 96.15, 96.18, 96.2, 96.22, 96.25, 96.29, 96.33, 96.41], 'blue'],
  ['version 15', [96.08, 96.15, 96.24, 96.28, 96.3, 96.33, 96.36, 96.4, 96.44, 96.52], 'amber'],
];

export default { 'storage.svg': storage(), 'seeds.svg': seeds() };

/** Gigabytes for one version of 40,000 photos a day, of which 500 change. */
function storage(): string {
  const { grid, px, py, curve } = plot({
    left: 90,
    top: 50,
    width: 720,
    height: 350,
    x: {
      from: 0,
      to: 120,
      ticks: [0, 30, 60, 90, 120].map((day) => [day, String(day)] as const),
      label: 'days',
    },
    y: {
      from: 0,
      to: 600,
      ticks: [0, 200, 400, 600].map((size) => [size, String(size)] as const),
      label: 'gigabytes',
    },
  });
  const copies = [
    [1, 4.8],
    [120, 120 * 4.8],
  ] as const;
  const contents = [
    [1, 4.8],
    [120, 4.8 + 119 * 0.06],
  ] as const;
  return figure(
    1150,
    490,
    'Gigabytes over 120 days: copies grow to 576; storing each content once grows to 12.',
    [
      ...grid,
      curve(copies, { colour: 'red' }),
      curve(contents, { colour: 'green' }),
      text(px(120) + 18, py(576) + 8, 'copies: 576', { colour: 'red', bold: true }),
      text(px(120) + 18, py(12) - 2, 'contents: 12', { colour: 'green', bold: true }),
    ],
  );
}

function seeds(): string {
  const x = (accuracy: number) => 240 + (accuracy - 96) * 1500;
  return figure(
    1150,
    360,
    'Ten trainings each: version 14 lies between 96.02 and 96.41 %, mean 96.22; version 15 between 96.08 and 96.52 %, mean 96.31.',
    [
      ...[96, 96.1, 96.2, 96.3, 96.4, 96.5].flatMap((tick) => [
        line(
          [
            [x(tick), 20],
            [x(tick), 270],
          ],
          { colour: 'line', width: 1.5 },
        ),
        text(x(tick), 306, `${tick.toFixed(1)} %`, { colour: 'muted', size: 24, anchor: 'middle' }),
      ]),
      ...trainings.flatMap(([name, results, colour], row) => {
        const y = 85 + row * 120;
        const mean = x(results.reduce((sum, result) => sum + result, 0) / results.length);
        return [
          text(210, y + 10, name, { colour, bold: true, anchor: 'end' }),
          line(
            [
              [mean, y - 42],
              [mean, y + 42],
            ],
            { colour, width: 4 },
          ),
          ...results.map((result) => dot(x(result), y, 10, colour)),
        ];
      }),
      text(x(96.5) + 60, 348, 'one dot a training, the line is the mean', { colour: 'muted', anchor: 'end' }),
    ],
  );
}
