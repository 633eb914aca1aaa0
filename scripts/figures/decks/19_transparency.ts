import { box, dot, figure, line, text, type Colour } from '../svg.ts';

/** Of 100 users who were shown a warning: who noticed, understood and acted on it. */
const designs = [
  ['small print', [1, 0.41, 0.71, 0.3], 'red'],
  ['score: 0.91', [1, 0.64, 0.35, 0.25], 'amber'],
  ['two checks', [1, 0.82, 0.8, 0.5], 'green'],
] as const;

export default { 'trust.svg': trust(), 'funnel.svg': funnel() };

/** Trust should follow ability: the diagonal. */
function trust(): string {
  const [left, top, size] = [300, 20, 400];
  const x = (part: number) => left + part * 560;
  const y = (part: number) => top + size - part * size;
  const people: readonly (readonly [number, number, string, Colour])[] = [
    [0.3, 0.88, 'Leo, in the snow', 'red'],
    [0.85, 0.25, 'Kim, in daylight', 'blue'],
  ];
  const axis = { colour: 'muted', arrow: true } as const;
  return figure(
    1150,
    480,
    'What the model can do to the right, how far it is trusted upwards. On the diagonal trust is calibrated. Leo, in the snow, trusts too much; Kim, in daylight, too little.',
    [
      line(
        [
          [left, y(0)],
          [x(1.05), y(0)],
        ],
        axis,
      ),
      line(
        [
          [left, y(0)],
          [left, y(1.03)],
        ],
        axis,
      ),
      text(x(1.05), y(0) + 42, 'what it can do here', { colour: 'muted', anchor: 'end' }),
      text(left - 16, y(1) + 20, 'how far it\nis trusted', { colour: 'muted', anchor: 'end' }),
      line(
        [
          [x(0), y(0)],
          [x(1), y(1)],
        ],
        { colour: 'green', width: 4 },
      ),
      text(x(1) + 20, y(1) + 10, 'calibrated', { colour: 'green', bold: true }),
      text(x(0.12), y(0.68), 'too much', { colour: 'muted' }),
      text(x(0.62), y(0.1), 'too little', { colour: 'muted' }),
      ...people.flatMap(([can, trusted, name, colour]) => [
        dot(x(can), y(trusted), 12, colour),
        text(x(can) + 24, y(trusted) + 9, name, { colour, bold: true }),
      ]),
    ],
  );
}

function funnel(): string {
  const heads = ['shown', 'noticed', 'understood', 'acted'];
  return figure(
    1150,
    400,
    'Of 100 users shown the warning. Small print: 41 noticed, 29 understood, 9 acted. Score 0.91: 64, 22, 6. Two checks: 82, 66, 33.',
    [
      ...heads.map((head, index) => text(320 + index * 210, 36, head, { colour: 'muted' })),
      ...designs.flatMap(([name, rates, colour], row) => {
        const y = 60 + row * 112;
        let share = 100;
        return [
          text(295, y + 50, name, { anchor: 'end', bold: true }),
          ...rates.flatMap((rate, index) => {
            share *= rate;
            const x = 320 + index * 210;
            return [
              box(x, y, share * 1.3, 78, { colour, fill: 'full' }),
              text(x + share * 1.3 + 10, y + 50, share.toFixed(0)),
            ];
          }),
        ];
      }),
    ],
  );
}
