import { box, figure, text } from '../svg.ts';

/** Where training photos come from, where photos are taken, and how many of 1,000 answers are wrong: 38 on average. */
const regions = [
  ['north', 34_000, 72, 21],
  ['coast', 5_000, 20, 70],
  ['south', 1_000, 8, 111],
] as const;

export default { 'served.svg': served() };

function served(): string {
  const columns = [
    [170, 'training photos'],
    [500, 'photos of users'],
    [830, 'wrong, of 1,000'],
  ] as const;
  return figure(
    1150,
    400,
    'North: 34,000 training photos, 72 % of users’ photos, 21 of 1,000 answers wrong. Coast: 5,000, 20 %, 70 wrong. South: 1,000, 8 %, 111 wrong.',
    [
      ...columns.map(([x, label]) => text(x, 40, label, { colour: 'muted' })),
      ...regions.flatMap(([name, trained, share, wrong], index) => {
        const y = 75 + index * 108;
        const bars = [
          [trained / 34_000, trained.toLocaleString('en'), 'blue'],
          [share / 72, `${share} %`, 'green'],
          [wrong / 111, String(wrong), 'red'],
        ] as const;
        return [
          text(140, y + 48, name, { anchor: 'end', bold: true }),
          ...bars.flatMap(([part, label, colour], column) => {
            const x = 170 + column * 330;
            const width = Math.max(6, part * 190);
            return [box(x, y, width, 76, { colour, fill: 'full' }), text(x + width + 14, y + 48, label)];
          }),
        ];
      }),
    ],
  );
}
