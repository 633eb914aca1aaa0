import { plot } from '../chart.ts';
import { dot, figure, line, text } from '../svg.ts';

/** Photos a second that one GPU can do. */
const capacity = 40;

export default { 'queue.svg': queue() };

/** Mean time in the system of an M/M/1 queue, in milliseconds. */
function wait(arrivals: number): number {
  return 1000 / (capacity - arrivals);
}

function queue(): string {
  const { grid, px, py, curve } = plot({
    left: 130,
    top: 46,
    width: 940,
    height: 270,
    x: {
      from: 0,
      to: 42,
      ticks: [0, 10, 20, 30, 40].map((rate) => [rate, String(rate)] as const),
      label: 'photos a second',
    },
    y: {
      from: 0,
      to: 600,
      ticks: [0, 200, 400, 600].map((time) => [time, `${time} ms`] as const),
      label: 'mean time until answered',
    },
  });
  const rates = Array.from({ length: 154 }, (_, step) => step / 4);
  const marked = [
    [5, '29 ms'],
    [30, '100 ms'],
    [36, '250 ms'],
    [38, '500 ms'],
  ] as const;
  return figure(
    1150,
    400,
    'Mean time until a photo is answered: 29 ms at 5 photos a second, 100 ms at 30, 250 ms at 36, 500 ms at 38; the limit is 40.',
    [
      ...grid,
      line(
        [
          [px(capacity), py(0)],
          [px(capacity), py(600)],
        ],
        { colour: 'red', dashed: true },
      ),
      text(px(capacity), 30, 'limit', { colour: 'red', bold: true, anchor: 'middle' }),
      curve(
        rates.map((rate) => [rate, wait(rate)] as const),
        { colour: 'blue' },
      ),
      ...marked.flatMap(([rate, words]) => [
        dot(px(rate), py(wait(rate)), 9, 'blue'),
        text(px(rate) - 18, py(wait(rate)) - 14, words, { anchor: 'end' }),
      ]),
    ],
  );
}
