import { box, figure, text } from '../svg.ts';

/** Points of accuracy (of 84 %) that are lost if one feature is shuffled. */
const losses = [
  ['colour of the cap', 21],
  ['month', 14],
  ['tree nearby', 9],
  ['phone model', 6],
  ['altitude', 3],
  ['day of the week', 0],
] as const;

export default { 'importance.svg': importance() };

function importance(): string {
  return figure(
    1150,
    400,
    'Points of accuracy lost when a feature is shuffled: colour of the cap 21, month 14, tree nearby 9, phone model 6, altitude 3, day of the week 0.',
    losses.flatMap(([name, loss], index) => {
      const y = 8 + index * 65;
      const suspect = name === 'phone model';
      const colour = suspect ? 'red' : 'blue';
      const width = Math.max(4, loss * 34);
      return [
        text(300, y + 35, name, { anchor: 'end', bold: suspect }),
        box(320, y, width, 48, { colour, fill: 'full' }),
        text(320 + width + 16, y + 35, loss === 0 ? '0' : `−${loss}`, { colour, bold: true }),
      ];
    }),
  );
}
