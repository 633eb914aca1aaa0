import { plot } from '../chart.ts';
import { box, dot, figure, text, type Colour } from '../svg.ts';

/** False and true positive rates of the two groups of applicants, for falling thresholds. */
const thresholds = [0.8, 0.7, 0.6, 0.5, 0.4] as const;
const younger = [
  [0.03, 0.55],
  [0.06, 0.7],
  [0.1, 0.8],
  [0.18, 0.88],
  [0.32, 0.94],
] as const;
const older = [
  [0.04, 0.3],
  [0.07, 0.46],
  [0.1, 0.6],
  [0.2, 0.75],
  [0.32, 0.86],
] as const;

export default { 'applicants.svg': applicants(), 'roc.svg': roc() };

/** The two confusion matrices as bars: suitable applicants, then unsuitable ones; those invited are filled. */
function applicants(): string {
  const groups = [
    ['under 60', 'n = 600', [240, 60, 30, 270]],
    ['60 and over', 'n = 400', [96, 64, 24, 216]],
  ] as const;
  const looks: readonly (readonly [Colour, 'full' | 'soft'])[] = [
    ['green', 'full'],
    ['green', 'soft'],
    ['red', 'full'],
    ['red', 'soft'],
  ];
  const scale = 920 / 600;
  return figure(
    1150,
    400,
    'Under 60: of 300 suitable applicants 240 are invited, of 300 unsuitable ones 30. 60 and over: of 160 suitable applicants 96 are invited, of 240 unsuitable ones 24.',
    [
      ...groups.flatMap(([name, size, counts], row) => {
        const y = 70 + row * 150;
        let x = 220;
        const bars = counts.flatMap((count, index) => {
          const [colour, fill] = looks[index] ?? ['red', 'soft'];
          const width = count * scale;
          const words = width > 40 ? String(count) : '';
          const shape = box(x, y, width, 90, { colour, fill, words });
          const above =
            words === '' ? [text(x + width / 2, y - 10, String(count), { anchor: 'middle' })] : [];
          x += width;
          return [shape, ...above];
        });
        return [
          text(200, y + 42, name, { anchor: 'end', bold: true }),
          text(200, y + 76, size, { anchor: 'end', colour: 'muted', size: 24 }),
          ...bars,
        ];
      }),
      text(220, 375, 'green: suitable · red: not · filled: invited', { colour: 'muted' }),
    ],
  );
}

/** The same threshold lies at different places of the two curves, and one curve below the other. */
function roc(): string {
  const { grid, px, py, curve } = plot({
    left: 110,
    top: 50,
    width: 700,
    height: 370,
    x: {
      from: 0,
      to: 0.35,
      ticks: [0, 0.1, 0.2, 0.3].map((rate) => [rate, `${rate * 100} %`] as const),
      label: 'unsuitable, but invited (FPR)',
    },
    y: {
      from: 0.2,
      to: 1,
      ticks: [0.2, 0.4, 0.6, 0.8, 1].map((rate) => [rate, `${rate * 100} %`] as const),
      label: 'suitable and invited (TPR)',
    },
  });
  const points = (group: typeof younger | typeof older, colour: Colour) =>
    group.flatMap(([wrong, right], index) => [
      dot(px(wrong), py(right), thresholds[index] === 0.6 ? 12 : 6, colour),
    ]);
  return figure(
    1150,
    510,
    'True against false positive rate. Under 60, threshold 0.6 gives 80 % and 10 %; for 60 and over it gives 60 % and 10 %, and threshold 0.5 gives 75 % and 20 %. The second curve lies below the first.',
    [
      ...grid,
      curve(younger, { colour: 'blue' }),
      curve(older, { colour: 'amber' }),
      ...points(younger, 'blue'),
      ...points(older, 'amber'),
      text(px(0.1) + 20, py(0.8) + 34, '0.6', { colour: 'blue', bold: true }),
      text(px(0.1) + 20, py(0.6) + 30, '0.6', { colour: 'amber', bold: true }),
      text(px(0.2) + 12, py(0.75) + 36, '0.5', { colour: 'amber', bold: true }),
      text(px(0.32) + 20, py(0.94) + 6, 'under 60', { colour: 'blue', bold: true }),
      text(px(0.32) + 20, py(0.86) + 18, '60 and over', { colour: 'amber', bold: true }),
    ],
  );
}
