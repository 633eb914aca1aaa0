import { box, figure, line, text } from '../svg.ts';

/** Rows that leave each step of the training pipeline. */
const steps = [
  ['downloaded', 40_000],
  ['decoded', 39_960],
  ['joined with labels', 26_640],
  ['trained on', 26_640],
] as const;

export default { 'rows.svg': rows() };

function rows(): string {
  const left = 300;
  const scale = 640 / 40_000;
  const lost = left + 26_640 * scale;
  return figure(
    1150,
    340,
    'Rows after each step: 40,000 downloaded, 39,960 decoded, 26,640 joined with labels, 26,640 trained on.',
    [
      ...steps.flatMap(([name, count], index) => {
        const y = 10 + index * 82;
        const colour = count > 30_000 ? 'blue' : 'red';
        return [
          text(left - 20, y + 40, name, { anchor: 'end' }),
          box(left, y, count * scale, 60, { colour }),
          text(left + 20, y + 40, count.toLocaleString('en'), { bold: true }),
        ];
      }),
      line(
        [
          [left + 39_960 * scale, 204],
          [lost + 10, 204],
        ],
        { colour: 'red', arrow: true },
      ),
      text(left + 39_960 * scale + 16, 213, 'a third lost', { colour: 'red', bold: true }),
    ],
  );
}
