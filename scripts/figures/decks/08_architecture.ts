import { plot } from '../chart.ts';
import { dot, figure, line, text, type Colour } from '../svg.ts';

/** Right answers in percent, and size in MB. */
const options: readonly (readonly [name: string, right: number, size: number, colour: Colour])[] = [
  ['A: forest', 61, 40, 'muted'],
  ['B: small network', 91, 5.6, 'blue'],
  ['C: older network', 93, 528, 'muted'],
  ['D: server network', 96.2, 98, 'blue'],
];

export default { 'front.svg': front() };

/** Who is left: nothing is both smaller and more often right than B or D. */
function front(): string {
  const log = Math.log10;
  const { grid, px, py } = plot({
    ...{ left: 90, top: 50, width: 1000, height: 360 },
    x: {
      ...{ from: log(3), to: log(1000), label: 'size in MB, on a logarithmic scale' },
      ticks: [3, 10, 30, 100, 300, 1000].map((size) => [log(size), String(size)] as const),
    },
    y: {
      ...{ from: 55, to: 100, label: 'right answers' },
      ticks: [60, 70, 80, 90, 100].map((right) => [right, `${right} %`] as const),
    },
  });
  const at = (right: number, size: number) => [px(log(size)), py(right)] as const;
  const limit = px(log(30));
  const [bx, by] = at(91, 5.6);
  const [dx, dy] = at(96.2, 98);
  return figure(
    1150,
    500,
    'Size in MB and right answers of four candidates. B, 5.6 MB and 91 %, and D, 98 MB and 96.2 %, are the front. A, 40 MB and 61 %, is beaten by B; C, 528 MB and 93 %, by D. At most 30 MB fit on the phone, which leaves B.',
    [
      ...grid,
      line(
        [
          [bx, by],
          [dx, by],
          [dx, dy],
          [px(log(1000)), dy],
        ],
        { colour: 'blue', width: 4 },
      ),
      line(
        [
          [limit, 50],
          [limit, 410],
        ],
        { colour: 'red', dashed: true },
      ),
      text(limit - 12, 396, 'fits on the phone', { colour: 'red', anchor: 'end', size: 24 }),
      ...options.flatMap(([name, right, size, colour]) => {
        const [x, y] = at(right, size);
        // D has C below it, and C the edge beside it.
        const [dx, dy] = { D: [0, -22], C: [20, 40] }[name.slice(0, 1)] ?? [18, 38];
        const anchor = name.startsWith('C') ? 'end' : 'start';
        const words = text(x + (dx ?? 0), y + (dy ?? 0), name, { colour, bold: colour === 'blue', anchor });
        return [dot(x, y, 11, colour), words];
      }),
    ],
  );
}
