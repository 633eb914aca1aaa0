import { box, figure, text } from '../svg.ts';

export default { 'poison.svg': poison() };

/** Twenty false labels, as a part of all photos and of those of one species. */
function poison(): string {
  const bars = [
    [70, 'all 40,020 photos', 20 / 40_020, '0.05 %'],
    [230, '53 of one species', 20 / 53, '38 %'],
  ] as const;
  const width = 640;
  return figure(
    1150,
    340,
    'Twenty false labels are 0.05 per cent of all 40,020 photos, and 38 per cent of the 53 photos of one species.',
    bars.flatMap(([y, name, part, share]) => [
      text(300, y + 52, name, { anchor: 'end' }),
      box(330, y, width, 80, { colour: 'blue' }),
      box(330, y, Math.max(4, part * width), 80, { colour: 'red', fill: 'full' }),
      text(330 + width + 24, y + 54, share, { colour: 'red', bold: true, size: 36 }),
    ]),
  );
}
