import { box, dot, figure, line, text } from '../svg.ts';

export default { 'barriers.svg': barriers(), 'risk.svg': risk() };

/** What stands between a wrong prediction and a poisoned person, and how much passes each. */
function barriers(): string {
  const stages = [
    [120, '1,000', 'dangerous\nphotos a day', 104, ''],
    [390, '200', 'missed', 54, 'the model'],
    [660, '4', 'meant to be eaten', 20, 'most only look'],
    [930, '0.2', 'eaten', 7, 'the warning'],
  ] as const;
  return figure(
    1150,
    420,
    'Of 1,000 dangerous photos a day, 200 are missed by the model, 4 of these are meant to be eaten, and in 0.2 the warning is not heeded.',
    [
      line(
        [
          [930, 170],
          [1110, 170],
        ],
        { colour: 'red', arrow: true, width: 4 },
      ),
      ...stages.flatMap(([x, count, words, radius, barrier], index) => [
        dot(x, 170, radius, 'red'),
        text(x, 335, count, { bold: true, size: 36, anchor: 'middle' }),
        text(x, 375, words, { colour: 'muted', size: 24, anchor: 'middle' }),
        ...(index === 0
          ? []
          : [
              box(x - 142, 56, 14, 230, { colour: 'blue', fill: 'full' }),
              text(x - 135, 34, barrier, { colour: 'blue', bold: true, anchor: 'middle' }),
            ]),
      ]),
    ],
  );
}

/** Risks by how likely and how bad they are; those at the upper right come first. */
function risk(): string {
  const left = 190;
  const risks = [
    [0.16, 0.9, 'deadly, and named harmless', 'red', 1],
    [0.62, 0.6, 'clearing overrun', 'amber', 1],
    [0.3, 0.42, 'a face is not blurred', 'amber', 1],
    [0.8, 0.28, 'expert too late', 'amber', -1],
    [0.93, 0.1, 'wrong name of a harmless one', 'green', -1],
  ] as const;
  const x = (part: number) => left + part * 760;
  const y = (part: number) => 400 - part * 360;
  return figure(
    1150,
    460,
    'Likelihood to the right, severity upwards: deadly and named harmless is rare and worst; clearing overrun, expert too late and a face not blurred lie between; a wrong name of a harmless mushroom is frequent and mild.',
    [
      line(
        [
          [left, 400],
          [1130, 400],
        ],
        { colour: 'muted', arrow: true },
      ),
      line(
        [
          [left, 400],
          [left, 20],
        ],
        { colour: 'muted', arrow: true },
      ),
      text(1130, 440, 'how often', { colour: 'muted', anchor: 'end' }),
      text(left - 16, 46, 'how bad', { colour: 'muted', anchor: 'end' }),
      ...risks.flatMap(([often, bad, name, colour, side]) => [
        dot(x(often), y(bad), 12, colour),
        text(x(often) + side * 24, y(bad) + 9, name, { anchor: side > 0 ? 'start' : 'end' }),
      ]),
    ],
  );
}
