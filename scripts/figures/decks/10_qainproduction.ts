import { plot } from '../chart.ts';
import { dot, figure, line, text } from '../svg.ts';

/** Weekly accuracy of the first season, as in lecture 1, and what share of photos went to an expert; percent. */
const right = [96, 96, 95.5, 96, 95, 94, 92.5, 90, 87, 85, 84, 84.5, 85, 92, 93.5, 94, 94];
const asked = [3, 3.1, 2.9, 3.4, 4.1, 5, 6.1, 7.2, 8.1, 8.7, 9, 8.8, 8.6, 4.8, 4, 3.7, 3.6];

export default { 'proxy.svg': proxy(), 'intervals.svg': intervals() };

/** The share sent to experts rises before the weekly sample shows that accuracy falls. */
function proxy(): string {
  const x = {
    from: 0,
    to: 16,
    ticks: ['July', 'August', 'September', 'October'].map((month, index) => [2 + index * 4, month] as const),
  };
  const frame = { left: 110, width: 750, height: 130 };
  const upper = plot({
    ...frame,
    top: 46,
    x: { ...x, ticks: [], label: '' },
    y: {
      from: 80,
      to: 100,
      ticks: [80, 90, 100].map((share) => [share, `${share} %`] as const),
      label: '',
    },
  });
  const lower = plot({
    ...frame,
    top: 222,
    x: { ...x, label: '' },
    y: { from: 0, to: 10, ticks: [0, 5, 10].map((share) => [share, `${share} %`] as const), label: '' },
  });
  return figure(
    1150,
    400,
    'Accuracy of the weekly sample: 96 % in July, 84 % in September, 94 % in October. Share of photos sent to experts: 3 % in July, 9 % in September, under 4 % in October; it begins to rise first.',
    [
      ...upper.grid,
      ...lower.grid,
      upper.curve(
        right.map((share, week) => [week, share] as const),
        { colour: 'blue' },
      ),
      lower.curve(
        asked.map((share, week) => [week, share] as const),
        { colour: 'red' },
      ),
      line(
        [
          [lower.px(4), lower.py(0)],
          [lower.px(4), 46],
        ],
        { colour: 'muted', dashed: true, width: 2 },
      ),
      text(lower.px(4), 30, 'first alarm', { colour: 'muted', size: 24, anchor: 'middle' }),
      text(880, upper.py(94) + 2, 'named correctly,\nfrom a sample', {
        colour: 'blue',
        bold: true,
        size: 26,
      }),
      text(880, lower.py(4.6), 'sent to experts,\nfrom the log', { colour: 'red', bold: true, size: 26 }),
    ],
  );
}

/** Four made-up results of experiments, and the difference that would be worth a release. */
function intervals(): string {
  const results = [
    ['A', -0.2, 2.6],
    ['B', 0.1, 0.5],
    ['C', 1.2, 2.8],
    ['D', -0.4, 0.2],
  ] as const;
  const top = 44;
  const step = 66;
  const height = step * results.length;
  const { grid, px } = plot({
    left: 120,
    top,
    width: 920,
    height,
    x: {
      from: -1,
      to: 3,
      ticks: [-1, 0, 1, 2, 3].map((points) => [points, String(points).replace('-', '−')] as const),
      label: 'difference in points, with 95 % intervals',
    },
    y: { from: 0, to: 1, ticks: [], label: '' },
  });
  const upright = (at: number, colour: 'ink' | 'green', dashed: boolean) =>
    line(
      [
        [px(at), top],
        [px(at), top + height],
      ],
      { colour, dashed },
    );
  return figure(
    1150,
    400,
    'Intervals of four experiments in points: A −0.2 to 2.6, B 0.1 to 0.5, C 1.2 to 2.8, D −0.4 to 0.2. One point is worth the trouble.',
    [
      ...grid,
      upright(0, 'ink', false),
      upright(1, 'green', true),
      text(px(0), 30, 'no difference', { size: 24, anchor: 'middle' }),
      text(px(1), 30, 'worth the trouble', { colour: 'green', bold: true, size: 24, anchor: 'middle' }),
      ...results.flatMap(([name, from, to], index) => {
        const y = top + step * (index + 0.5);
        return [
          text(80, y + 10, name, { bold: true, size: 32 }),
          line(
            [
              [px(from), y],
              [px(to), y],
            ],
            { colour: 'blue', width: 7 },
          ),
          dot(px((from + to) / 2), y, 11, 'blue'),
        ];
      }),
    ],
  );
}
