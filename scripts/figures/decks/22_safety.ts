import { plot } from '../chart.ts';
import { box, type Colour, dot, figure, line, text } from '../svg.ts';

export default { 'margin.svg': margin(), 'sotif.svg': sotif() };

/** Two points, and how far each is from the border of a linear model; both axes have 80 pixels a unit. */
function margin(): string {
  const unit = 80;
  const { px, py, curve } = plot({
    left: 60,
    top: 10,
    width: 8 * unit,
    height: 4 * unit,
    x: { from: 0, to: 8, ticks: [], label: '' },
    y: { from: 0, to: 4, ticks: [], label: '' },
  });
  const point = (x: number, y: number, radius: number, colour: Colour) => [
    `<circle class="${colour} soft" cx="${px(x)}" cy="${py(y)}" r="${radius * unit}" stroke-width="3"/>`,
    dot(px(x), py(y), 9, colour),
  ];
  return figure(
    1150,
    345,
    'The line 3x + 4y = 10. The point (4, 2) is 2 away from it, the point (2, 1.5) 0.4.',
    [
      curve(
        [
          [0, 2.5],
          [10 / 3, 0],
        ],
        { colour: 'ink' },
      ),
      ...point(4, 2, 2, 'green'),
      ...point(2, 1.5, 0.4, 'red'),
      text(px(4.25), py(1.9), '(4, 2)', { colour: 'green', bold: true }),
      text(px(1.85), py(2.3), '(2, 1.5)', { colour: 'red', bold: true, anchor: 'end' }),
      text(px(0.1), py(0.35), '3x + 4y = 10'),
      text(px(6.4), py(3), 'No step shorter than 2\nchanges this answer.', { colour: 'green' }),
      text(px(6.4), py(1.4), 'Here 0.4 is enough.', { colour: 'red' }),
    ],
  );
}

/** Known and unknown, safe and unsafe situations, and how to move cases between them. */
function sotif(): string {
  const field = (x: number, y: number, colour: Colour, title: string, words: string) => [
    box(x, y, 440, 170, { colour }),
    text(x + 220, y + 66, title, { colour, bold: true, anchor: 'middle' }),
    text(x + 220, y + 116, words, { size: 26, anchor: 'middle' }),
  ];
  return figure(
    1150,
    500,
    'Known and safe: a chanterelle in sunlight. Known and unsafe: lookalikes. Unknown and unsafe: what nobody thought of. Unknown and safe: nobody will notice. Search leads from unknown to known, safeguards from unsafe to safe.',
    [
      ...field(20, 20, 'green', 'known, safe', 'a chanterelle in the sun'),
      ...field(690, 20, 'amber', 'known, unsafe', 'lookalikes, rain'),
      ...field(20, 310, 'muted', 'unknown, safe', 'nobody will notice'),
      ...field(690, 310, 'red', 'unknown, unsafe', 'what nobody thought of'),
      line(
        [
          [680, 105],
          [476, 105],
        ],
        { arrow: true, width: 4 },
      ),
      text(578, 88, 'safeguards', { anchor: 'middle' }),
      line(
        [
          [910, 300],
          [910, 206],
        ],
        { arrow: true, width: 4 },
      ),
      text(890, 262, 'trials, monitoring, hotline', { anchor: 'end' }),
    ],
  );
}
