import { plot } from '../chart.ts';
import { dot, figure, line, text } from '../svg.ts';

/** Photos named correctly, in each slice of the 10,000: 9,620 in all. */
const measured = [
  ['all photos', 9620, 10_000],
  ['close-up, daylight', 7057, 7171],
  ['forest, flash', 1860, 2000],
  ['only from above', 606, 705],
  ['rain', 89, 112],
  ['in snow', 8, 12],
] as const;

export default { 'slices.svg': slices() };

/** A 95 % interval for a share (Wilson, 1927). */
function wilson(right: number, all: number): [number, number] {
  const z = 1.96;
  const share = right / all;
  const scale = 1 + (z * z) / all;
  const middle = (share + (z * z) / (2 * all)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return [middle - half, middle + half];
}

/** Accuracy of each slice with its interval: the smaller the slice, the less we know. */
function slices(): string {
  const top = 20;
  const step = 68;
  const height = step * measured.length;
  const { grid, px } = plot({
    left: 290,
    top,
    width: 670,
    height,
    x: {
      from: 0.3,
      to: 1,
      ticks: [0.4, 0.6, 0.8, 1].map((share) => [share, `${share * 100} %`] as const),
      label: 'named correctly, with 95 % intervals',
    },
    y: { from: 0, to: 1, ticks: [], label: '' },
  });
  const whole = px(0.962);
  return figure(
    1150,
    500,
    'Share of photos named correctly: all 96.2 %, close-ups in daylight 98.4 %, forest with flash 93 %, only from above 86 %, rain 79 %, in snow 67 % with an interval from 39 to 86 %.',
    [
      ...grid,
      line(
        [
          [whole, top],
          [whole, top + height],
        ],
        { colour: 'muted', width: 2, dashed: true },
      ),
      ...measured.flatMap(([name, right, all], index) => {
        const y = top + step * (index + 0.5);
        const colour = index === 0 ? 'ink' : right / all > 0.92 ? 'blue' : 'red';
        const [low, high] = wilson(right, all);
        return [
          text(270, y + 8, name, { anchor: 'end', bold: index === 0 }),
          line(
            [
              [px(low), y],
              [px(high), y],
            ],
            { colour, width: 6 },
          ),
          dot(px(right / all), y, 10, colour),
          text(1140, y + 8, `n = ${all.toLocaleString('en')}`, { anchor: 'end', colour: 'muted' }),
        ];
      }),
    ],
  );
}
