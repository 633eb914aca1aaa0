import { box, figure, line, text } from '../svg.ts';

export default { 'loafing.svg': loafing() };

/** What Latané, Williams and Harkins measured in 1979 (experiment 1). */
function loafing(): string {
  const groups = [
    ['alone', 100],
    ['in pairs', 71],
    ['groups of four', 51],
    ['groups of six', 40],
  ] as const;
  return figure(
    1150,
    440,
    'Alone 100 %, in pairs 71 %, in groups of four 51 %, in groups of six 40 % of what each person can do.',
    [
      text(0, 34, 'sound from each person, of what the same person makes alone', { colour: 'muted' }),
      ...groups.flatMap(([name, share], index) => {
        const y = 66 + index * 94;
        return [
          text(195, y + 45, name, { anchor: 'end' }),
          box(215, y, share * 8.2, 70, { colour: index === 0 ? 'blue' : 'red' }),
          text(235 + share * 8.2, y + 45, `${share} %`, { bold: true }),
        ];
      }),
      line(
        [
          [215, 56],
          [215, 428],
        ],
        { colour: 'muted', width: 2 },
      ),
    ],
  );
}
