import { box, dot, figure, line, text } from '../svg.ts';

export default { 'targets.svg': targets(), 'drift.svg': drift() };

/** Twelve shots at four targets: near the middle on average or not, near one another or not. */
function targets(): string {
  const kinds = [
    ['accurate,\nprecise', 0, 0.35],
    ['accurate,\nnot precise', 0, 1],
    ['precise,\nnot accurate', 52, 0.35],
    ['neither', 52, 1],
  ] as const;
  // The same twelve directions for all, so that only place and spread differ.
  const shots = Array.from({ length: 12 }, (_, shot) => {
    const angle = shot * 2.4;
    const far = 12 + shot * 5;
    return [far * Math.cos(angle), far * Math.sin(angle)] as const;
  });
  return figure(
    1150,
    350,
    'Four targets. Accurate and precise: in the middle. Accurate, not precise: spread around the middle. Precise, not accurate: together at the upper right. Neither: spread around the upper right.',
    kinds.flatMap(([name, off, spread], index) => {
      const x = 145 + index * 287;
      const y = 140;
      const colour = off === 0 ? 'blue' : 'red';
      return [
        ring(x, y, 125),
        ring(x, y, 80),
        ring(x, y, 35),
        ...shots.map(([dx, dy]) => dot(x + off + dx * spread, y - off + dy * spread, 8, colour)),
        text(x, 305, name, { anchor: 'middle', size: 26, colour, bold: true }),
      ];
    }),
  );
}

function ring(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 61 }, (_, step) => {
    const angle = (step * Math.PI) / 30;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
  return line(points, { colour: 'line', width: 2.5 });
}

/** How bright photos were: in training, and this week; percent. */
function drift(): string {
  const bins = [
    ['dark', 20, 45],
    ['medium', 50, 40],
    ['bright', 30, 15],
  ] as const;
  const bottom = 190;
  const height = (share: number) => share * 3;
  return figure(
    1150,
    240,
    'Shares of photos. Dark: 20 % in training, 45 % this week. Medium: 50 and 40 %. Bright: 30 and 15 %.',
    [
      line(
        [
          [60, bottom],
          [1090, bottom],
        ],
        { colour: 'muted', width: 2 },
      ),
      ...bins.flatMap(([name, then, now], index) => {
        const x = 90 + index * 340;
        return [
          box(x, bottom - height(then), 150, height(then), { colour: 'blue' }),
          box(x + 160, bottom - height(now), 150, height(now), { colour: 'red' }),
          text(x + 75, bottom - height(then) - 10, `${then} %`, { anchor: 'middle', colour: 'blue' }),
          text(x + 235, bottom - height(now) - 10, `${now} %`, { anchor: 'middle', colour: 'red' }),
          text(x + 155, bottom + 36, name, { anchor: 'middle' }),
        ];
      }),
      text(165, bottom - 14, 'training', { anchor: 'middle', size: 24, colour: 'blue', bold: true }),
      text(325, bottom - 14, 'this week', { anchor: 'middle', size: 24, colour: 'red', bold: true }),
    ],
  );
}
