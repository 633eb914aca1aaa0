import { plot } from '../chart.ts';
import { type Colour, box, figure, line, text } from '../svg.ts';

/** Milliseconds from shutter to name: scaling on the phone, three round trips, upload, waiting and model. */
const ways = [
  { name: 'phone', right: '91 % right', parts: [40, 0, 0, 90] },
  { name: 'server, good signal', right: '96 % right', parts: [40, 3 * 60, 120, 55] },
  { name: 'server, weak signal', right: '96 % right', parts: [40, 3 * 200, 1920, 55] },
] as const;
const colours: readonly Colour[] = ['muted', 'amber', 'blue', 'green'];

export default { 'latency.svg': latency() };

/** Where the time goes, for three ways from shutter to name. */
function latency(): string {
  const top = 40;
  const step = 90;
  const { grid, px } = plot({
    left: 345,
    top,
    width: 770,
    height: step * ways.length,
    x: {
      from: 0,
      to: 3.3,
      ticks: [0, 1, 2, 3].map((seconds) => [seconds, String(seconds)] as const),
      label: 'seconds from shutter to name',
    },
    y: { from: 0, to: 1, ticks: [], label: '' },
  });
  return figure(
    1150,
    390,
    'From shutter to name: phone 130 ms, 91 % right; server with a good signal 395 ms, 96 % right; server with a weak signal 2,615 ms, of which the upload takes 1,920. The limit is 3 s.',
    [
      ...grid,
      line(
        [
          [px(3), top - 10],
          [px(3), top + step * ways.length],
        ],
        { colour: 'red', dashed: true },
      ),
      text(px(3), 22, 'limit', { colour: 'red', bold: true, anchor: 'middle' }),
      ...ways.flatMap(({ name, right, parts }, index) => bar(top + step * index, name, right, parts, px)),
      text(px(0.34), top + 2 * step + 53, 'connect', { size: 24, anchor: 'middle' }),
      text(px(1.6), top + 2 * step + 53, 'upload', { anchor: 'middle' }),
    ],
  );
}

function bar(
  y: number,
  name: string,
  right: string,
  parts: readonly number[],
  px: (seconds: number) => number,
): string[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const boxes = parts.flatMap((part, index) => {
    const from = parts.slice(0, index).reduce((sum, earlier) => sum + earlier, 0) / 1000;
    if (part === 0) return [];
    const width = px(from + part / 1000) - px(from);
    return [box(px(from), y + 22, width, 44, { colour: colours[index] ?? 'ink' })];
  });
  const words = `${total.toLocaleString('en')} ms`;
  const inside = total < 2000;
  return [
    text(325, y + 40, name, { anchor: 'end', bold: true }),
    text(325, y + 70, right, { anchor: 'end', colour: 'muted', size: 24 }),
    ...boxes,
    inside
      ? text(px(total / 1000) + 16, y + 53, words)
      : text(px(total / 1000) - 8, y + 14, words, { anchor: 'end' }),
  ];
}
